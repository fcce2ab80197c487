package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.web.list.TableFile;

/**
 * How good deliveries were, as a file to send back to whoever delivered them: the counts that the pages show, without any
 * value of a row.
 */
final class QualityFile {
    private static final List<String> HEADINGS = List.of(
            "From",
            "Extract",
            "File",
            "Came",
            "What",
            "Column",
            "Reason",
            "Rows",
            "Of rows read",
            "Share, %",
            "Before, %");

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** @param about the agency's code or the delivery's key, for the name of the file */
    TableFile named(String about, LocalDate today) {
        return new TableFile("quality-" + about + "-" + today, HEADINGS, rows);
    }

    void add(JdbcClient sql, Delivery delivery, Format format) {
        QualityReport report = QualityReport.of(sql, delivery, format);
        Function<String, Line> line = what -> new Line(delivery, format.title(), what);
        add(line.apply("turned back"), "", "", delivery.rows().rejected(), null);
        report.news().forEach(each -> add(line.apply("worse than before"), "", each, null, null));
        report.columns()
                .forEach(each -> add(line.apply("with a value"), each.column(), "", each.filled(), each.before()));
        report.flagged()
                .forEach(each -> add(line.apply("wants a look"), each.column(), each.reason(), each.rows(), null));
        report.rejected()
                .forEach(each -> add(line.apply("why turned back"), each.column(), each.reason(), each.rows(), null));
    }

    /** What each line begins with. */
    private record Line(Delivery delivery, String title, String what) {}

    private void add(Line line, String column, String reason, @Nullable Long count, @Nullable Double before) {
        Delivery delivery = line.delivery();
        rows.add(Arrays.asList(
                delivery.agencyName(),
                line.title(),
                delivery.file().name(),
                delivery.published(),
                line.what(),
                column,
                reason,
                count,
                delivery.rows().read(),
                count == null ? null : percent((double) count / delivery.rows().read()),
                before == null ? null : percent(before)));
    }

    /** Per cent with one decimal, null for a share of nothing. */
    static @Nullable Double percent(double share) {
        return Double.isNaN(share) ? null : tenths(share) / 10;
    }

    /** A share in tenths of a per cent; one just under all is never rounded to all. */
    static double tenths(double share) {
        return share < 1 ? Math.min(Math.round(share * 1000), 999) : 1000;
    }
}
