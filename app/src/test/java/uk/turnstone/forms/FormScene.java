package uk.turnstone.forms;

import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.access.Cases;
import uk.turnstone.database.Database;

/** People on both sides of the wall, in the database of a running application. */
final class FormScene {
    final JdbcClient everything;
    private final Database database;
    private long records = 5_000_000_000L + System.nanoTime() % 1_000_000_000L;

    FormScene(Database database) throws SQLException {
        this.database = database;
        everything = JdbcClient.create(new SingleConnectionDataSource(database.administrator(), true));
    }

    /** Somebody on record with the police. */
    UUID offender(String name) {
        return person(name, null, "police", "identity-offender", "SV-01");
    }

    /** Somebody who is a client of the IDVA service. */
    UUID harmed(String name) {
        return person(name, null, "idva-service", "identity-victim", "SV-02");
    }

    /** The same human being is on record with the police and a client of the IDVA service. */
    UUID both(String name) {
        return person(name, offender(name), "idva-service", "identity-victim", "SV-02");
    }

    private UUID person(String name, UUID known, String agency, String category, String agreement) {
        UUID key = known == null ? UUID.randomUUID() : known;
        long record = ++records;
        int holding = holding(agency, category, agreement);
        if (known == null) {
            everything
                    .sql("INSERT INTO people.person (partnership_id, public_key) VALUES (1, :key)")
                    .param("key", key)
                    .update();
        }
        everything
                .sql("""
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT :record, person_id, :holding, now(), 'first', 'first', 'rules' FROM people.person WHERE public_key = :key
                """)
                .param("record", record)
                .param("holding", holding)
                .param("key", key)
                .update();
        everything.sql("""
                INSERT INTO people.record_person (record_id, known_from, holding_id, delivery_id, line, born_earliest, born_latest)
                VALUES (:record, now(), :holding, 1, 2, '1985-03-04', '1985-03-04')
                """).param("record", record).param("holding", holding).update();
        everything
                .sql("""
                INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name)
                VALUES (:record, 0, now(), :holding, 1, 2, 'as recorded', :name)
                """)
                .param("record", record)
                .param("holding", holding)
                .param("name", name)
                .update();
        Cases.own(database, category.equals("identity-victim") ? "pearl.granite" : "joan.chalk", key);
        return key;
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

    /** How many records of our own a person has. */
    int ownRecords(UUID person) {
        return everything.sql("""
                SELECT count(*) FROM people.person_record JOIN people.person USING (person_id)
                WHERE public_key = :person AND rule = 'record of our own'
                """).param("person", person).query(Integer.class).single();
    }

    int count(String of) {
        return everything.sql("SELECT count(*) FROM " + of).query(Integer.class).single();
    }
}
