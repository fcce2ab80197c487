package uk.turnstone.access;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down who looked at whom, in the transaction of the look itself: no entry, no look. A second later the entry is
 * numbered and chained to the one before.
 */
public final class AuditTrail {
    private static final String ADD = """
            WITH entry AS (
                INSERT INTO access.look (look_key, partnership_id, user_login, agency_id, role, purpose, request, client, action,
                                         person_key, agreements, found)
                VALUES (:key, :partnership, :user, :agency, :role, :purpose, :request, :client, :action, :person,
                        (SELECT string_agg(DISTINCT h.basis, ', ' ORDER BY h.basis) FROM access.holding h
                         WHERE h.holding_id = ANY (:holdings::integer[])),
                        :found))
            INSERT INTO access.look_payload (look_key, detail, asked, before, after, persons, recipient, marking, expires_on)
            VALUES (:key, :detail, :asked, :before, :after, :shown::uuid[], :recipient, :marking, :expires::date)
            """;

    private AuditTrail() {}

    /**
     * Adds an entry that needs no more than words.
     *
     * @param action read, searched, changed, exported
     * @param person key of the person looked at, where it was one
     * @param detail what was asked or changed, without copying the content
     */
    public static void write(
            JdbcClient sql, Context context, String action, @Nullable UUID person, @Nullable String detail) {
        write(sql, context, Entry.did(action, person, detail));
    }

    /** Adds an entry. */
    public static void write(JdbcClient sql, Context context, Entry entry) {
        Entry.Handling handling = entry.handling();
        sql.sql(ADD)
                .param("key", UUID.randomUUID())
                .param("partnership", context.partnership())
                .param("user", context.user())
                .param("agency", context.agency())
                .param("role", context.role())
                .param("purpose", context.purpose())
                .param("request", context.request())
                .param("client", ClientAddress.here())
                .param("action", entry.action())
                .param("person", entry.person())
                .param("holdings", array(entry.holdings()))
                .param("found", entry.found())
                .param("detail", context.isPast() ? asKnown(context, entry.detail()) : entry.detail())
                .param("asked", entry.asked())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("shown", entry.shown().isEmpty() ? null : array(entry.shown()))
                .param("recipient", handling == null ? null : handling.recipient())
                .param("marking", handling == null ? null : handling.marking())
                .param("expires", handling == null ? null : handling.expires())
                .update();
    }

    private static String array(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String asKnown(Context context, @Nullable String detail) {
        String known = "as known on " + context.today();
        return detail == null ? known : detail + ", " + known;
    }
}
