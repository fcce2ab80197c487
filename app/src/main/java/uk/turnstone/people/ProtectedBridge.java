package uk.turnstone.people;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds to the rule that a protected record may join a person but never brings two others together (data.md 4). */
final class ProtectedBridge {
    private ProtectedBridge() {}

    /**
     * @param sql a transaction of the intake account, which sees all records
     * @throws PeopleRefusal where one side is known by protected records only, while both are people of whom there are
     *     others
     */
    static void refuse(JdbcClient sql, Set<Long> one, Set<Long> other) {
        boolean open = hasOpen(sql, one) && hasOpen(sql, other);
        if (!open && isOfOpenPerson(sql, one) && isOfOpenPerson(sql, other)) {
            throw new PeopleRefusal("No: a protected record may not bring other records together");
        }
    }

    private static boolean hasOpen(JdbcClient sql, Set<Long> records) {
        return anyOpen(sql, records, "r.record_id = ANY (:records)");
    }

    private static boolean isOfOpenPerson(JdbcClient sql, Set<Long> records) {
        return anyOpen(sql, records, """
                r.person_id IN (SELECT person_id FROM people.person_record
                                WHERE record_id = ANY (:records) AND known_until = 'infinity')
                """);
    }

    private static boolean anyOpen(JdbcClient sql, Set<Long> records, String which) {
        return sql.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM people.person_record r
                    JOIN access.holding h USING (holding_id)
                    JOIN access.data_category c USING (category)
                    WHERE r.known_until = 'infinity' AND NOT c.protected
                      AND EXISTS (SELECT 1 FROM people.record_person s WHERE s.record_id = r.record_id)
                      AND %s)
                """.formatted(which))
                .param("records", records.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}
