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
    private static final int MOST = 5;

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
        record("household-keyworker", "household-work", "every adult of the household");
        record("drug-worker", "treatment-detail", ConsentKind.THEMSELVES);
        record("probation-officer", "research-offender", ConsentKind.THEMSELVES);
        record("idva", "research-victim", ConsentKind.THEMSELVES);
    }

    /** Gives a few of whom it is known who belongs to them to the key worker of households. */
    private static void households(JdbcClient sql, Context manager) {
        List<Long> records = sql.sql("""
                        SELECT min(i.record_id) FROM access.involvement i
                        JOIN people.person_record r ON r.record_id = i.record_id AND r.known_until = 'infinity'
                        JOIN people.person_record fellow ON fellow.person_id = r.person_id AND fellow.known_until = 'infinity'
                        JOIN people.record_tie t ON t.record_id = fellow.record_id AND t.known_until = 'infinity'
                        WHERE i.side = 'offender' AND i.until_day IS NULL
                        GROUP BY r.person_id ORDER BY 1 LIMIT :most
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

    private void record(String role, String kind, String givenBy) {
        Context worker = contexts.as(role, null);
        app.change(worker, sql -> {
            List<UUID> people = ownCases(sql);
            for (int i = 0; i < people.size(); i++) {
                record(sql, worker, people.get(i), kind, givenBy, i);
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
