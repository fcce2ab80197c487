package uk.turnstone.access;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of information-sharing agreements. */
public final class Agreements {
    /** An agreement that ends within so many days is warned of. */
    public static final int WARNED_DAYS = 90;

    private Agreements() {}

    /**
     * An agreement.
     *
     * @param owner name of the agency that must act when it ends; null where there is none
     * @param expires last day in force; null where it has no end
     * @param holdings how many kinds of records of how many agencies are held under it
     */
    public record Agreement(
            String code,
            String title,
            String kind,
            @Nullable String owner,
            String parties,
            String purposes,
            String gateway,
            String conditions,
            LocalDate from,
            @Nullable LocalDate review,
            @Nullable LocalDate expires,
            int holdings) {

        /** How it stands on a day, in words; the day of its end is its last day in force. */
        public String standing(LocalDate day) {
            if (day.isBefore(from)) {
                return "not in force yet";
            }
            if (expires == null) {
                return "in force";
            }
            if (day.isAfter(expires)) {
                return "ended: it shares nothing since";
            }
            long left = ChronoUnit.DAYS.between(day, expires);
            return left > WARNED_DAYS
                    ? "in force"
                    : left == 0 ? "ends today" : "ends in " + left + (left == 1 ? " day" : " days");
        }

        /** Whether somebody must act: it ended, or ends soon. */
        public boolean wantsAction(LocalDate day) {
            return expires != null && !day.isBefore(expires.minusDays(WARNED_DAYS));
        }
    }

    /**
     * What one agreement lets a role read of what others delivered.
     *
     * @param consent title of the kind of consent that must be in force for the person; empty where none is needed
     * @param takenOut first day on which it is shared no longer; null while it is
     */
    public record Share(
            String giver,
            String role,
            String category,
            Level highest,
            String condition,
            String consent,
            @Nullable LocalDate takenOut) {}

    /** All agreements of the partnership, those that want action first. */
    public static List<Agreement> all(JdbcClient sql, Context context) {
        return sql.sql("""
                SELECT a.*, g.name AS owner_name,
                       (SELECT count(*) FROM access.holding_agreement h WHERE h.agreement_id = a.agreement_id) AS holdings
                FROM access.agreement a LEFT JOIN access.agency g ON g.agency_id = a.owner_id
                WHERE a.partnership_id = :partnership
                ORDER BY a.expires_on IS NULL, CASE WHEN a.expires_on < :today + 90 THEN a.expires_on END, a.code
                """)
                .param("partnership", context.partnership())
                .param("today", context.decidedOn())
                .query((row, number) -> agreement(row))
                .list();
    }

    /** One by its number, such as SV-01. */
    public static Optional<Agreement> find(JdbcClient sql, Context context, String code) {
        return all(sql, context).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** What it lists, by kind of information. */
    public static List<Share> shares(JdbcClient sql, Context context, String code) {
        return sql.sql("""
                SELECT s.giver, string_agg(r.title, ', ' ORDER BY r.title), c.title, s.highest, s.condition, s.taken_out_from,
                       CASE WHEN s.consent <> '' THEN access.consent_title(s.consent, :today) ELSE '' END
                FROM access.share s JOIN access.agreement a USING (agreement_id)
                JOIN access.role r USING (role) JOIN access.data_category c USING (category)
                WHERE a.partnership_id = :partnership AND a.code = :code
                GROUP BY s.giver, c.title, s.highest, s.condition, s.consent, s.taken_out_from ORDER BY c.title, s.giver
                """)
                .param("partnership", context.partnership())
                .param("today", context.decidedOn())
                .param("code", code)
                .query((row, number) -> new Share(
                        row.getString(1).equals("*") ? "every party" : row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Level.named(row.getString(4)),
                        row.getString(5),
                        row.getString(7),
                        row.getObject(6, LocalDate.class)))
                .list();
    }

    private static Agreement agreement(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Agreement(
                row.getString("code"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("owner_name"),
                row.getString("parties"),
                row.getString("purposes"),
                row.getString("gateway"),
                row.getString("conditions"),
                row.getObject("in_force_from", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("holdings"));
    }
}
