package uk.turnstone.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.linkage.identifier.PncId;
import uk.turnstone.people.PublishedPeople;

/** Puts people on record in a running application, as deliveries of the police, probation and the victims' service do. */
public final class OnRecord {
    public static final String ADDRESS = "7 Samphire Lane";
    public static final String CONVICTION = "Burglary of a shed";
    public static final String ARREST = "Taking a bicycle";
    private static final String FORMAT = "walk";
    /** An extract of the other side of the wall. */
    private static final String REFERRALS = "domestic-abuse-referrals";

    private static int numbers = 77_120;

    private final Database database;
    private final JdbcClient everything;
    private final Context job;

    /**
     * @param everything reads and writes as the tables' owner
     * @param job in whose name people are delivered
     */
    public OnRecord(Database database, JdbcClient everything, Context job) {
        this.database = database;
        this.everything = everything;
        this.job = job;
        everything
                .sql(
                        "INSERT INTO intake.format (name, version, definition) VALUES (:format, 1, ''), (:referrals, 1, '') ON CONFLICT DO NOTHING")
                .param("format", FORMAT)
                .param("referrals", REFERRALS)
                .update();
    }

    /** Somebody whom the police know, with number, address, a conviction and an arrest, and probation by another forename. */
    public UUID offender(String forename, String surname) {
        String number = PncId.of(2013, numbers++).canonical();
        int delivery = delivery("police");
        long record = record(delivery, "police", "identity-offender", "SV-01", forename + " " + surname);
        long second = record(delivery, "probation", "identity-offender", "SV-01", forename + "line " + surname);
        number(record, "police", number);
        number(second, "probation", number);
        address(record, holding("police", "contact-offender", "SV-01"));
        happened(record, 3, "police", "convictions", CONVICTION);
        happened(record, 2, "police", "arrests", ARREST);
        return published(delivery, record);
    }

    /** A client of the victims' service. */
    public UUID client(String forename, String surname) {
        int delivery = delivery("idva-service");
        long record = record(delivery, "idva-service", "identity-victim", "SV-02", forename + " " + surname);
        address(record, holding("idva-service", "address-victim", "SV-02"));
        return published(delivery, record);
    }

    /**
     * All records of the second are the first's from now on, as after a decision of whoever may see both; nothing happens
     * where linking has put them together already.
     */
    public void join(UUID kept, UUID gone) {
        if (kept.equals(gone)) {
            return;
        }
        everything
                .sql("""
                UPDATE people.person_record SET person_id = (SELECT person_id FROM people.person WHERE public_key = :kept)
                WHERE person_id = (SELECT person_id FROM people.person WHERE public_key = :gone)
                """)
                .param("kept", kept)
                .param("gone", gone)
                .update();
        everything
                .sql("""
                UPDATE people.person SET merged_into = (SELECT person_id FROM people.person WHERE public_key = :kept)
                WHERE public_key = :gone
                """)
                .param("kept", kept)
                .param("gone", gone)
                .update();
    }

    /** Something that an agency tells of somebody, under the agreement on offender management. */
    public void happened(UUID person, int kind, String agency, String category, String title) {
        happened(records(person), kind, agency, category, title);
    }

    /** Puts everybody whose login is like this on a deny-list of all records of a person. */
    public void bar(UUID person, String like) {
        everything
                .sql("""
                WITH made AS (
                    INSERT INTO access.restriction (partnership_id, person_key, kind, ground, reason, from_day, set_by, set_by_name)
                    VALUES (1, :person, 'deny-list', 'colleague', 'They know each other', '2015-01-01', 'walk', 'Walk')
                    RETURNING restriction_key, person_key),
                lying AS (
                    INSERT INTO access.restriction_record
                    SELECT restriction_key, record_id FROM made JOIN people.person ON public_key = person_key
                    JOIN people.person_record USING (person_id) WHERE known_until = 'infinity')
                INSERT INTO access.restriction_party (restriction_key, user_id)
                SELECT restriction_key, user_id FROM made, access.app_user WHERE login LIKE :like
                """)
                .param("person", person)
                .param("like", like)
                .update();
    }

    /** The number by which the police know somebody. */
    String number(UUID person) {
        return everything
                .sql("SELECT canonical FROM people.record_identifier WHERE record_id = :record")
                .param("record", records(person))
                .query(String.class)
                .single();
    }

