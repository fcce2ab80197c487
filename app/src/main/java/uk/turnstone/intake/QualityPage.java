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
 * @param news where it is markedly worse than the delivery before, in sentences
 * @param columns completeness of its columns
 * @param flagged what wants a look, by column and reason
 * @param rejected why rows were turned back
 * @param timeliness when it came after the one before, in a sentence
 * @param repeats likely duplicates inside the source, in a sentence
 * @param repeatsHref where they are listed; null for those who may not see them
 * @param list the values themselves; null for those who may not see them
 */
public record QualityPage(
        Delivery delivery,
        String title,
        List<String> news,
        List<ColumnLine> columns,
        List<WrongLine> flagged,
        List<WrongLine> rejected,
        String timeliness,
        String repeats,
        @Nullable String repeatsHref,
        @Nullable ListShown list) {

    /**
     * A column.
     *
     * @param filled how many rows hold a value that can be read
     * @param faulty rows in which it holds what is not valid, or doubtful
     * @param change how the share compares with the delivery before
     */
    public record ColumnLine(
            String column, String filled, String share, String faulty, String before, String change, boolean worse) {
        static ColumnLine of(QualityReport.Completeness each) {
            Double before = each.before();
            double points = before == null ? 0 : 100 * (each.share() - before);
            boolean worse = points <= -5;
            return new ColumnLine(
                    each.column(),
                    Words.number(each.filled()) + " of " + Words.number(each.read()),
                    percent(each.share()),
                    Words.number(each.faulty()),
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
        static WrongLine of(Figures.Wrong each) {
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
