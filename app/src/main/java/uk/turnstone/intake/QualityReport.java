package uk.turnstone.intake;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How good one delivery was, as far as its reader is told.
 *
 * @param columns how complete each column is; empty where it was not counted
 * @param flagged what was taken in and wants a look
 * @param rejected what was turned back
 * @param news where it is markedly worse than the delivery before, in sentences
 * @param before the delivery of the same extract before it; null for the first
 * @param reach how much the reader is told
 */
record QualityReport(
        List<Counted.Completeness> columns,
        List<Figures.Wrong> flagged,
        List<Figures.Wrong> rejected,
        List<String> news,
        QualityCounts.@Nullable Before before,
        Reach reach) {

    static QualityReport of(JdbcClient sql, Delivery delivery, Format format, Reach reach) {
        var before = QualityCounts.before(sql, delivery).orElse(null);
        Map<Integer, Figures> figures =
                Figures.of(sql, before == null ? List.of(delivery.id()) : List.of(delivery.id(), before.id()));
        var now = Counted.of(reach, delivery.rows().read(), delivery.rows().rejected(), figures.get(delivery.id()));
        var then =
                before == null ? null : Counted.of(reach, before.read(), before.rejected(), figures.get(before.id()));
        return new QualityReport(
                now.columns(format, then),
                now.figures().flagged(),
                now.figures().rejected(),
                then == null || !delivery.isPublished() ? List.of() : QualityNews.of(format, now, then),
                before,
                reach);
    }

    /** Days from the delivery before to this one; null where either is not known. */
    @Nullable Long daysBetween(Delivery delivery) {
        return before == null || delivery.published() == null
                ? null
                : ChronoUnit.DAYS.between(
                        before.published().toLocalDate(), delivery.published().toLocalDate());
    }
}
