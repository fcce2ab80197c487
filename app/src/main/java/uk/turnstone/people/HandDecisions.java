package uk.turnstone.people;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the decisions that stand about records. */
final class HandDecisions {
    private HandDecisions() {}

    /** Those that speak of any of these records, the newest first. */
    static List<HandDecision> about(JdbcClient sql, int partnership, Collection<Long> records) {
        return sql.sql("""
                SELECT kind, side_a, side_b FROM people.decision
                WHERE partnership_id = :partnership AND kind <> 'unsure' AND decided_at IS NOT NULL AND known_until = 'infinity'
                  AND (side_a && :records OR side_b && :records)
                ORDER BY decided_at DESC, number DESC
                """)
                .param("partnership", partnership)
                .param("records", records.toArray(Long[]::new))
                .query((row, number) -> new HandDecision(
                        row.getString(1).equals("same"), numbers(row.getArray(2)), numbers(row.getArray(3))))
                .list();
    }

    static Set<Long> numbers(Array array) throws SQLException {
        return new TreeSet<>(List.of((Long[]) array.getArray()));
    }
}
