package uk.turnstone.intake;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How good one delivery was.
 *
 * @param columns how complete each column is; empty where it was not counted
 * @param flagged what was taken in and wants a look
 * @param rejected what was turned back
 * @param before the delivery of the same extract before it; null for the first
 */
record QualityReport(
        List<Completeness> columns,
        List<QualityCounts.Wrong> flagged,
        List<QualityCounts.Wrong> rejected,
        QualityCounts.@Nullable Before before) {

    /**
     * Of the rows read, how many hold a value that can be read.
     *
     * @param filled rows with a value
     * @param read rows read
     * @param before share in the delivery before, 0 to 1; null where there was none or it was not counted
     */
    public record Completeness(
            String column, long filled, long read, @Nullable Double before) {
        /** From 0 to 1; not a number for a delivery without rows. */
        public double share() {
            return (double) filled / read;
        }
    }

    static QualityReport of(JdbcClient sql, Delivery delivery, Format format) {
        var before = QualityCounts.before(sql, delivery).orElse(null);
        Map<String, Long> then = before == null ? Map.of() : QualityCounts.filled(sql, before.id());
        Map<String, Long> now = QualityCounts.filled(sql, delivery.id());
        List<Completeness> columns = new ArrayList<>();
        for (Column column : format.columns()) {
            Long filled = now.get(column.name());
            if (filled != null) {
                Long earlier = then.get(column.name());
                columns.add(new Completeness(
                        column.name(),
                        filled,
                        delivery.rows().read(),
                        earlier == null || before == null || before.read() == 0
                                ? null
                                : (double) earlier / before.read()));
            }
        }
        return new QualityReport(
                columns,
                QualityCounts.wrong(sql, delivery.id(), "flagged"),
                QualityCounts.wrong(sql, delivery.id(), "rejected"),
                before);
    }

    /** Days from the delivery before to this one; null where either is not known. */
    @Nullable Long daysBetween(Delivery delivery) {
        return before == null || delivery.published() == null
                ? null
                : ChronoUnit.DAYS.between(
                        before.published().toLocalDate(), delivery.published().toLocalDate());
    }

    /**
     * The kind of number by which an extract tells people apart, so that two of them for one person are a repeat. An
     * extract whose key names occasions only has none.
     */
    static Optional<String> numberOfAPerson(Format format) {
        return format.person() == null
                ? Optional.empty()
                : format.person().identifiers().stream()
                        .filter(each -> !each.type().equals("CUSTODY_RECORD"))
                        .filter(each -> format.key().contains(each.column()))
                        .map(Format.IdentifierPart::type)
                        .findFirst();
    }
}
