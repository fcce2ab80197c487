package uk.turnstone.web.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Stamp;

/**
 * A table of a page as a file, where it is no list of its own. Whoever sends one writes down first that it was asked for.
 *
 * @param name of the file without its suffix; says nothing of anybody
 * @param headings in order
 * @param rows a value for each heading: text, whole numbers ({@link Long}), decimals ({@link Double},
 *     or {@link java.math.BigDecimal} where the last noughts count), days, moments, or
 *     null for none
 */
public record TableFile(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    /** Prints it as comma-separated values for another program, without the mark and the stamp of a file. */
    public void print(Writer out) {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord(headings);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(InWords::inFile).toList()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it as a spreadsheet where the address asked for ends in {@code .xlsx}, else as comma-separated values. */
    public void send(HttpServletRequest request, HttpServletResponse response, Stamp stamp) {
        ListFile.asked(request, response, name).write(headings, taker -> rows.forEach(taker), stamp);
    }
}
