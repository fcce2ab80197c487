package uk.turnstone.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of one file by a format and a mapping: cells in, values or problems out. Not for several threads. */
final class RowReading {
    private final Format format;
    private final Mapping mapping;
    private final List<Column> columns;
    private final int[] cellOf;
    private final int width;
    private final List<Problem> problems = new ArrayList<>();
    private final ColumnValue values;
    private final Map<String, Integer> indexes = new HashMap<>();
    private boolean wrongWidth;

    RowReading(Format format, Mapping mapping, Formats formats, List<String> header, LocalDate today) {
        this.format = format;
        this.mapping = mapping;
        this.columns = format.columns();
        this.width = header.size();
        this.values = new ColumnValue(today, problems::add);
        this.cellOf = new int[columns.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            indexes.put(column.name(), i);
            cellOf[i] = mapping.leavesOut(column) ? -1 : cell(header, mapping.heading(column));
            if (cellOf[i] < 0 && !column.optionalHeading() && !mapping.leavesOut(column)) {
                missing.add(mapping.heading(column));
            }
        }
        if (!missing.isEmpty()) {
            throw new HeadingsDoNotFit(
                    missing(formats, header, missing), !formats.likely(header).isEmpty());
        }
    }

    private static int cell(List<String> header, String heading) {
        int found = -1;
        for (int i = 0; i < header.size(); i++) {
            if (Formats.plain(header.get(i)).equals(Formats.plain(heading))) {
                if (found >= 0) {
                    throw new IntakeTrouble("The heading " + heading + " stands twice in the file; leave one out.");
                }
                found = i;
            }
        }
        return found;
    }

    private String missing(Formats formats, List<String> header, List<String> missing) {
        List<String> likely = formats.likely(header);
        String advice = likely.isEmpty()
                ? "If the partner calls it otherwise, give a mapping that leads their headings to these."
                : "Its headings are those of " + String.join(" or ", likely) + ": choose that format.";
        return "The file does not fit " + format.name() + ": it has no column " + String.join(", ", missing) + ". "
                + advice;
    }

    /**
     * Reads a row.
     *
     * @return values in the order of the format's columns, null where a cell is empty; look at {@link #problems} first
     */
    @Nullable Object[] read(List<String> cells, boolean exactWidth) {
        problems.clear();
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        wrongWidth = exactWidth && cells.size() != width;
        if (wrongWidth) {
            problems.add(new Problem(
                    "",
                    "",
                    "has " + cells.size() + " cells where the headings are " + width
                            + "; look for a delimiter or line break inside a value"));
        }
        int given = cells.size();
        for (int i = 0; i < row.length; i++) {
            Column column = columns.get(i);
            int cell = cellOf[i];
            row[i] = values.of(column, cell < 0 || cell >= given ? "" : mapping.code(column, cells.get(cell)));
        }
        for (int i = 0; i < row.length; i++) {
            String before = columns.get(i).notBefore();
            if (before != null
                    && row[i] instanceof LocalDate end
                    && row[index(before)] instanceof LocalDate start
                    && end.isBefore(start)) {
                problems.add(new Problem(
                        columns.get(i).name(), end.toString(), "lies before " + before + ", which is " + start));
            }
        }
        return row;
    }

    /** What was wrong with the row last read. */
    List<Problem> problems() {
        return problems;
    }

    /** True if the row last read has cells too few or too many: none of them can then be trusted to be its column's. */
    boolean wrongWidth() {
        return wrongWidth;
    }

    /** Headings of a file by the names of the format, where it knows them. */
    List<String> byFormat(List<String> header) {
        List<String> names = new ArrayList<>(header.stream().map(Formats::plain).toList());
        for (int i = 0; i < cellOf.length; i++) {
            if (cellOf[i] >= 0) {
                names.set(cellOf[i], columns.get(i).name());
            }
        }
        return names;
    }

    int index(String column) {
        return java.util.Objects.requireNonNull(indexes.get(column));
    }

    /** Indexes of columns by name. */
    int[] indexes(List<String> names) {
        return names.stream().mapToInt(this::index).toArray();
    }

    /** Index of a column, or -1 for none. */
    int indexOrNone(@Nullable String column) {
        return column == null ? -1 : index(column);
    }

    /** A value as text, in one form whatever way it was written. */
    static @Nullable String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        return switch (value) {
            case null -> null;
            case LocalDateTime moment -> moment.toString();
            case LocalDate date -> date.toString();
            case YearMonth month -> month.toString();
            case BirthDate born -> born.earliest() + "/" + born.latest();
            case List<?> list ->
                String.join(";", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
