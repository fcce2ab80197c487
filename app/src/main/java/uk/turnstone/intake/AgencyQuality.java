package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import uk.turnstone.web.Words;

/**
 * How good the extracts of an agency are.
 *
 * @param code code of the agency
 * @param agency its name
 * @param lines one for each extract
 */
public record AgencyQuality(String code, String agency, List<Line> lines) {

    /**
     * An extract.
     *
     * @param format name of its format, for addresses
     * @param key key of its latest delivery
     * @param flagged values of that delivery that want a look
     * @param news where it is markedly worse than the delivery before, in sentences
     * @param lastOnes what came in the last deliveries, in a sentence
     * @param columns the columns that matter
     */
    public record Line(
            String format,
            String title,
            UUID key,
            LocalDateTime published,
            long read,
            String turnedBack,
            long flagged,
            List<String> news,
            String lastOnes,
            List<ColumnOfAll> columns) {
        static Line of(ExtractQuality each) {
            var newest = each.newest();
            return new Line(
                    each.format().name(),
                    each.format().title(),
                    newest.key(),
                    newest.published(),
                    newest.read(),
                    share(newest.rejected(), newest.read()),
                    each.flagged(),
                    each.news(),
                    lastOnes(each),
                    each.columnsThatMatter().stream()
                            .map(column -> new ColumnOfAll(
                                    QualityPage.ColumnLine.of(column),
                                    QualityPage.percent(each.shareOfAll(column.column()))))
                            .toList());
        }

        private static String lastOnes(ExtractQuality each) {
            int came = each.deliveries().size();
            return (came == 1 ? "The only delivery: " : "The last " + came + " deliveries: ")
                    + Words.number(each.readOfAll()) + " rows read, " + share(each.rejectedOfAll(), each.readOfAll())
                    + " turned back, " + Words.number(each.correctedOfAll()) + " corrected here.";
        }

        private static String share(long rows, long read) {
            return Words.number(rows) + ", " + QualityPage.percent((double) rows / read);
        }
    }

    /** A column in the newest delivery, and the share of rows with a value in all the last ones. */
    public record ColumnOfAll(QualityPage.ColumnLine now, String ofAll) {}
}
