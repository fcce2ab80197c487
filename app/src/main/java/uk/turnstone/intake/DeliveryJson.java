package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a program gets it. Times are Europe/London.
 *
 * @param state reading, waiting, published, refused, failed
 * @param rows where every row ended: read = new + changed + unchanged + rejected
 */
record DeliveryJson(
        UUID key,
        String agency,
        String format,
        int version,
        @Nullable String mapping,
        String state,
        LocalDateTime began,
        @Nullable LocalDateTime published,
        RowsJson rows,
        @Nullable String note) {

    record RowsJson(long read, long fresh, long changed, long unchanged, long rejected, long ended) {}

    /**
     * A page of deliveries.
     *
     * @param next what to give as {@code after} for the page that follows; null on the last
     */
    record Page(List<DeliveryJson> deliveries, @Nullable UUID next) {}

    static DeliveryJson of(Delivery delivery) {
        Delivery.Counts rows = delivery.rows();
        return new DeliveryJson(
                delivery.key(),
                delivery.agencyCode(),
                delivery.format(),
                delivery.version(),
                delivery.mapping(),
                delivery.state(),
                delivery.began(),
                delivery.published(),
                new RowsJson(
                        rows.read(), rows.fresh(), rows.changed(), rows.unchanged(), rows.rejected(), rows.ended()),
                delivery.note());
    }
}