    /** The smallest picture, on the first record; what the pages make of a file has its own tests. */
    UUID photograph(UUID person) {
        return everything
                .sql("""
                INSERT INTO people.photograph (record_id, holding_id, agency_id, taken_on, origin, picture, width, height, added_by, added_by_name)
                SELECT record_id, holding_id, agency_id, '2026-01-02', 'Custody record', '\\xffd8ffd9', 1, 1, 'walk', 'Walk'
                FROM people.person_record JOIN access.holding USING (holding_id)
                WHERE record_id = :record AND known_until = 'infinity' RETURNING photograph_key
                """)
                .param("record", records(person))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    /** The first record of somebody. */
    private long records(UUID person) {
        return everything
                .sql("""
                SELECT min(record_id) FROM people.person_record JOIN people.person USING (person_id)
                WHERE public_key = :person AND known_until = 'infinity'
                """)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    private int delivery(String agency) {
        return everything
                .sql("""
                INSERT INTO intake.delivery (partnership_id, agency_id, agreement_id, format_id, file_name, file_sha256, file_bytes, state, delivered_by, published_at)
                SELECT 1, agency_id, 1, (SELECT format_id FROM intake.format WHERE name = :format), 'birds.csv', '', 1, 'published', 'walk', now()
                FROM access.agency WHERE code = :agency RETURNING delivery_id
                """)
                .param("format", agency.equals("idva-service") ? REFERRALS : FORMAT)
                .param("agency", agency)
                .query(Integer.class)
                .single();
    }

    private long record(int delivery, String agency, String category, String agreement, String name) {
        long record = everything.sql("SELECT nextval('intake.record_number')").query(Long.class).single();
        everything
                .sql("""
                INSERT INTO intake.source_record
                SELECT :record, gen_random_uuid(), :holding, format_id FROM intake.format WHERE name = 'walk';
                INSERT INTO people.record_person (record_id, known_from, holding_id, delivery_id, line, born_earliest, born_latest)
                VALUES (:record, now(), :holding, :delivery, 2, '1985-03-04', '1985-03-04');
                INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name)
                VALUES (:record, 0, now(), :holding, :delivery, 2, 'as recorded', :name)
                """)
                .param("record", record)
                .param("holding", holding(agency, category, agreement))
                .param("delivery", delivery)
                .param("name", name)
                .update();
        return record;
    }

    /** Makes the records of a delivery findable and links them, as intake does. @return key of the person of one of them */
    private UUID published(int delivery, long record) {
        new Transactions(database.pool(Account.INTAKE)).change(job, sql -> PublishedPeople.take(sql, delivery, Instant.now()));
        return everything
                .sql("""
                SELECT public_key FROM people.person_record JOIN people.person USING (person_id)
                WHERE record_id = :record AND known_until = 'infinity'
                """)
                .param("record", record)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    private void number(long record, String agency, String number) {
        everything
                .sql("""
                INSERT INTO people.record_identifier (record_id, type, given, known_from, canonical, holding_id, delivery_id, line)
                VALUES (:record, 'PNC', :number, now(), :canonical, :holding, 1, 2)
                """)
                .param("record", record)
                .param("number", number)
                .param("canonical", number)
                .param("holding", holding(agency, "identity-offender", "SV-01"))
                .update();
    }

    private void address(long record, int holding) {
        everything
                .sql("""
                INSERT INTO people.record_address (record_id, ordinal, known_from, holding_id, delivery_id, line, address, postcode, postcode_given)
                VALUES (:record, 0, now(), :holding, 1, 2, :address, 'TS24 8AA', 'TS24 8AA')
                """)
                .param("record", record)
                .param("holding", holding)
                .param("address", ADDRESS)
                .update();
    }

    private void happened(long record, int kind, String agency, String category, String title) {
        everything
                .sql("""
                INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line, earliest, latest, precision, title, subject_role)
                VALUES (:record, :kind, now(), :kind, :holding, 1, 2, :day, :day, 1, :title, 'suspect')
                """)
                .param("record", record)
                .param("kind", kind)
                .param("holding", holding(agency, category, "SV-01"))
                .param("day", LocalDate.now().minusMonths(2).atStartOfDay(ZoneOffset.UTC).toOffsetDateTime())
                .param("title", title)
                .update();
    }

    private int holding(String agency, String category, String agreement) {
        everything
                .sql("""
                WITH made AS (
                    INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                    SELECT 1, agency_id, :category, :agreement FROM access.agency WHERE code = :agency
                    ON CONFLICT DO NOTHING RETURNING holding_id)
                INSERT INTO access.holding_agreement
                SELECT holding_id, agreement_id FROM made, access.agreement WHERE code = :agreement
                """)
                .param("agency", agency)
                .param("category", category)
                .param("agreement", agreement)
                .update();
        return everything
                .sql("""
                SELECT holding_id FROM access.holding JOIN access.agency USING (agency_id)
                WHERE code = :agency AND category = :category AND basis = :agreement
                """)
                .param("agency", agency)
                .param("category", category)
                .param("agreement", agreement)
                .query(Integer.class)
                .single();
    }
}
