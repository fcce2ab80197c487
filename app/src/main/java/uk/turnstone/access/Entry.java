package uk.turnstone.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one look, search, change or export. Who did it, for whom and when comes from the context.
 *
 * @param action read, searched, changed, exported, printed, decided, signed-in, refused, delivered, kept
 * @param person key of the person looked at, where it was one
 * @param shown keys of the persons whom a list or a search showed
 * @param found how many came back, were shown or went into the file; null where nothing was counted
 * @param detail what was done, in words, without copying the content
 * @param asked what was searched for; null where nothing was
 * @param before what it was before a change; null where there was nothing
 * @param after what it is after a change; null where there is nothing
 * @param holdings numbers of the holdings concerned, whose agreements are written down
 * @param handling recipient, marking and last day of a file; null where nothing leaves
 */
public record Entry(
        String action,
        @Nullable UUID person,
        List<UUID> shown,
        @Nullable Integer found,
        @Nullable String detail,
        @Nullable String asked,
        @Nullable String before,
        @Nullable String after,
        List<Integer> holdings,
        @Nullable Handling handling) {

    /**
     * What a file or a print says of itself.
     *
     * @param recipient for whom it is
     * @param marking protective marking
     * @param expires last day on which it is to be kept; null where it may be kept for ever
     */
    public record Handling(
            String recipient, String marking, @Nullable LocalDate expires) {}

    public Entry {
        shown = List.copyOf(shown);
        holdings = List.copyOf(holdings);
    }

    private static Entry of(String action, @Nullable UUID person, @Nullable String detail) {
        return new Entry(action, person, List.of(), null, detail, null, null, null, List.of(), null);
    }

    /** Any action that has no word of its own below. */
    public static Entry did(String action, @Nullable UUID person, @Nullable String detail) {
        return of(action, person, detail);
    }

    /** A look at one person. */
    public static Entry read(UUID person, @Nullable String what) {
        return of("read", person, what);
    }

    /** A list: one entry with the persons shown, each once. */
    public static Entry listed(String what, Collection<UUID> persons) {
        return of("read", null, what).showing(persons);
    }

    /** A search: what was asked and how many came back, nought included. */
    public static Entry searched(String asked, int found) {
        Entry entry = of("searched", null, null);
        return new Entry(entry.action, null, List.of(), found, null, asked, null, null, List.of(), null);
    }

    /** A change, in words. */
    public static Entry changed(@Nullable UUID person, String what) {
        return of("changed", person, what);
    }

    /** Something that leaves as a file. */
    public static Entry exported(String what, Handling handling) {
        return new Entry("exported", null, List.of(), null, what, null, null, null, List.of(), handling);
    }

    /** With the persons shown; how many is counted unless it was said. */
    public Entry showing(Collection<UUID> persons) {
        List<UUID> each = persons.stream().distinct().toList();
        return new Entry(
                action,
                person,
                each,
                found == null ? Integer.valueOf(each.size()) : found,
                detail,
                asked,
                before,
                after,
                holdings,
                handling);
    }

    public Entry counting(int rows) {
        return new Entry(action, person, shown, rows, detail, asked, before, after, holdings, handling);
    }

    public Entry saying(@Nullable String what) {
        return new Entry(action, person, shown, found, what, asked, before, after, holdings, handling);
    }

    /** With what was there and what is there now. */
    public Entry from(@Nullable String was, @Nullable String is) {
        return new Entry(action, person, shown, found, detail, asked, was, is, holdings, handling);
    }

    /** Under the agreements of these holdings. */
    public Entry under(Collection<Integer> held) {
        return new Entry(
                action,
                person,
                shown,
                found,
                detail,
                asked,
                before,
                after,
                held.stream().distinct().sorted().toList(),
                handling);
    }
}
