package uk.turnstone;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** A small partnership with a database of its own: police records of people, and roles that may read more or less. */
public final class Workplace implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    /** May read identity, convictions, cohorts and plans. */
    public static final String MANAGER = "iom-manager";
    /** May read identity and convictions, and neither cohorts nor plans. */
    public static final String CLERK = "police-clerk";

    private final Database database = TestDatabase.fresh();
    private final SingleConnectionDataSource administrator;
    private final AtomicInteger records = new AtomicInteger(1_000_000);
    public final JdbcClient everything;
    public final Transactions app = new Transactions(database.pool(Account.APP));
    public final Transactions figures = new Transactions(database.pool(Account.FIGURES));

    public Workplace() {
        try {
            administrator = new SingleConnectionDataSource(database.administrator(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        everything = JdbcClient.create(administrator);
        everything.sql("""
                INSERT INTO access.partnership (code, name) VALUES ('sv', 'Saltmarsh Vale');
                INSERT INTO access.agency (partnership_id, code, name, kind)
                    VALUES (1, 'partnership', 'Partnership', 'partnership'), (1, 'police', 'Police', 'police'), (1, 'probation', 'Probation', 'probation');
                INSERT INTO access.agreement (partnership_id, code, title, kind, gateway, in_force_from)
                    VALUES (1, 'SV-01', 'Offender management', 'own records', 'Crime and Disorder Act 1998 s.115', '2000-01-01');
                INSERT INTO access.data_category (category, title, side, protected)
                    SELECT c, c, 'offender', false FROM unnest(ARRAY['identity-offender', 'convictions', 'arrests', 'cohort-membership', 'plan']) c
                    ON CONFLICT DO NOTHING;
                INSERT INTO access.role (role, title, side, purpose)
                    VALUES ('iom-manager', 'IOM manager', 'offender', 'IOM'), ('police-clerk', 'Clerk', 'offender', 'IOM');
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                    SELECT 'iom-manager', category, relation, 'full', 'full', 'full', 'full', 'full', 'test'
                    FROM access.data_category, unnest(ARRAY['own', 'team', 'agency', 'unrelated']) AS relation
                    ;
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                    SELECT 'police-clerk', category, relation, 'full', 'full', 'full', 'full', 'full', 'test'
                    FROM access.data_category, unnest(ARRAY['own', 'team', 'agency', 'unrelated']) AS relation
                    WHERE category IN ('identity-offender', 'convictions');
                INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                    VALUES (1, 2, 'identity-offender', 'SV-01'), (1, 2, 'convictions', 'SV-01'),
                           (1, 3, 'convictions', 'SV-01'), (1, 1, 'cohort-membership', 'SV-01'),
                           (1, 2, 'arrests', 'SV-01');
                INSERT INTO access.holding_agreement SELECT holding_id, 1 FROM access.holding;
                """).update();
    }

    public Context as(String role) {
        return on(TODAY, role);
    }

    public Context on(LocalDate today, String role) {
        return new Context("j.flint", "Jo Flint", 1, 1, role, "IOM", today, "test");
    }

    public <T> T write(Function<JdbcClient, T> work) {
        return app.write(as(MANAGER), work);
    }

    /** Somebody on record with the police. */
    public UUID person(String name, LocalDate bornEarliest, LocalDate bornLatest) {
        UUID key = UUID.randomUUID();
        long record = records.incrementAndGet();
        everything
                .sql("INSERT INTO people.person (partnership_id, public_key) VALUES (1, :key)")
                .param("key", key)
                .update();
        everything.sql("""
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT :record, person_id, 1, now(), 'first', 'first', 'rules' FROM people.person WHERE public_key = :key
                """).param("record", record).param("key", key).update();
        everything
                .sql("""
                INSERT INTO people.record_person (record_id, known_from, holding_id, delivery_id, line, born_earliest, born_latest)
                VALUES (:record, now(), 1, 1, 2, :earliest, :latest)
                """)
                .param("record", record)
                .param("earliest", bornEarliest)
                .param("latest", bornLatest)
                .update();
        everything.sql("""
                INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name)
                VALUES (:record, 0, now(), 1, 1, 2, 'as recorded', :name)
                """).param("record", record).param("name", name).update();
        return key;
    }

    public UUID adult(String name) {
        return person(name, LocalDate.of(1985, 3, 4), LocalDate.of(1985, 3, 4));
    }

    /** A number on the first record of a person. */
    public void number(UUID person, String type, String canonical) {
        everything
                .sql("""
                INSERT INTO people.record_identifier (record_id, type, given, known_from, canonical, holding_id, delivery_id, line)
                SELECT min(record_id), :type, :canonical, now(), :canonical, 1, 1, 2
                FROM people.person_record JOIN people.person USING (person_id) WHERE public_key = :person
                """)
                .param("type", type)
                .param("canonical", canonical)
                .param("person", person)
                .update();
    }

    /** One offence of which somebody was convicted, reported by the police (holding 2) or probation (holding 3). */
    public void convicted(UUID person, LocalDate day, UUID occurrence, String title, int holding) {
        happened(person, 3, day.atStartOfDay(), occurrence, title, holding);
    }

    /** An arrest, reported by the police to the minute. */
    public void arrested(UUID person, LocalDateTime at, String title) {
        happened(person, 2, at, UUID.randomUUID(), title, 5);
    }

    private void happened(UUID person, int kind, LocalDateTime at, UUID occurrence, String title, int holding) {
        long record = records.incrementAndGet();
        everything.sql("""
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT :record, person_id, 1, now(), 'shared number', 'test', 'rules' FROM people.person WHERE public_key = :person
                """).param("record", record).param("person", person).update();
        everything
                .sql("""
                INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line,
                                           occurrence, earliest, latest, precision, title)
                VALUES (:record, 0, now(), :kind, :holding, 1, 2, :occurrence, :at, :at, :precision, :title)
                """)
                .param("record", record)
                .param("kind", kind)
                .param("precision", kind == 2 ? 0 : 1)
                .param("holding", holding)
                .param("occurrence", occurrence)
                .param("at", at.atZone(ZoneId.of("Europe/London")).toOffsetDateTime())
                .param("title", title)
                .update();
    }

    /** All records of two people become those of the first. */
    public void join(UUID kept, UUID gone) {
        everything.sql("""
                UPDATE people.person_record SET person_id = (SELECT person_id FROM people.person WHERE public_key = :kept)
                WHERE person_id = (SELECT person_id FROM people.person WHERE public_key = :gone)
                """).param("kept", kept).param("gone", gone).update();
        everything.sql("""
                UPDATE people.person SET merged_into = (SELECT person_id FROM people.person WHERE public_key = :kept)
                WHERE public_key = :gone
                """).param("kept", kept).param("gone", gone).update();
    }

    /** The record of our own for a person, made where there is none. */
    public Optional<Long> ownRecord(JdbcClient sql, Context context, UUID person) {
        Optional<Long> known =
                sql.sql("""
                SELECT record_id FROM people.person_record JOIN people.person USING (person_id)
                WHERE public_key = :person AND rule = 'record of our own' AND known_until = 'infinity'
                """).param("person", person).query(Long.class).optional();
        if (known.isPresent()) {
            return known;
        }
        long record = records.incrementAndGet();
        sql.sql("""
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT :record, person_id, 4, now(), 'record of our own', 'test', 'test' FROM people.person WHERE public_key = :person
                """).param("record", record).param("person", person).update();
        return Optional.of(record);
    }

    @Override
    public void close() {
        administrator.destroy();
        database.close();
    }
}
