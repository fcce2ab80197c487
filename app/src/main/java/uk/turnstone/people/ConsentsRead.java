package uk.turnstone.people;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Consent;
import uk.turnstone.access.Consents;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.NotFound;

/** Consents of a person, for those whose role reads any kind of them. To others there is nobody. */
@Component
final class ConsentsRead {
    private final Permissions permissions;

    ConsentsRead(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Whether there is a kind of consent of which this role may know. */
    boolean mayKnow(JdbcClient sql, Context context) {
        return Consents.kinds(sql, context.today()).stream()
                .anyMatch(kind ->
                        !permissions.may(context, kind.category()).level().below(Level.OWN_PART));
    }

    /** The person of a key. @throws NotFound where the asker sees nobody by it, or reads no kind of consent */
    PersonByKey person(JdbcClient sql, Context context, UUID key) {
        PersonByKey person = PersonByKey.find(sql, key).orElseThrow(() -> new NotFound(PeoplePages.NOBODY));
        if (!mayKnow(sql, context)) {
            throw new NotFound(PeoplePages.NOBODY);
        }
        return person;
    }

    /** All that the asker may read of them. */
    static List<Consent> of(JdbcClient sql, PersonByKey person) {
        return Consents.on(
                sql,
                sql.sql("""
                        SELECT record_id FROM people.person_record WHERE person_id = :person AND known_until = 'infinity'
                        """)
                        .param("person", person.person())
                        .query((row, number) -> row.getLong(1))
                        .list());
    }

    /** One of them. @throws NotFound where the asker sees none by that key */
    Consent one(JdbcClient sql, PersonByKey person, UUID consent) {
        return of(sql, person).stream()
                .filter(each -> each.key().equals(consent))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such consent among those that you may see."));
    }

    static String name(JdbcClient sql, PersonByKey person) {
        return HitCards.of(sql, List.of(person.person())).getFirst().name();
    }
}
