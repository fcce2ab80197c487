package uk.turnstone.people;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who answers a search and whom the asker may not open. Neither a name nor whose record it is: the partnership's
 * information desk is whom to ask, since the name of a treatment service tells.
 *
 * @param key to ask for in an emergency
 * @param restricted whether a restriction bars the asker; said only where the partnership has set that it is
 * @param mayAsk whether break-glass may be asked for
 */
public record OtherAnswer(UUID key, boolean restricted, boolean mayAsk) {
    /** More say nothing more. */
    static final int MOST = 3;

    /** Whose these records are, as far as the asker may know that there is somebody. */
    static List<OtherAnswer> among(JdbcClient sql, List<Long> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                SELECT o.person, o.restricted, access.may_break_glass(o.person)
                FROM access.others_among(:records) o
                WHERE access.relation_to_person(o.person) IN ('unrelated', 'barred')
                ORDER BY o.person LIMIT :most
                """)
                .param("records", records.toArray(Long[]::new))
                .param("most", MOST)
                .query((row, number) ->
                        new OtherAnswer(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3)))
                .list();
    }
}
