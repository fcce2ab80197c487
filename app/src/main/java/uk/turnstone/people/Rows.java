package uk.turnstone.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows printed by a command: columns for people, or comma-separated values for programs. */
record Rows(List<String> headings, List<List<String>> rows) {

    enum Form {
        TABLE,
        CSV;

        static Optional<Form> of(String name) {
            return Arrays.stream(values())
                    .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }

    void print(PrintWriter out, Form form) {
        switch (form) {
            case TABLE -> table(out);
            case CSV -> csv(out);
        }
        out.flush();
    }

    private void table(PrintWriter out) {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            widths[column] = rows.stream()
                    .mapToInt(row -> shown(row.get(at)).length())
                    .max()
                    .orElse(0);
            widths[column] = Math.max(widths[column], headings.get(column).length());
        }
        line(out, headings, widths);
        rows.forEach(row -> line(out, row, widths));
    }

    private static void line(PrintWriter out, List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = shown(cells.get(column));
            line.append(cell).repeat(' ', widths[column] - cell.length() + 2);
        }
        out.println(line.toString().stripTrailing());
    }

    /** Names come from outside: what would move the cursor or begin a line is not sent to a terminal. */
    private static String shown(String cell) {
        return cell.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ");
    }

    private void csv(PrintWriter out) {
        var text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(headings);
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.print(text);
    }
}
