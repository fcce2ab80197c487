package uk.turnstone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of a file by its format and looks whether they can be taken. Not for several threads. */
final class RowCheck {
    private final Format format;
    private final RowReading reading;
    private final List<String> header;
    private final boolean exactWidth;
    private final ContentKey hash = new ContentKey();

    /** @param header headings of the file, by the names of the format */
    RowCheck(Format format, RowReading reading, List<String> header, boolean exactWidth) {
        this.format = format;
        this.reading = reading;
        this.header = header;
        this.exactWidth = exactWidth;
    }

    CheckedRow check(long line, List<String> cells) {
        @Nullable Object[] values = reading.read(cells, exactWidth);
        List<Problem> problems = List.copyOf(reading.problems());
        if (problems.isEmpty()) {
            problems = AreaRows.problems(format.content(), header, cells);
        }
        String raw = CsvLine.of(cells);
        return new CheckedRow(Math.toIntExact(line), raw, values, problems, reading.wrongWidth(), content(raw, values));
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
