package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The codes that stand in one column of a partner's file and are none of the format's.
 *
 * @param index index of the column in the format
 * @param column the column
 * @param heading the partner's heading
 * @param unknown code to the number of rows that hold it, at most {@value #MOST}
 * @param more whether there are more than that
 */
record CodesFound(int index, Column column, String heading, Map<String, Long> unknown, boolean more) {
    /** More different codes than this are no list of codes; the heading was chosen wrongly. */
    static final int MOST = 100;

    /** For each column of codes that is led to a heading of the file. */
    static List<CodesFound> in(Rows rows, Format format, Matching choices) {
        List<CodesFound> found = new ArrayList<>();
        for (int i = 0; i < format.columns().size(); i++) {
            Column column = format.columns().get(i);
            String heading = choices.headings().getOrDefault(column.name(), column.name());
            boolean codes = column.type() == ColumnType.CODE || column.type() == ColumnType.CODES;
            if (codes && !heading.isBlank() && cell(rows.header(), heading) >= 0) {
                found.add(new CodesFound(i, column, heading, new TreeMap<>(), false));
            }
        }
        int[] cells = found.stream()
                .mapToInt(each -> cell(rows.header(), each.heading()))
                .toArray();
        boolean[] more = new boolean[cells.length];
        while (rows.next()) {
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] < rows.cells().size()) {
                    more[i] |= !found.get(i).count(rows.cells().get(cells[i]));
                }
            }
        }
        List<CodesFound> told = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            CodesFound each = found.get(i);
            if (!each.unknown().isEmpty()) {
                told.add(new CodesFound(each.index(), each.column(), each.heading(), each.unknown(), more[i]));
            }
        }
        return told;
    }

    private static int cell(List<String> header, String heading) {
        for (int i = 0; i < header.size(); i++) {
            if (Formats.plain(header.get(i)).equals(Formats.plain(heading))) {
                return i;
            }
        }
        return -1;
    }

    /** Counts what stands in a cell; false where there was no room for another code. */
    private boolean count(String cell) {
        String[] parts = column.type() == ColumnType.CODES ? cell.split(";", -1) : new String[] {cell};
        boolean room = true;
        for (String part : parts) {
            String code = part.strip();
            if (!code.isEmpty() && code.length() <= column.maximum() && !known(code)) {
                if (unknown.size() < MOST || unknown.containsKey(code)) {
                    unknown.merge(code, 1L, Long::sum);
                } else {
                    room = false;
                }
            }
        }
        return room;
    }

    private boolean known(String code) {
        return column.codes().keySet().stream().anyMatch(code::equalsIgnoreCase);
    }

    /** What a code most likely stands for: the only one of the list that begins with it or that it begins with, or is most alike. */
    @Nullable String likely(String code) {
        String given = code.toLowerCase(Locale.ROOT);
        List<String> begins = column.accepted().stream()
                .filter(each -> {
                    String own = each.toLowerCase(Locale.ROOT);
                    return given.startsWith(own) || own.startsWith(given);
                })
                .toList();
        if (begins.size() == 1) {
            return begins.getFirst();
        }
        Optional<String> alike = column.accepted().stream()
                .max(java.util.Comparator.comparingDouble(each -> HeadingWords.alike(code, each)));
        return alike.filter(each -> HeadingWords.alike(code, each) >= 0.5).orElse(null);
    }
}
