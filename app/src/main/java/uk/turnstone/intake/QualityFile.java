package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
            "Before, %",
            "First lines",
            "Agreement");

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** @param about the agency's code or the delivery's key, for the name of the file */
    TableFile named(String about, LocalDate today) {
        return new TableFile("quality-" + about + "-" + today, HEADINGS, rows);
    }

    /** @param repeats likely duplicates inside the extract; empty where there can be none or the reader is told none */
    void add(Delivery delivery, Format format, QualityReport report, OptionalLong repeats) {
        Reach reach = report.reach();
        Function<String, Line> line = what -> new Line(delivery, format.title(), what, reach);
        add(line.apply("turned back"), "", "", delivery.rows().rejected(), "");
        report.news().forEach(each -> add(line.apply("worse than before"), "", each, null, null, null, ""));
        for (Counted.Completeness each : report.columns()) {
            Object filled = each.heldBack() ? Reach.HELD_BACK : Long.valueOf(each.filled());
            add(
                    line.apply("with a value"),
                    each.column(),
                    "",
                    filled,
                    each.heldBack() ? null : percent(each.share()),
                    each.before(),
                    "");
        }
        report.flagged().forEach(each -> add(line.apply("wants a look"), each));
        report.rejected().forEach(each -> add(line.apply("why turned back"), each));
        repeats.ifPresent(found -> add(
                line.apply("likely duplicates in the extract"),
                "",
                "",
                reach.holdsBack(found) ? reach.count(found) : Long.valueOf(found),
                null,
                null,
                ""));
    }

    /** What each line begins with. */
    private record Line(Delivery delivery, String title, String what, Reach reach) {}

    private void add(Line line, Figures.Wrong wrong) {
        add(line, wrong.column(), wrong.reason(), wrong.rows(), QualityPage.firstLines(wrong, line.reach()));
    }

    private void add(Line line, String column, String reason, long count, String lines) {
        boolean small = line.reach().holdsBack(count);
        add(
                line,
                column,
                reason,
                small ? line.reach().count(count) : Long.valueOf(count),
                small ? null : percent((double) count / line.delivery().rows().read()),
                null,
                lines);
    }

    private void add(
            Line line,
            String column,
            String reason,
            @Nullable Object count,
            @Nullable Double share,
            @Nullable Double before,
            String lines) {
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
                share,
                before == null ? null : percent(before),
                lines,
                delivery.agreement()));
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
