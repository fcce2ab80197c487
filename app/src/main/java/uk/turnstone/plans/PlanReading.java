package uk.turnstone.plans;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** What the pages of a plan show beside the plan: whom it is about, and the agencies that owners work for. */
final class PlanReading {
    private PlanReading() {}

    static Map<Integer, String> agencies(JdbcClient sql, Context context) {
        var agencies = new LinkedHashMap<Integer, String>();
        sql.sql("""
                SELECT agency_id, name FROM access.agency
                WHERE partnership_id = :partnership AND kind <> 'open data' ORDER BY name
                """).param("partnership", context.partnership()).query(row -> {
            agencies.put(row.getInt("agency_id"), row.getString("name"));
        });
        return agencies;
    }

    /** Name of whoever has a login; the login where nobody has it any more. */
    static String worker(JdbcClient sql, String login) {
        return sql.sql("SELECT name FROM access.app_user WHERE login = :login")
                .param("login", login)
                .query(String.class)
                .optional()
                .orElse(login);
    }

    static String name(JdbcClient sql, @Nullable UUID person) {
        return sql.sql("""
                SELECT n.full_name FROM people.person p
                JOIN people.person_record r ON r.person_id = p.person_id AND r.known_until = 'infinity'
                JOIN people.record_name n ON n.record_id = r.record_id AND n.known_until = 'infinity'
                                         AND n.name_use = 'as recorded'
                WHERE p.public_key = :person
                GROUP BY n.full_name ORDER BY count(*) DESC, n.full_name LIMIT 1
                """)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse("name not known");
    }
}
