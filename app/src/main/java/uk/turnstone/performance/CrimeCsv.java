package uk.turnstone.performance;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import uk.turnstone.measures.Change;
import uk.turnstone.measures.Rounding;
import uk.turnstone.measures.SignStyle;

/**
 * A crime report as comma-separated values: {@code area,month,type,count,per_1000}, for quarters {@code quarter} in the
 * second place, with a comparison {@code previous,change,change_percent} behind. What is not known is empty.
 */
final class CrimeCsv {
    private CrimeCsv() {}

    static String of(CrimeFigures figures) {
        var text = new StringWriter();
        List<String> heading =
                new ArrayList<>(List.of("area", figures.period().heading(), "type", "count", "per_1000"));
        if (figures.against() != null) {
            heading.addAll(List.of("previous", "change", "change_percent"));
        }
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(heading);
            figures.rows().forEach(row -> csv.writeRecord(fields(figures, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> fields(CrimeFigures figures, CrimeRow row) {
        List<String> fields = new ArrayList<>(List.of(
                row.area(),
                figures.period().toString(),
                row.type(),
                Long.toString(row.count()),
                row.rate().text(Rounding.TWO_DECIMALS)));
        if (figures.against() != null) {
            fields.add(row.previous().map(String::valueOf).orElse(""));
            fields.add(row.change()
                    .map(change -> change.numberText(SignStyle.FILE))
                    .orElse(""));
            fields.add(row.change()
                    .map(change -> change.percentText(SignStyle.FILE))
                    .orElse(Change.NOT_APPLICABLE));
        }
        return fields;
    }
}
