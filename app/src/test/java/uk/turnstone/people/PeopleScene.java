package uk.turnstone.people;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.TestDatabase;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.identifier.IdentifierType;

/** A partnership with police, probation, a drug service and a victim service, and deliveries written as intake would. */
final class PeopleScene implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    final Database database;
    final Transactions app;
    final Transactions intake;
    private final Map<String, Long> records = new HashMap<>();
    private int deliveries;

    /** A partnership of its own, in a database of its own. */
    PeopleScene() {
        this(TestDatabase.fresh());
        administer("""
                INSERT INTO access.partnership (code, name) VALUES ('demo', 'Demonstration'), ('next', 'Next door');
                INSERT INTO access.agency (partnership_id, code, name, kind) VALUES
                    (1, 'police', 'Police', 'police'), (1, 'probation', 'Probation', 'probation'),
                    (1, 'drug-service', 'Bay Recovery', 'health'), (1, 'idva', 'IDVA service', 'charity'),
                    (1, 'partnership', 'The partnership', 'partnership'), (2, 'police', 'Police next door', 'police');
                INSERT INTO access.agreement (partnership_id, code, title, kind, gateway, in_force_from)
                    VALUES (1, 'SV-01', 'Sharing', 'own records', 'CDA 1998 s.115', '2020-01-01'),
                           (2, 'N-01', 'Theirs', 'own records', 'CDA', '2020-01-01');
                DELETE FROM access.rule; DELETE FROM access.role; DELETE FROM access.data_category;
                INSERT INTO access.data_category VALUES
                    ('identity-offender', 'Identity', 'offender', false), ('contact-offender', 'Contact', 'offender', false),
                    ('equality-offender', 'Equality', 'offender', false), ('arrests', 'Arrests', 'offender', false),
                    ('convictions', 'Convictions', 'offender', false), ('orders-licence', 'Orders', 'offender', false),
                    ('treatment-attendance', 'Treatment', 'offender', false),
                    ('cohort-membership', 'Cohort membership', 'offender', false),
                    ('identity-victim', 'Identity of those harmed', 'victim', true);
                INSERT INTO access.role VALUES ('iom-manager', 'IOM manager', 'offender', 'managing offenders'),
                    ('police-iom', 'Police officer', 'offender', 'managing offenders'), ('idva', 'IDVA', 'victim', 'safety');
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                    SELECT 'iom-manager', category, relation, 'full', 'full', 'full', 'full', 'full', 'test'
                    FROM access.data_category, unnest(ARRAY['own', 'team', 'agency', 'unrelated']) AS relation
                    WHERE side = 'offender';
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                    SELECT 'police-iom', category, relation, 'full', 'full', 'full', 'full', 'full', 'test'
                    FROM access.data_category, unnest(ARRAY['own', 'team', 'agency', 'unrelated']) AS relation
                    WHERE category IN ('identity-offender', 'arrests', 'convictions', 'cohort-membership');
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                    SELECT 'idva', category, relation, 'own-part', 'own-part', 'own-part', 'own-part', 'own-part', 'test'
                    FROM access.data_category, unnest(ARRAY['own', 'team', 'agency', 'unrelated']) AS relation
                    WHERE category IN ('identity-victim');
                """);
        hold();
    }

    private PeopleScene(Database database) {
        this.database = database;
        app = new Transactions(database.pool(Account.APP));
        intake = new Transactions(database.pool(Account.INTAKE));
    }

    /** The worked partnership of a running application. */
    static PeopleScene in(Database running) {
        var scene = new PeopleScene(running);
        scene.hold();
        return scene;
    }

    /** Every agency may hold everything, under its partnership's first agreement. */
    private void hold() {
        administer("""
                INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                    SELECT a.partnership_id, a.agency_id, c.category, 'test'
                    FROM access.agency a, access.data_category c WHERE a.kind <> 'partnership' ORDER BY 1, 2, 3
                    ON CONFLICT DO NOTHING;
                INSERT INTO access.holding_agreement
                    SELECT h.holding_id, (SELECT min(agreement_id) FROM access.agreement a WHERE a.partnership_id = h.partnership_id)
                    FROM access.holding h WHERE h.basis = 'test' ON CONFLICT DO NOTHING;
                INSERT INTO intake.format (name, version, definition) VALUES ('test-extract', 1, '') ON CONFLICT DO NOTHING;
                """);
    }

    Context as(String role) {
        return new Context("slate", "A Slate", 1, role.equals("idva") ? 4 : 1, role, "managing offenders", TODAY, "r1");
    }

    void administer(String statements) {
        try (var connection = database.administrator()) {
            connection.createStatement().execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T query(Function<JdbcClient, T> work) {
        return intake.read(as("iom-manager"), work);
    }

    /** Publishes a delivery with these records and gives the moment at which it became known. */
    Instant deliver(List<Said> said) {
        int number = ++deliveries;
        Instant known = Instant.parse("2026-11-01T06:00:00Z").plusSeconds(number);
        int partnership = said.getFirst().partnership();
        intake.change(as("iom-manager"), sql -> {
            int delivery = sql.sql("""
                    INSERT INTO intake.delivery (partnership_id, agency_id, agreement_id, format_id, file_name, file_sha256, file_bytes, state, delivered_by, published_at)
                    SELECT :p, agency_id, 1, (SELECT format_id FROM intake.format WHERE name = 'test-extract'), 'birds.csv', '', 1, 'published', 'test', :known
                    FROM access.agency WHERE code = :agency AND partnership_id = :p RETURNING delivery_id
                    """)
                    .param("p", partnership)
                    .param("known", known.atOffset(ZoneOffset.UTC))
                    .param("agency", said.getFirst().agency())
                    .query(Integer.class)
                    .single();
            for (int i = 0; i < said.size(); i++) {
                write(sql, said.get(i), delivery, i + 2, known);
            }
            PublishedPeople.take(sql, delivery, known);
        });
        return known;
    }

    private void write(JdbcClient sql, Said said, int delivery, int line, Instant known) {
        var at = known.atOffset(ZoneOffset.UTC);
        long record = records.computeIfAbsent(said.key(), key -> {
            long fresh = sql.sql("SELECT nextval('intake.record_number')")
                    .query(Long.class)
                    .single();
            sql.sql("""
                    INSERT INTO intake.source_record
                    SELECT :record, :key, :holding, format_id FROM intake.format WHERE name = 'test-extract'
                    """)
                    .param("record", fresh)
                    .param("key", UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .param("holding", holding(sql, said, identity(said)))
                    .update();
            return fresh;
        });
        for (String table : List.of("record_person", "record_name", "record_identifier", "record_address")) {
            sql.sql("UPDATE people." + table
                            + " SET known_until = :known WHERE record_id = :r AND known_until = 'infinity'")
                    .param("known", at)
                    .param("r", record)
                    .update();
        }
        PartialDate born = PartialDate.parse(said.born()).orElse(null);
        sql.sql("""
                INSERT INTO people.record_person (record_id, known_from, holding_id, equality_holding_id, delivery_id, line, born_earliest, born_latest, sex, ethnicity, ethnicity_list)
                VALUES (:r, :known, :h, :e, :d, :l, :from, :to, 'M', 'W1', '16+1 (2001)')
                """)
                .param("r", record)
                .param("known", at)
                .param("h", holding(sql, said, identity(said)))
                .param("e", holding(sql, said, "equality-offender"))
                .param("d", delivery)
                .param("l", line)
                .param("from", born == null ? null : born.earliest(), java.sql.Types.DATE)
                .param("to", born == null ? null : born.latest(), java.sql.Types.DATE)
                .update();
        sql.sql("""
                INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name)
                VALUES (:r, 0, :known, :h, :d, :l, 'as recorded', :name)
                """)
                .param("r", record)
                .param("known", at)
                .param("h", holding(sql, said, identity(said)))
                .param("d", delivery)
                .param("l", line)
                .param("name", said.name())
                .update();
        said.numbers().forEach((type, number) -> sql.sql("""
                INSERT INTO people.record_identifier (record_id, type, given, known_from, canonical, holding_id, delivery_id, line)
                VALUES (:r, :type, :given, :known, :canonical, :h, :d, :l)
                """)
                .param("r", record)
                .param("type", type)
                .param("given", number)
                .param("known", at)
                .param(
                        "canonical",
                        IdentifierType.valueOf(type).canonical(number).orElse(null),
                        java.sql.Types.VARCHAR)
                .param("h", holding(sql, said, identity(said)))
                .param("d", delivery)
                .param("l", line)
                .update());
        if (!said.postcode().isEmpty()) {
            sql.sql("""
                    INSERT INTO people.record_address (record_id, ordinal, known_from, holding_id, delivery_id, line, address, postcode, postcode_given)
                    VALUES (:r, 0, :known, :h, :d, :l, '1 Heron Close', :postcode, :postcode)
                    """)
                    .param("r", record)
                    .param("known", at)
                    .param("h", holding(sql, said, said.harmed() ? identity(said) : "contact-offender"))
                    .param("d", delivery)
                    .param("l", line)
                    .param("postcode", said.postcode())
                    .update();
        }
    }

    private static String identity(Said said) {
        return said.harmed() ? "identity-victim" : "identity-offender";
    }

    private static int holding(JdbcClient sql, Said said, String category) {
        return sql.sql("""
                SELECT h.holding_id FROM access.holding h JOIN access.agency a USING (agency_id)
                WHERE h.category = :c AND a.code = :a AND a.partnership_id = :p AND h.basis = 'test'
                """)
                .param("c", category)
                .param("a", said.agency())
                .param("p", said.partnership())
                .query(Integer.class)
                .single();
    }

    /** Adds an event to a record, as intake would. */
    void happened(String key, int kind, String category, String agency, LocalDate day, LocalDate ended, String title) {
        intake.change(as("iom-manager"), sql -> sql.sql("""
                INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line, earliest, latest, precision, ended, title, subject_role)
                VALUES (:r, (SELECT count(*) FROM history.event WHERE record_id = :r), now(), :kind, :h, 1, 2, :from, :from, 1, :ended, :title, 'suspect')
                """)
                .param("r", record(key))
                .param("kind", kind)
                .param("h", holding(sql, Said.of(key, agency, "", ""), category))
                .param("from", day.atStartOfDay(ZoneOffset.UTC).toOffsetDateTime())
                .param(
                        "ended",
                        ended == null
                                ? null
                                : ended.atStartOfDay(ZoneOffset.UTC).toOffsetDateTime(),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("title", title)
                .update());
    }

    long record(String key) {
        return records.get(key);
    }

    /** The key of the person a record is put to. */
    UUID person(String key) {
        return query(
                sql -> sql.sql("""
                SELECT p.public_key FROM people.person_record r JOIN people.person p USING (person_id)
                WHERE r.record_id = :r AND r.known_until = 'infinity'
                """).param("r", record(key)).query(UUID.class).single());
    }

    /** Which records are together, by their own keys. */
    java.util.Set<java.util.Set<String>> people() {
        Map<UUID, java.util.Set<String>> people = new HashMap<>();
        records.keySet().forEach(key -> people.computeIfAbsent(person(key), p -> new java.util.TreeSet<>())
                .add(key));
        return java.util.Set.copyOf(people.values());
    }

    @Override
    public void close() {
        database.close();
    }
}
