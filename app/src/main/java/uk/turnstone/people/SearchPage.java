package uk.turnstone.people;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.PartialDate;

/**
 * The search and what it found.
 *
 * @param address of what was found; empty where nothing was asked for
 * @param found the answer
 * @param gone whether what was asked for is not there: kept no longer, or somebody else's
 */
public record SearchPage(String address, Found found, boolean gone) {
    /** Nothing was asked for yet. */
    static final SearchPage EMPTY = new SearchPage("", Found.NOTHING, false);

    /** What was asked for is not there. */
    static final SearchPage GONE = new SearchPage("", Found.NOTHING, true);

    /** Address of the page before; null on the first. */
    public @Nullable String previous() {
        return switch (found.page()) {
            case 1 -> null;
            case 2 -> address;
            default -> address + "?page=" + (found.page() - 1);
        };
    }

    /** Address of the page after; null on the last. */
    public @Nullable String next() {
        return found.next() ? address + "?page=" + (found.page() + 1) : null;
    }

    /** Birth dates of a hit in a line. */
    public static String births(Hit hit) {
        return hit.births().isEmpty()
                ? "not known"
                : hit.births().stream().map(SearchPage::born).collect(Collectors.joining(" or "));
    }

    private static String born(PartialDate birth) {
        return PersonFile.born(birth);
    }

    /** Numbers of a hit in a line. */
    public static String numbers(Hit hit) {
        return hit.numbers().stream()
                .filter(number -> !number.type().equals("CUSTODY_RECORD"))
                .map(KnownNumber::toString)
                .collect(Collectors.joining(", "));
    }

    /** Other names of a hit in a line. */
    public static String others(Hit hit) {
        return NamesOnce.of(hit.names()).stream().skip(1).collect(Collectors.joining(", "));
    }
}
