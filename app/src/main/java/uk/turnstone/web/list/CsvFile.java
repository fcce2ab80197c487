package uk.turnstone.web.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import uk.turnstone.web.Stamp;

/** Comma-separated values in UTF-8 with the mark by which spreadsheets know it, of any length. */
record CsvFile(HttpServletResponse response, String name) implements ListFile {
    @Override
    public String kind() {
        return "CSV";
    }

    @Override
    public long most() {
        return Long.MAX_VALUE;
    }

    @Override
    public void write(List<String> headings, Rows rows, Stamp stamp) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write('\ufeff');
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord(headings.stream().map(HarmlessText::of).toList());
            long[] written = {0};
            rows.each(row -> {
                written[0]++;
                csv.writeRecord(row.stream()
                        .map(value -> HarmlessText.of(InWords.inFile(value)))
                        .toList());
            });
            stamp.rows(written[0], headings.size()).forEach(csv::writeRecord);
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
