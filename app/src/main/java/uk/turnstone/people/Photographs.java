package uk.turnstone.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/** Adds photographs of people and takes them off, in the name of the asker's agency. */
@Component
final class Photographs {

    /**
     * Adds one. It is held with the victim's side as soon as the asker may see a record of that side of this person: what
     * such a reader knows of a face must not come to the other side through a picture.
     *
     * @param sql a writing transaction of the page account
     * @param taken the day, not after the asker's today
     */
    void add(JdbcClient sql, Context context, PersonByKey person, LocalDate taken, String origin, SafePicture picture) {
        boolean harmed = sql.sql("""
                SELECT EXISTS (SELECT 1 FROM people.person_record r JOIN access.holding h USING (holding_id)
                               WHERE r.person_id = :person AND r.known_until = 'infinity' AND h.category = 'identity-victim')
                """)
                .param("person", person.person())
                .query(Boolean.class)
                .single();
        String category = harmed ? "identity-victim" : "identity-offender";
        long record = said(sql, context, person, category)
                .orElseGet(() -> OwnRecords.ofAgency(sql, context, person.key(), category)
                        .orElseThrow());
        sql.sql("""
                INSERT INTO people.photograph (record_id, holding_id, agency_id, taken_on, origin, picture, width, height,
                    added_by, added_by_name)
                SELECT r.record_id, r.holding_id, :agency, :taken, :origin, :picture, :width, :height, :user, :name
                FROM people.person_record r WHERE r.record_id = :record AND r.known_until = 'infinity'
                """)
                .param("agency", context.agency())
                .param("taken", taken)
                .param("origin", origin)
                .param("picture", picture.jpeg())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("user", context.user())
                .param("name", context.name())
                .param("record", record)
                .update();
        AuditTrail.write(sql, context, "changed", person.key(), "added a photograph");
    }

    /** What the agency itself says of this person: where that turns out to be of somebody else, the picture goes along. */
    private static Optional<Long> said(JdbcClient sql, Context context, PersonByKey person, String category) {
        return sql.sql("""
                SELECT l.record_id
                FROM people.last_said l
                JOIN access.holding h ON h.holding_id = l.holding_id
                WHERE l.person_id = :person AND h.agency_id = :agency AND h.category = :category
                ORDER BY l.said_from DESC NULLS LAST, l.record_id LIMIT 1
                """)
                .param("person", person.person())
                .param("agency", context.agency())
                .param("category", category)
                .query(Long.class)
                .optional();
    }

    /** Takes one off that the asker's agency gave. @return whether there was one */
    boolean remove(JdbcClient sql, Context context, PersonByKey person, UUID photograph, String because) {
        Optional<Photograph> own = Photograph.of(sql, context, person.person()).stream()
                .filter(each -> each.key().equals(photograph) && each.own())
                .findFirst();
        own.ifPresent(each -> {
            sql.sql("""
                    UPDATE people.photograph
                    SET known_until = clock_timestamp(), removed_because = :because, removed_by = :user, removed_by_name = :name
                    WHERE photograph_key = :key AND known_until = 'infinity'
                    """)
                    .param("because", because)
                    .param("user", context.user())
                    .param("name", context.name())
                    .param("key", photograph)
                    .update();
            AuditTrail.write(sql, context, "changed", person.key(), "took a photograph off");
        });
        return own.isPresent();
    }
}
