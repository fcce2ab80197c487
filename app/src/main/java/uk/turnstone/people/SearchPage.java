package uk.turnstone.people;

import java.util.stream.Collectors;
import uk.turnstone.linkage.PartialDate;

/**
 * The search and what it found.
 *
 * @param found the answer
 */
public record SearchPage(Found found) {
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
