package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of a file by its format and looks whether they can be taken. Not for several threads. */
final class RowCheck {
    private static final int LONGEST_ROW = 200_000;
    private static final int CELLS_OF_A_LONG_ROW = 200;
    private static final int BEGINNING = 100;

    private final Format format;
    private final RowReading reading;
    private final RowRules rules;
    private final List<String> header;
    private final boolean exactWidth;
    private final ContentKey hash = new ContentKey();

    /** @param header headings of the file, by the names of the format */
    RowCheck(Format format, RowReading reading, List<String> header, boolean exactWidth) {
        this.format = format;
        this.reading = reading;
        this.rules = new RowRules(format, reading);
        this.header = header;
        this.exactWidth = exactWidth;
    }

    CheckedRow check(long line, List<String> cells) {
        if (cells.stream().mapToLong(String::length).sum() > LONGEST_ROW) {
            return tooLong(line, cells);
        }
        @Nullable Object[] values = reading.read(cells, exactWidth);
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<Problem> flags = new ArrayList<>();
        if (problems.isEmpty()) {
            problems.addAll(AreaRows.problems(format.content(), header, cells));
            rules.judge(values, problems, flags);
        }
        String raw = CsvLine.of(cells);
        return new CheckedRow(
                Math.toIntExact(line), raw, values, problems, flags, reading.wrongWidth(), content(raw, values));
    }

    /** Kept with the beginnings of its cells only: a small packed workbook can unfold to more than any disk holds. */
    private static CheckedRow tooLong(long line, List<String> cells) {
        List<String> beginnings = cells.stream()
                .limit(CELLS_OF_A_LONG_ROW)
                .map(cell -> cell.substring(0, Math.min(cell.length(), BEGINNING)))
                .toList();
        var problem = new Problem(
                "",
                "",
                "holds more than %,d characters; only the beginnings of its cells were kept. Look for a cell that holds a whole file, and send the row again"
                        .formatted(LONGEST_ROW));
        return new CheckedRow(
                Math.toIntExact(line),
                CsvLine.of(beginnings),
                new Object[0],
                List.of(problem),
                List.of(),
                true,
                new byte[0]);
    }

    private byte[] content(String raw, @Nullable Object[] values) {
        if (format.content() != Format.Content.RECORDS) {
            return hash.with(raw).key();
        }
        for (Object value : values) {
            hash.withValue(value);
        }
        return hash.key();
    }
}
