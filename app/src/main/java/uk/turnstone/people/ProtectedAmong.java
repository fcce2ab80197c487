package uk.turnstone.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which records may join a person and never bridge two. */
final class ProtectedAmong {
    private ProtectedAmong() {}

    /** Those of these records that are protected, by the data category under which they are held. */
    static Set<Long> of(JdbcClient sql, int partnership, Collection<Long> records) {
        return new HashSet<>(sql.sql("""
                SELECT DISTINCT p.record_id FROM people.record_person p
                JOIN access.holding h ON h.holding_id = p.holding_id AND h.partnership_id = :partnership
                JOIN access.data_category c ON c.category = h.category AND c.protected
                WHERE p.record_id = ANY (:records)
                """)
                .param("partnership", partnership)
                .param("records", records.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }
}
