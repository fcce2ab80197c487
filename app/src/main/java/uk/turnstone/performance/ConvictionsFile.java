package uk.turnstone.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.list.TableFile;

/** The convictions table as a file, for a spreadsheet or another program. What is held back is held back in it too. */
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

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private ConvictionsFile() {}

    static TableFile of(List<ConvictionsRow> rows, LocalDate today) {
        return new TableFile(
                "convictions-" + today,
                HEADINGS,
                rows.stream().map(ConvictionsFile::values).toList());
    }

    private static List<@Nullable Object> values(ConvictionsRow row) {
        List<@Nullable Object> values = new ArrayList<>();
        cells(row).forEach(cell -> values.add(value(cell)));
        return values;
    }

    /** Numbers as numbers, with the decimals that they have; “held back” and the like as they are. */
    private static Object value(String cell) {
        return NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
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
