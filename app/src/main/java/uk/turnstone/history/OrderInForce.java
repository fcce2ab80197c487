package uk.turnstone.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An order or licence that somebody is under on a day, as one agency reports it: it has begun, has not ended, and the
 * agency still sends it.
 *
 * @param title words of the source, such as "community order"; null where it gives none
 * @param begun first day
 * @param until last day; null where none is known
 * @param officer who supervises; null where it is not told
 * @param risk risk of harm as assessed; null where it is not told
 * @param told day on which the agency said so for the first time in these words
 * @param agency name of the agency that says so
 */
public record OrderInForce(
        @Nullable String title,
        LocalDate begun,
        @Nullable LocalDate until,
        @Nullable String officer,
        @Nullable String risk,
        LocalDate told,
        String agency) {

    /** Those of these records on a day, the latest first, as far as the asker may see: one query. */
    public static List<OrderInForce> of(JdbcClient sql, Collection<Long> records, LocalDate day) {
        return sql.sql("""
                SELECT e.title, (e.earliest AT TIME ZONE 'Europe/London')::date AS begun,
                       (e.ended AT TIME ZONE 'Europe/London')::date AS until,
                       nullif(e.details ->> 'supervising_officer', '') AS officer,
                       nullif(e.details ->> 'risk_of_harm', '') AS risk,
                       (e.known_from AT TIME ZONE 'Europe/London')::date AS told, a.name AS agency
                FROM history.event e
                JOIN access.holding h ON h.holding_id = e.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE e.record_id = ANY (:records) AND e.kind = :order AND e.known_until = 'infinity'
                  AND (e.earliest AT TIME ZONE 'Europe/London')::date <= :day
                  AND (e.ended IS NULL OR (e.ended AT TIME ZONE 'Europe/London')::date >= :day)
                ORDER BY e.earliest DESC, e.record_id, e.ordinal
                """)
                .param("records", records.toArray(Long[]::new))
                .param("order", EventKind.ORDER.number())
                .param("day", day)
                .query((row, number) -> order(row))
                .list();
    }

    private static OrderInForce order(ResultSet row) throws SQLException {
        return new OrderInForce(
                row.getString("title"),
                row.getObject("begun", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("officer"),
                row.getString("risk"),
                row.getObject("told", LocalDate.class),
                row.getString("agency"));
    }
}
