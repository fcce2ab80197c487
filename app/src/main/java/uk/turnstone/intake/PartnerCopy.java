package uk.turnstone.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.list.HarmlessText;

/**
 * The rejected rows as a file to send back: the partner's own columns, then line, column and reason. A value that a
 * spreadsheet would take for a formula begins with an apostrophe (OWASP, “CSV injection”); numbers are left as they are.
 */
final class PartnerCopy {
    private final Writer out;
    private final int width;
    private long rows;

    PartnerCopy(Writer out, List<String> header) {
        this.out = out;
        this.width = header.size();
        // The mark by which spreadsheets know UTF-8.
        write("\ufeff");
        line(header, "line", "column", "reason");
    }

    void row(RejectedRow row) {
        rows++;
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        line(
                cells,
                String.valueOf(row.line()),
                row.problems().stream()
                        .map(Problem::column)
                        .filter(column -> !column.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                row.problems().stream()
                        .map(problem -> (problem.column() + " " + problem.reason()).strip())
                        .collect(Collectors.joining("; ")));
    }

    /** What the file says of itself; when it comes back, these lines are no rows. */
    void end(Stamp stamp) {
        stamp.rows(rows, width + 3).forEach(cells -> write(CsvLine.of(cells) + "\r\n"));
    }

    private void line(List<String> cells, String... more) {
        List<String> all = new ArrayList<>();
        cells.forEach(cell -> all.add(safe(cell)));
        for (String each : more) {
            all.add(safe(each));
        }
        write(CsvLine.of(all) + "\r\n");
    }

    static String safe(String cell) {
        return HarmlessText.of(cell);
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
