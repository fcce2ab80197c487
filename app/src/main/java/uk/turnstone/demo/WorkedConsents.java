package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Consent;
import uk.turnstone.access.ConsentKind;
import uk.turnstone.access.Consents;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Involvements;
import uk.turnstone.access.Transactions;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.people.OwnRecords;

/**
 * What some of those with whom workers of the demonstration work agreed to: most in force, one refused, one that ends soon, and
 * of each worker's one withdrawn. Recorded by the use cases of the pages.
 */
@Component
final class WorkedConsents {
    private static final String KEY_WORKER = "hazel.travertine";
    private static final int HOUSEHOLDS = 3;
    private static final int MOST = 6;

    private final Transactions app;
    private final Contexts contexts;

    WorkedConsents(Transactions app, Contexts contexts) {
        this.app = app;
        this.contexts = contexts;
    }

    /** Records them, once. */
    void write() {
        Context manager = contexts.as("iom-manager", null);
        app.change(manager, sql -> households(sql, manager));
        record("household-keyworker", "household-work", "every adult of the household", 2);
        record("drug-worker", "treatment-detail", ConsentKind.THEMSELVES, 1);
        record("probation-officer", "research-offender", ConsentKind.THEMSELVES, 1);
        record("idva", "research-victim", ConsentKind.THEMSELVES, 1);
    }

    /** Gives both ends of a few ties that the police tell of to the key worker of households, who else would see neither. */
    private static void households(JdbcClient sql, Context manager) {
        List<Long> records = sql.sql("""
                        WITH tie AS (
                            SELECT min(t.record_id) AS one, min(i.record_id) AS other
                            FROM people.record_tie t
                            JOIN access.holding h ON h.holding_id = t.holding_id AND h.category = 'relationships-offender'
                            JOIN access.agency a ON a.agency_id = h.agency_id AND a.kind = 'police'
                            JOIN people.record_identifier i ON i.type = t.other_type AND i.given = t.other_number
                                 AND i.known_until = 'infinity'
                            JOIN access.holding theirs ON theirs.holding_id = i.holding_id AND theirs.agency_id = h.agency_id
                            JOIN people.person_record mine ON mine.record_id = t.record_id AND mine.known_until = 'infinity'
                            WHERE t.known_until = 'infinity' AND t.valid_to IS NULL AND t.kind = 'partner'
                              AND EXISTS (SELECT 1 FROM people.person_record fellow JOIN access.involvement v USING (record_id)
                                          WHERE fellow.person_id = mine.person_id AND fellow.known_until = 'infinity')
                            GROUP BY mine.person_id ORDER BY 1 LIMIT :most)
                        SELECT end_of FROM tie, unnest(ARRAY[one, other]) WITH ORDINALITY AS ends (end_of, place)
                        ORDER BY one, place
                        """)
                .param("most", HOUSEHOLDS)
                .query((row, number) -> row.getLong(1))
                .list();
        for (long record : records) {
            Involvements.ofWorker(
                    sql,
                    manager,
                    record,
                    "offender",
                    KEY_WORKER,
                    "key worker of the household",
                    new Involvements.Span(manager.today().minusDays(80), null),
                    Involvements.BY_HAND);
        }
    }

    /** @param together how many answer as one */
    private void record(String role, String kind, String givenBy, int together) {
        Context worker = contexts.as(role, null);
        app.change(worker, sql -> {
            List<UUID> people = ownCases(sql);
            for (int i = 0; i < people.size(); i++) {
                record(sql, worker, people.get(i), kind, givenBy, i / together);
            }
        });
    }

    private static List<UUID> ownCases(JdbcClient sql) {
        return sql.sql("""
                        SELECT p.public_key FROM access.involvement i
                        JOIN people.person_record r ON r.record_id = i.record_id AND r.known_until = 'infinity'
                        JOIN people.person p USING (person_id)
                        WHERE i.user_id = access.me() AND i.until_day IS NULL
                        GROUP BY p.public_key ORDER BY min(i.involvement_id) LIMIT :most
                        """)
                .param("most", MOST)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The first is withdrawn, the third ends soon, the fourth was refused. */
    private static void record(JdbcClient sql, Context worker, UUID person, String named, String givenBy, int place) {
        ConsentKind kind = Consents.toRecord(sql, worker.today(), person).stream()
                .filter(each -> each.kind().equals(named))
                .findFirst()
                .orElseThrow();
        LocalDate asked = worker.today().minusDays(60L + place);
        LocalDate until = place == 2 ? worker.today().plusDays(20) : null;
        var said = new Consent.Said(
                place == 3 ? Consent.REFUSED : Consent.GIVEN,
                asked,
                givenBy,
                givenBy.equals(ConsentKind.THEMSELVES) ? null : "the two adults who live there",
                place % 2 == 0 ? "signed form" : "spoken and noted",
                "What it is for, who will read it, and that one sentence ends it.",
                asked,
                until,
                null,
                null,
                null);
        long record = OwnRecords.ofAgency(sql, worker, person, kind.category()).orElseThrow();
        UUID key = Consents.add(sql, worker, person, record, kind, said, null);
        if (place == 0) {
            Consent made = Consents.on(sql, List.of(record)).stream()
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            Withdrawals.withdraw(
                    sql,
                    worker,
                    person,
                    made,
                    new Consent.Withdrawal(
                            worker.today().minusDays(3), "spoken and noted", "the person, by telephone", null));
        }
    }
}
