package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would become of a file's rows if it were delivered now. Nothing is written.
 *
 * @param read rows in the file
 * @param rejected how many would be turned back
 * @param flagged how many would be taken in and want a look
 * @param reasons why, the most frequent first
 * @param first the first rows that would be turned back, at most {@value #SHOWN}
 */
public record Rehearsal(long read, long rejected, long flagged, List<Reason> reasons, List<Turned> first) {
    private static final int SHOWN = 20;
    private static final int LONGEST_VALUE = 100;

    /** A column, what is wrong with it, and in how many rows. */
    public record Reason(String column, String reason, long rows) {}

    /** A row that would be turned back, and its first problem. */
    public record Turned(long line, String column, String value, String reason) {}

    private record Kind(String column, String reason) {}

    static Rehearsal of(Rows rows, Format format, Matching choices, Formats formats, LocalDate today) {
        Mapping mapping = choices.mapping(format);
        var reading = new RowReading(format, mapping, formats, rows.header(), today);
        var check = new RowCheck(format, reading, reading.byFormat(rows.header()), rows instanceof CsvRows);
        Map<Kind, Long> kinds = new LinkedHashMap<>();
        List<Turned> first = new ArrayList<>();
        long read = 0;
        long rejected = 0;
        long flagged = 0;
        while (rows.next()) {
            read++;
            CheckedRow row = check.check(rows.line(), rows.cells());
            flagged += row.good() && !row.flags().isEmpty() ? 1 : 0;
            if (!row.good()) {
                rejected++;
                row.problems().forEach(each -> kinds.merge(new Kind(each.column(), each.reason()), 1L, Long::sum));
                if (first.size() < SHOWN) {
                    Problem problem = row.problems().getFirst();
                    String value = problem.value();
                    first.add(new Turned(
                            rows.line(),
                            problem.column(),
                            value.substring(0, Math.min(value.length(), LONGEST_VALUE)),
                            problem.reason()));
                }
            }
        }
        return new Rehearsal(
                read,
                rejected,
                flagged,
                kinds.entrySet().stream()
                        .map(each ->
                                new Reason(each.getKey().column(), each.getKey().reason(), each.getValue()))
                        .sorted(Comparator.comparingLong(Reason::rows).reversed())
                        .toList(),
                first);
    }

    public long good() {
        return read - rejected;
    }

    /** Share of the rows that would be turned back, 0 to 1. */
    double share() {
        return read == 0 ? 0 : (double) rejected / read;
    }
}
