package uk.turnstone.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.ListShown;

/**
 * How good a delivery was.
 *
 * @param delivery the delivery
 * @param title title of its format
 * @param columns completeness of its columns
 * @param flagged what wants a look, by column and reason
 * @param rejected why rows were turned back
 * @param timeliness when it came after the one before, in a sentence
 * @param repeats likely repeats inside the source, in a sentence
 * @param list the values themselves; null for those who may not see them
 */
public record QualityPage(
        Delivery delivery,
        String title,
        List<ColumnLine> columns,
        List<WrongLine> flagged,
        List<WrongLine> rejected,
        String timeliness,
        String repeats,
        @Nullable ListShown list) {

    /** A column: how many rows hold a value, their share, and how that compares with the delivery before. */
    public record ColumnLine(String column, String filled, String share, String before, String change, boolean worse) {
        static ColumnLine of(QualityReport.Completeness each) {
            Double before = each.before();
            double points = before == null ? 0 : 100 * (each.share() - before);
            // Five points are more than chance makes in a file of any size; less is noise in a small one.
            boolean worse = points <= -5;
            return new ColumnLine(
                    each.column(),
                    Words.number(each.filled()) + " of " + Words.number(each.read()),
                    percent(each.share()),
                    before == null ? "not known" : percent(before),
                    before == null
                            ? ""
                            : Math.abs(points) < 0.05
                                    ? "the same"
                                    : (worse ? "▼ " : "")
                                            + String.format(Locale.UK, "%+.1f points", points)
                                                    .replace('-', '−'),
                    worse);
        }
    }

    /** A column, what is wrong with it, in how many rows. */
    public record WrongLine(String column, String reason, String rows) {
        static WrongLine of(QualityCounts.Wrong each) {
            return new WrongLine(
                    each.column().isEmpty() ? "the whole row" : each.column(),
                    each.reason(),
                    Words.number(each.rows()));
        }
    }

    /** “98.5 %”; “not known” of nothing. A share just under all is never rounded to all. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return "not known";
        }
        return String.format(Locale.UK, "%.1f %%", QualityFile.tenths(share) / 10);
    }
}
