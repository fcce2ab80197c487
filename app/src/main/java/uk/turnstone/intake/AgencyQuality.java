package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;
import uk.turnstone.web.picture.Heading;
import uk.turnstone.web.picture.Picture;
import uk.turnstone.web.picture.SparkLine;
import uk.turnstone.web.picture.Trend;
import uk.turnstone.web.picture.Unit;
import uk.turnstone.web.picture.Wanted;

/**
 * How good the extracts of an agency are.
 *
 * @param code code of the agency
 * @param agency its name
 * @param lines one for each extract
 */
public record AgencyQuality(String code, String agency, List<Line> lines) {
    /** Fewer points make no line. */
    private static final int FEWEST = 3;

    /**
     * An extract.
     *
     * @param format name of its format, for addresses
     * @param deliveries the last ones, the newest first
     * @param news where the newest is markedly worse than the delivery before, in sentences
     * @param columns the columns that matter
     * @param notTold why there are no columns; empty where there are
     */
    public record Line(
            String format,
            String title,
            List<DeliveryLine> deliveries,
            List<String> news,
            List<ColumnOverTime> columns,
            String notTold) {
        static Line of(ExtractQuality each) {
            List<Counted.Completeness> columns = each.columnsThatMatter();
            List<ColumnOverTime> lines = new ArrayList<>();
            for (Counted.Completeness column : columns) {
                String id = each.format().name() + "-" + lines.size();
                lines.add(new ColumnOverTime(QualityPage.ColumnLine.of(column), spark(each, id, column.column())));
            }
            return new Line(
                    each.format().name(),
                    each.format().title(),
                    each.deliveries().stream()
                            .map(came -> DeliveryLine.of(each.reach(), came, each.counted(came)))
                            .toList(),
                    each.news(),
                    lines,
                    !columns.isEmpty()
                            ? ""
                            : each.reach() == Reach.TOTALS
                                    ? QualityPage.TOTALS_ALONE
                                    : "Its columns were not counted: it came before they were.");
        }

        /** What the table of columns tells; with lines where any can be drawn. */
        public List<String> headings() {
            List<String> headings = new ArrayList<>(List.of(
                    "Column", "Rows with a value", "Share", "Delivery before", "Change", "Not valid or doubtful"));
            if (isDrawn()) {
                headings.add("Over the last deliveries");
            }
            return headings;
        }

        public boolean isDrawn() {
            return columns.stream().anyMatch(each -> each.trend() != null);
        }

        public DeliveryLine newest() {
            return deliveries.getFirst();
        }
    }

    /**
     * A delivery of an extract.
     *
     * @param key key of the delivery
     * @param flagged values of it that were taken in and want a look
     */
    public record DeliveryLine(
            UUID key, LocalDateTime published, String read, String turnedBack, String flagged, String corrected) {
        static DeliveryLine of(Reach reach, ExtractQuality.Came came, Counted counted) {
            long rejected = came.rejected();
            return new DeliveryLine(
                    came.key(),
                    came.published(),
                    Words.number(came.read()),
                    reach.holdsBack(rejected)
                            ? reach.count(rejected)
                            : Words.number(rejected) + ", " + QualityPage.percent((double) rejected / came.read()),
                    reach == Reach.TOTALS ? "not told" : reach.sum(counted.flagged()),
                    reach.count(came.corrected()));
        }
    }

    /**
     * A column in the newest delivery, and over the last ones.
     *
     * @param trend the share of rows with a value, the newest last; null where too few are known to draw a line
     */
    public record ColumnOverTime(
            QualityPage.ColumnLine now, @Nullable Picture trend) {}

    private static @Nullable Picture spark(ExtractQuality of, String id, String column) {
        List<Trend.Point> points = new ArrayList<>();
        for (ExtractQuality.Came came : of.deliveries().reversed()) {
            Double share = of.counted(came).share(column);
            points.add(new Trend.Point(
                    Words.day(came.published().toLocalDate()), "", share == null ? null : QualityFile.percent(share)));
        }
        List<Double> known =
                points.stream().map(Trend.Point::value).filter(Objects::nonNull).toList();
        if (known.size() < FEWEST || points.getLast().value() == null) {
            return null;
        }
        var heading = new Heading(
                "spark-" + id,
                column + ", share of rows with a value",
                "From " + known.getFirst() + " % to " + known.getLast() + " % over " + known.size() + " deliveries.",
                "");
        var trend = new Trend(points, null, null, Wanted.HIGHER, 0);
        return new SparkLine(heading, "Delivery", new Unit("% of rows", 1), trend).picture();
    }
}
