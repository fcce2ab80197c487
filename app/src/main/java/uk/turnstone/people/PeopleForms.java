package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.forms.FormSubject;
import uk.turnstone.forms.FormSubjects;
import uk.turnstone.forms.Side;
import uk.turnstone.linkage.PartialDate;

/** Tells the forms whom they are about, and gives them the record of our own on which they hang. */
@Component
final class PeopleForms implements FormSubjects {
    private final Permissions permissions;

    PeopleForms(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public Optional<FormSubject> find(JdbcClient sql, Context context, UUID person) {
        return PersonByKey.find(sql, person).map(found -> subject(sql, context, found));
    }

    @Override
    public Optional<FormSubject> of(JdbcClient sql, Context context, long record) {
        return sql.sql("""
                        SELECT p.public_key FROM people.person_record r JOIN people.person p USING (person_id)
                        WHERE r.record_id = :record AND r.known_until = 'infinity'
                        """)
                .param("record", record)
                .query(UUID.class)
                .optional()
                .flatMap(key -> find(sql, context, key));
    }

    @Override
    public Optional<OwnRecord> ownRecord(JdbcClient sql, Context context, UUID person, String category, Side side) {
        Optional<Long> record = side == Side.VICTIM
                ? OwnRecords.ofAgency(sql, context, person, category)
                : OwnRecords.forPerson(sql, context, person, category);
        return record.flatMap(number -> sql.sql("""
                        SELECT holding_id FROM people.person_record
                        WHERE record_id = :record AND known_until = 'infinity'
                        """)
                .param("record", number)
                .query(Integer.class)
                .optional()
                .map(holding -> new OwnRecord(number, holding)));
    }

    @Override
    public List<Client> clients(JdbcClient sql, Context context) {
        if (!permissions.reads(context, "identity-victim")) {
            return List.of();
        }
        return sql.sql("""
                        SELECT p.public_key, min(n.full_name) AS name
                        FROM people.person_record r
                        JOIN access.holding h USING (holding_id)
                        JOIN people.person p USING (person_id)
                        JOIN people.record_name n ON n.record_id = r.record_id AND n.known_until = 'infinity'
                        WHERE h.category = 'identity-victim' AND r.known_until = 'infinity'
                        GROUP BY p.public_key ORDER BY name, p.public_key
                        """)
                .query((row, number) -> new Client(row.getObject("public_key", UUID.class), row.getString("name")))
                .list();
    }

    private FormSubject subject(JdbcClient sql, Context context, PersonByKey person) {
        List<Long> records = sql.sql("""
                        SELECT record_id FROM people.person_record
                        WHERE person_id = :person AND known_until = 'infinity' ORDER BY record_id
                        """)
                .param("person", person.person())
                .query((row, number) -> row.getLong(1))
                .list();
        String name = sql.sql("""
                        SELECT n.full_name FROM people.record_name n
                        WHERE n.record_id = ANY (:records) AND n.known_until = 'infinity' AND n.name_use = 'as recorded'
                        GROUP BY n.full_name ORDER BY count(*) DESC, n.full_name LIMIT 1
                        """)
                .param("records", records.toArray(Long[]::new))
                .query(String.class)
                .optional()
                .orElse("Name not known");
        // Whoever has no page of people to go to is not sent there.
        String address = permissions.reads(context, "identity-offender") ? "/people/" + person.key() : null;
        return new FormSubject(person.key(), name, born(sql, records), address, records);
    }

    private static String born(JdbcClient sql, List<Long> records) {
        return sql.sql("""
                        SELECT born_earliest, born_latest FROM people.record_person
                        WHERE record_id = ANY (:records) AND known_until = 'infinity' AND born_earliest IS NOT NULL
                        GROUP BY born_earliest, born_latest ORDER BY count(*) DESC, born_latest - born_earliest LIMIT 1
                        """)
                .param("records", records.toArray(Long[]::new))
                .query((row, number) -> born(row))
                .optional()
                .orElse("birth date not known");
    }

    private static String born(ResultSet row) throws SQLException {
        PartialDate birth = BirthDates.read(row);
        return birth == null ? "birth date not known" : "born " + PersonFile.born(birth);
    }
}
