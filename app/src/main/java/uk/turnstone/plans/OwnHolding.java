package uk.turnstone.plans;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Under which holding people write about a record of our own: that of whoever keeps the record, in the data category of
 * what they write, under the agreements of the record itself.
 */
public final class OwnHolding {
    private OwnHolding() {}

    /** Finds or makes it; empty if the role of the transaction may not work with the category, or with the record. */
    public static Optional<Integer> about(long record, String category, JdbcClient sql) {
        Optional<Integer> known = known(record, category, sql);
        if (known.isPresent()) {
            return known;
        }
        make(record, category, sql);
        return known(record, category, sql);
    }

    private static Optional<Integer> known(long record, String category, JdbcClient sql) {
        return sql.sql("""
                SELECT own.holding_id
                FROM people.person_record r JOIN access.holding h USING (holding_id)
                JOIN access.holding own ON own.partnership_id = h.partnership_id AND own.agency_id = h.agency_id
                                       AND own.category = :category AND own.basis = h.basis
                WHERE r.record_id = :record AND r.known_until = 'infinity'
                  AND own.holding_id = ANY ((SELECT access.readable_holdings())::integer[])
                """)
                .param("category", category)
                .param("record", record)
                .query(Integer.class)
                .optional();
    }

    private static void make(long record, String category, JdbcClient sql) {
        sql.sql("""
                WITH made AS (
                    INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                    SELECT h.partnership_id, h.agency_id, :category, h.basis
                    FROM people.person_record r JOIN access.holding h USING (holding_id)
                    WHERE r.record_id = :record AND r.known_until = 'infinity'
                    ON CONFLICT DO NOTHING
                    RETURNING holding_id)
                INSERT INTO access.holding_agreement (holding_id, agreement_id)
                SELECT made.holding_id, a.agreement_id
                FROM made, people.person_record r JOIN access.holding_agreement a USING (holding_id)
                WHERE r.record_id = :record AND r.known_until = 'infinity'
                """).param("category", category).param("record", record).update();
    }
}
