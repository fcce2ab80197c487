package uk.turnstone.performance;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The convictions table as comma-separated values, for a spreadsheet or another program. */
final class ConvictionsFile {
    static final List<String> HEADINGS = List.of(
            "cohort",
            "people_measured",
            "people_excluded",
            "convictions_before",
            "convictions_after",
            "reduction",
            "reduction_pct",
            "average_before");

    private ConvictionsFile() {}

    static String of(List<ConvictionsRow> rows) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADINGS);
            rows.forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<String> cells(ConvictionsRow row) {
        return List.of(
                row.cohort(),
                row.measured().text(),
                row.excluded().text(),
                row.before(),
                row.after(),
                row.reduction(),
                row.percent(),
                row.average());
    }
}
