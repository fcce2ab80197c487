package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.turnstone.linkage.identifier.Postcode;

/** Proposes which heading of a partner's file is which column of a format: by its words, and by what stands under it. */
final class HeadingProposals {
    /** Below this a proposal would be wrong more often than it saves a choice. */
    private static final double LEAST = 0.5;

    private static final double BY_WORDS = 0.7;

    private record Pair(String column, int cell, double likely) {}

    private HeadingProposals() {}

    /**
     * The likeliest pairs, each heading and each column once.
     *
     * @param rows some rows of the file
     * @param today dates after today are not those of a column that lies in the past
     * @return column of the format to heading
     */
    static Map<String, String> of(Format format, List<String> header, List<List<String>> rows, LocalDate today) {
        List<Pair> pairs = new ArrayList<>();
        for (Column column : format.columns()) {
            for (int i = 0; i < header.size(); i++) {
                if (!header.get(i).isBlank()) {
                    double likely = likely(format, column, header.get(i), values(rows, i), today);
                    if (likely >= LEAST) {
                        pairs.add(new Pair(column.name(), i, likely));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likely).reversed());
        Map<String, String> chosen = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.column()) && taken.add(pair.cell())) {
                chosen.put(pair.column(), header.get(pair.cell()));
            }
        }
        return chosen;
    }

    private static double likely(Format format, Column column, String heading, List<String> values, LocalDate today) {
        double words = HeadingWords.alike(heading, column.name());
        double fitting = fitting(format, column, values, today);
        // A heading that says so in as many words is believed, whatever stands under it: its values are told at the
        // rehearsal.
        return words == 1 ? 1 : Double.isNaN(fitting) ? words : BY_WORDS * words + (1 - BY_WORDS) * fitting;
    }

    /** Share of the values that the column could read, 0 to 1; not a number where values tell nothing. */
    private static double fitting(Format format, Column column, List<String> values, LocalDate today) {
        var person = format.person();
        boolean postcode = person != null
                && person.address() != null
                && column.name().equals(person.address().postcode());
        boolean telling = postcode || column.type() != ColumnType.TEXT;
        if (!telling || values.isEmpty()) {
            return Double.NaN;
        }
        List<Problem> problems = new ArrayList<>();
        var reading = new ColumnValue(today, problems::add);
        long good = values.stream()
                .filter(value -> {
                    problems.clear();
                    return reading.of(column, value) != null
                            && (!postcode || Postcode.parse(value).isPresent());
                })
                .count();
        return (double) good / values.size();
    }

    private static List<String> values(List<List<String>> rows, int cell) {
        return rows.stream()
                .filter(row -> row.size() > cell && !row.get(cell).isBlank())
                .map(row -> row.get(cell))
                .toList();
    }
}
