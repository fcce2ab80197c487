package uk.turnstone.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.ListShown;

/**
 * How good a delivery was.
 *
 * @param delivery the delivery
 * @param title title of its format
 * @param turnedBack how many rows were turned back
 * @param news where it is markedly worse than the delivery before, in sentences
 * @param columns completeness of its columns
 * @param flagged what wants a look, by column and reason
 * @param rejected why rows were turned back
 * @param notTold why the reader sees no columns and reasons; empty for those who do
 * @param heldBack whether small counts are held back from the reader
 * @param timeliness when it came after the one before, in a sentence
 * @param repeats likely duplicates inside the source, in a sentence; empty where there can be none
 * @param repeatsHref where they are listed; null for those who may not see them
 * @param list the values themselves; null for those who may not see them
 */
public record QualityPage(
        Delivery delivery,
        String title,
        String turnedBack,
        List<String> news,
        List<ColumnLine> columns,
        List<WrongLine> flagged,
        List<WrongLine> rejected,
        String notTold,
        boolean heldBack,
        String timeliness,
        String repeats,
        @Nullable String repeatsHref,
        @Nullable ListShown list) {
    static final String TOTALS_ALONE =
            "Your role is told how many rows came and were turned back, not how good each column is.";

    /**
     * A column.
     *
     * @param filled how many rows hold a value that can be read
     * @param faulty rows in which it holds what is not valid, or doubtful
     * @param change how the share compares with the delivery before
     */
    public record ColumnLine(
            String column, String filled, String share, String faulty, String before, String change, boolean worse) {
        static ColumnLine of(Counted.Completeness each) {
            Double before = each.before();
            String then = before == null ? "not known" : percent(before);
            if (each.heldBack()) {
                return new ColumnLine(
                        each.column(), Reach.HELD_BACK, Reach.HELD_BACK, Reach.HELD_BACK, then, "–", false);
            }
            double points = before == null ? 0 : 100 * (each.share() - before);
            boolean worse = points <= -5;
            return new ColumnLine(
                    each.column(),
                    Words.number(each.filled()) + " of " + Words.number(each.read()),
                    percent(each.share()),
                    Words.number(each.faulty()),
                    then,
                    before == null
                            ? "–"
                            : Math.abs(points) < 0.05
                                    ? "the same"
                                    : (worse ? "▼ " : "")
                                            + String.format(Locale.UK, "%+.1f points", points)
                                                    .replace('-', '−'),
                    worse);
        }
    }

    /**
     * A column, what is wrong with it, in how many rows.
     *
     * @param lines the first lines of the file in which it is so; empty where none are told
     */
    public record WrongLine(String column, String reason, String rows, String lines) {
        static WrongLine of(Figures.Wrong each, Reach reach) {
            return new WrongLine(
                    each.column().isEmpty() ? "the whole row" : each.column(),
                    each.reason(),
                    reach.count(each.rows()),
                    firstLines(each, reach));
        }
    }

    /** “2, 5, 9”; nothing where so few rows have it that their lines would count them. */
    static String firstLines(Figures.Wrong each, Reach reach) {
        return reach.holdsBack(each.rows())
                ? ""
                : each.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** “98.5 %”; “not known” of nothing. A share just under all is never rounded to all. */
    static String percent(double share) {
        if (Double.isNaN(share)) {
            return "not known";
        }
        return String.format(Locale.UK, "%.1f %%", QualityFile.tenths(share) / 10);
    }
}
