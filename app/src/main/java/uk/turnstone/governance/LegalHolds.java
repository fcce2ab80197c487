package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/** What must not be disposed of while a review, an inquiry or a court may ask for it. A hold goes on until it is lifted. */
public final class LegalHolds {
    static final List<String> GROUNDS =
            List.of("review of a death", "inquiry", "litigation", "police investigation", "other");

    private LegalHolds() {}

    /**
     * A hold.
     *
     * @param person whose records; null for all of a side
     * @param side on which side of the wall; null for both
     */
    public record Hold(
            UUID key,
            @Nullable UUID person,
            @Nullable String side,
            String ground,
            String reason,
            LocalDate from,
            LocalDate review,
            String by,
            @Nullable LocalDate lifted,
            @Nullable String liftedWhy) {}

    static List<Hold> all(JdbcClient sql) {
        return sql.sql("""
                SELECT h.hold_key AS key, h.person_key AS person, h.side, h.ground, h.reason, h.from_day AS "from",
                       h.review_on AS review, coalesce(u.name, h.placed_by) AS by, h.lifted_on AS lifted,
                       h.lifted_why AS lifted_why
                FROM governance.legal_hold h LEFT JOIN access.app_user u ON u.login = h.placed_by
                ORDER BY h.lifted_on IS NOT NULL, h.review_on LIMIT 500
                """).query(new DataClassRowMapper<>(Hold.class)).list();
    }

    static void place(
            JdbcClient sql,
            Context context,
            @Nullable UUID person,
            @Nullable String side,
            String ground,
            String reason,
            LocalDate review) {
        sql.sql("""
                INSERT INTO governance.legal_hold (partnership_id, person_key, side, ground, reason, from_day, review_on, placed_by)
                VALUES (:partnership, :person, :side, :ground, :reason, :today, :review, :by)
                """)
                .param("partnership", context.partnership())
                .param("person", person)
                .param("side", side)
                .param("ground", ground)
                .param("reason", reason)
                .param("today", context.today())
                .param("review", review)
                .param("by", context.user())
                .update();
        AuditTrail.write(sql, context, "changed", person, "legal hold placed: " + ground);
    }

    /** Lifts one. @return false where it is not there to be lifted by this asker */
    static boolean lift(JdbcClient sql, Context context, UUID key, String why) {
        boolean lifted = sql.sql("""
                UPDATE governance.legal_hold SET lifted_by = :by, lifted_on = :today, lifted_why = :why
                WHERE hold_key = :key AND lifted_on IS NULL
                """)
                        .param("by", context.user())
                        .param("today", context.today())
                        .param("why", why)
                        .param("key", key)
                        .update()
                == 1;
        if (lifted) {
            AuditTrail.write(sql, context, "changed", null, "legal hold " + key + " lifted");
        }
        return lifted;
    }
}
