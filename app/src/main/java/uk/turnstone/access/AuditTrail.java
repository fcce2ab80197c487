package uk.turnstone.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down who looked at whom, in the transaction of the look itself: no entry, no look. */
public final class AuditTrail {
    private AuditTrail() {}

    /**
     * Adds an entry.
     *
     * @param action read, searched, changed, exported
     * @param person key of the person looked at, where it was one
     * @param detail what was asked or changed, without copying the content
     */
    public static void write(
            JdbcClient sql, Context context, String action, @Nullable UUID person, @Nullable String detail) {
        sql.sql("""
                INSERT INTO access.look (partnership_id, user_login, agency_id, role, purpose, request, action, person_key, detail)
                VALUES (:partnership, :user, :agency, :role, :purpose, :request, :action, :person, :detail)
                """)
                .param("partnership", context.partnership())
                .param("user", context.user())
                .param("agency", context.agency())
                .param("role", context.role())
                .param("purpose", context.purpose())
                .param("request", context.request())
                .param("action", action)
                .param("person", person)
                .param("detail", context.isPast() ? asKnown(context, detail) : detail)
                .update();
    }

    private static String asKnown(Context context, @Nullable String detail) {
        String known = "as known on " + context.today();
        return detail == null ? known : detail + ", " + known;
    }
}
