package uk.turnstone.governance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.Choice;

/** Whom a restriction can name: everybody who signs in, and every agency. */
final class Parties {
    private Parties() {}

    static List<Choice> of(JdbcClient sql, Context context) {
        List<Choice> parties = new ArrayList<>();
        sql.sql("""
                SELECT 'agency-' || agency_id, name || ' (everybody there)' FROM access.agency
                WHERE partnership_id = :partnership AND kind <> 'open data' ORDER BY name
                """).param("partnership", context.partnership()).query(row -> {
            parties.add(new Choice(row.getString(1), row.getString(2)));
        });
        sql.sql("""
                SELECT 'user-' || u.user_id, u.name || ', ' || string_agg(DISTINCT a.name, ', ')
                FROM access.app_user u JOIN access.post p USING (user_id) JOIN access.agency a USING (agency_id)
                WHERE u.partnership_id = :partnership GROUP BY u.user_id, u.name ORDER BY u.name
                """).param("partnership", context.partnership()).query(row -> {
            parties.add(new Choice(row.getString(1), row.getString(2)));
        });
        return parties;
    }
}
