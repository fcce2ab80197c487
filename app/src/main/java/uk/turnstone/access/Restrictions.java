package uk.turnstone.access;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who alone may open a record, or who may not, with dates and reason. Barred beats every other relation. */
public final class Restrictions {
    private Restrictions() {}

    /**
     * A restriction to be set.
     *
     * @param kind allow-list or deny-list
     * @param ground colleague, relative, witness and the like
     * @param until last day; null until it is ended
     * @param users internal numbers of the users named
     * @param agencies internal numbers of the agencies named
     */
    public record Wanted(
            String kind,
            String ground,
            String reason,
            LocalDate from,
            @Nullable LocalDate until,
            List<Integer> users,
            List<Integer> agencies) {}

    /** A restriction as the register shows it. */
    public record Kept(
            UUID key,
            UUID person,
            String kind,
            String ground,
            String reason,
            LocalDate from,
            @Nullable LocalDate until,
            String setBy,
            OffsetDateTime setAt,
            @Nullable String endedReason,
            String parties) {}

    /** Sets one. @return empty where the asker may not, or there is nobody by that key whom they may restrict */
    public static Optional<UUID> set(JdbcClient sql, Context context, UUID person, Wanted wanted) {
        Optional<UUID> made = sql.sql("""
                SELECT access.restrict(:person, :kind, :ground, :reason, :from, :until::date, :users, :agencies, :name)
                """)
                .param("person", person)
                .param("kind", wanted.kind())
                .param("ground", wanted.ground())
                .param("reason", wanted.reason())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("users", wanted.users().toArray(Integer[]::new))
                .param("agencies", wanted.agencies().toArray(Integer[]::new))
                .param("name", context.name())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        made.ifPresent(key -> AuditTrail.write(
                sql,
                context,
                "changed",
                person,
                "restricted by " + wanted.kind() + " (" + wanted.ground() + "), "
                        + (wanted.users().size() + wanted.agencies().size()) + " named"));
        return made;
    }

    /** Ends one. @return false where it is not there to be ended by this asker */
    public static boolean end(JdbcClient sql, Context context, UUID key, String reason) {
        boolean ended = sql.sql("""
                UPDATE access.restriction SET ended_by = :by, ended_at = clock_timestamp(), ended_reason = :reason
                WHERE restriction_key = :key AND ended_at IS NULL
                """)
                        .param("by", context.user())
                        .param("reason", reason)
                        .param("key", key)
                        .update()
                == 1;
        if (ended) {
            AuditTrail.write(sql, context, "changed", null, "restriction " + key + " ended");
        }
        return ended;
    }

    /** The register as far as the asker may see it: those in force first. */
    public static List<Kept> register(JdbcClient sql) {
        return sql.sql("""
                SELECT r.*, (SELECT string_agg(coalesce(u.name, a.name), ', ' ORDER BY coalesce(u.name, a.name))
                             FROM access.restriction_party p
                             LEFT JOIN access.app_user u USING (user_id) LEFT JOIN access.agency a USING (agency_id)
                             WHERE p.restriction_key = r.restriction_key) AS parties
                FROM access.restriction r
                ORDER BY r.ended_at IS NOT NULL, r.set_at DESC LIMIT 1000
                """).query((row, number) -> kept(row)).list();
    }

    private static Kept kept(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Kept(
                row.getObject("restriction_key", UUID.class),
                row.getObject("person_key", UUID.class),
                row.getString("kind"),
                row.getString("ground"),
                row.getString("reason"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("set_by_name"),
                row.getObject("set_at", OffsetDateTime.class),
                row.getString("ended_reason"),
                row.getString("parties"));
    }
}
