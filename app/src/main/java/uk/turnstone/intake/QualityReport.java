package uk.turnstone.intake;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How good one delivery was.
 *
 * @param columns how complete each column is; empty where it was not counted
 * @param flagged what was taken in and wants a look
 * @param rejected what was turned back
 * @param news where it is markedly worse than the delivery before, in sentences
 * @param before the delivery of the same extract before it; null for the first
 */
record QualityReport(
        List<Completeness> columns,
        List<Figures.Wrong> flagged,
        List<Figures.Wrong> rejected,
        List<String> news,
        QualityCounts.@Nullable Before before) {

    /**
     * Of the rows read, how many hold a value that can be read.
     *
     * @param filled rows with a value
     * @param read rows read
     * @param faulty rows in which it holds what is not valid, or doubtful
     * @param before share in the delivery before, 0 to 1; null where there was none or it was not counted
     */
    public record Completeness(
            String column,
            long filled,
            long read,
            long faulty,
            @Nullable Double before) {
        /** From 0 to 1; not a number for a delivery without rows. */
        public double share() {
            return (double) filled / read;
        }
    }

    static QualityReport of(JdbcClient sql, Delivery delivery, Format format) {
        var before = QualityCounts.before(sql, delivery).orElse(null);
        Map<Integer, Figures> figures =
                Figures.of(sql, before == null ? List.of(delivery.id()) : List.of(delivery.id(), before.id()));
        Figures now = figures.getOrDefault(delivery.id(), Figures.NONE);
        var counted =
                new QualityNews.Counted(delivery.rows().read(), delivery.rows().rejected(), now);
        var then = before == null
                ? null
                : new QualityNews.Counted(
                        before.read(), before.rejected(), figures.getOrDefault(before.id(), Figures.NONE));
        return new QualityReport(
                columns(format, counted, then),
                now.flagged(),
                now.rejected(),
                then == null || !delivery.isPublished() ? List.of() : QualityNews.of(format, counted, then),
                before);
    }

    /** Of the columns of the format that were counted. */
    static List<Completeness> columns(Format format, QualityNews.Counted now, QualityNews.@Nullable Counted then) {
        List<Completeness> columns = new ArrayList<>();
        for (Column column : format.columns()) {
            Long filled = now.figures().filled().get(column.name());
            if (filled != null) {
                Long earlier = then == null ? null : then.figures().filled().get(column.name());
                columns.add(new Completeness(
                        column.name(),
                        filled,
                        now.read(),
                        now.figures().faulty(column.name()),
                        earlier == null || then == null || then.read() == 0 ? null : (double) earlier / then.read()));
            }
        }
        return columns;
    }

    /** Days from the delivery before to this one; null where either is not known. */
    @Nullable Long daysBetween(Delivery delivery) {
        return before == null || delivery.published() == null
                ? null
                : ChronoUnit.DAYS.between(
                        before.published().toLocalDate(), delivery.published().toLocalDate());
    }
}
