package uk.turnstone.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.turnstone.web.Words;

/** Where the rows of a delivery ended, in words. */
final class HeapWords {
    private HeapWords() {}

    /** The heaps that hold something; “3,000 read” while nothing is published. */
    static String list(boolean published, Delivery.Counts rows) {
        if (!published) {
            return rows.read() == 0
                    ? "nothing taken in"
                    : Words.number(rows.read()) + " read, " + Words.number(rows.rejected())
                            + " rejected, nothing taken in";
        }
        String heaps = Stream.of(
                        heap(rows.fresh(), "new"),
                        heap(rows.changed(), "changed"),
                        heap(rows.unchanged(), "unchanged"),
                        heap(rows.rejected(), "rejected"),
                        heap(rows.ended(), "ended"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return heaps.isEmpty() ? "no rows" : heaps;
    }

    /** How many rejected rows have been corrected here since; empty where none has been. */
    static String corrected(Delivery.Counts counts) {
        long rows = counts.corrected();
        return rows == 0 ? "" : Words.number(rows) + (rows == 1 ? " row corrected" : " rows corrected");
    }

    private static String heap(long number, String name) {
        return number == 0 ? "" : Words.number(number) + " " + name;
    }
}
