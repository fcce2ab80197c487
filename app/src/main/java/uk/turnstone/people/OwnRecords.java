package uk.turnstone.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.access.Holdings;

/**
 * Records of our own: what the partnership's people enter about a person (memberships, plans, nominations, notes) hangs
 * on a source record of the partnership, linked like any other, so that joining and parting people rewrites no case work
 * (rule 1 of what the data must be able to say).
 */
public final class OwnRecords {
    private OwnRecords() {}

    /** As {@link #forPerson(JdbcClient, Context, UUID, String)}, for membership of a cohort. */
    public static Optional<Long> forPerson(JdbcClient sql, Context context, UUID personKey) {
        return forPerson(sql, context, personKey, "cohort-membership");
    }

    /**
     * The number of the partnership's own record of a person, made if there is none yet. It is held under the agreements
     * under which the records that the asker may read of this person are held.
     *
     * @param sql a writing transaction of the page account
     * @param personKey public key of the person
     * @param category data category of what will hang on it, which the asker's role must be allowed to read
     * @return empty where there is no such person for this asker
     * @throws IllegalArgumentException where the partnership has no agency of its own, with the code partnership
     */
    public static Optional<Long> forPerson(JdbcClient sql, Context context, UUID personKey, String category) {
        return forPerson(sql, context, personKey, category, "partnership");
    }

    /**
     * The same, kept by the agency for which the asker works: on the victim's side no agency sees what another has
     * written unless it was told.
     */
    public static Optional<Long> ofAgency(JdbcClient sql, Context context, UUID personKey, String category) {
        String agency = sql.sql("SELECT code FROM access.agency WHERE agency_id = :agency")
                .param("agency", context.agency())
                .query(String.class)
                .single();
        return forPerson(sql, context, personKey, category, agency);
    }

    private static Optional<Long> forPerson(
            JdbcClient sql, Context context, UUID personKey, String category, String agency) {
        Optional<Long> person = PersonByKey.find(sql, personKey).map(PersonByKey::person);
        // Two people may add the same person at the same moment.
        person.ifPresent(id -> sql.sql("SELECT pg_advisory_xact_lock(7165041, hashint8(:person))")
                .param("person", id)
                .query((row, number) -> true)
                .single());
        return person.map(
                id -> existing(sql, id, category, agency).orElseGet(() -> make(sql, context, id, category, agency)));
    }

    private static Optional<Long> existing(JdbcClient sql, long person, String category, String agency) {
        return sql.sql("""
                SELECT r.record_id
                FROM people.person_record r
                JOIN intake.source_record s USING (record_id)
                JOIN intake.format f USING (format_id)
                JOIN access.holding h ON h.holding_id = s.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE r.person_id = :person AND r.known_until = 'infinity'
                  AND f.name = 'own-record' AND h.category = :category AND a.code = :agency
                ORDER BY r.record_id LIMIT 1
                """)
                .param("person", person)
                .param("category", category)
                .param("agency", agency)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    private static long make(JdbcClient sql, Context context, long person, String category, String agency) {
        List<String> agreements = sql.sql("""
                SELECT DISTINCT a.code
                FROM people.person_record r
                JOIN access.holding_agreement ha USING (holding_id)
                JOIN access.agreement a USING (agreement_id)
                WHERE r.person_id = :person AND r.known_until = 'infinity' AND r.rule <> 'record of our own'
                """)
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .list();
        int holding = Holdings.find(sql, context.partnership(), agency, category, agreements);
        long record = sql.sql("SELECT nextval('intake.record_number')")
                .query((row, number) -> row.getLong(1))
                .single();
        sql.sql("""
                INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                SELECT :record, gen_random_uuid(), :holding, format_id FROM intake.format
                WHERE name = 'own-record' AND version = 1
                """).param("record", record).param("holding", holding).update();
        sql.sql("""
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                VALUES (:record, :person, :holding, now(), 'record of our own', 'Made for this person by hand.', :user)
                """)
                .param("record", record)
                .param("person", person)
                .param("holding", holding)
                .param("user", context.user())
                .update();
        return record;
    }
}
