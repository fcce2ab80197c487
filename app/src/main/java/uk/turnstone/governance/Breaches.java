package uk.turnstone.governance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/**
 * Breaches of personal data. The Commissioner is notified within 72 hours of somebody becoming aware, unless a risk to people
 * is unlikely; people are told without delay where the risk is high (UK GDPR Art 33 and 34; Data Protection Act 2018 s.67, 68).
 */
public final class Breaches {
    private static final Duration CLOCK = Duration.ofHours(72);

    private Breaches() {}

    /** A breach as far as the reader may see it. Times are local. */
    public record Breach(
            UUID key,
            int number,
            String agency,
            String happened,
            String danger,
            LocalDateTime aware,
            String by,
            @Nullable String risk,
            @Nullable String why,
            @Nullable LocalDateTime notified,
            @Nullable String notNotified,
            @Nullable String told,
            @Nullable String lessons,
            @Nullable LocalDateTime closed) {

        /** Last moment of the 72 hours. */
        public LocalDateTime until() {
            return aware.plus(CLOCK);
        }

        /** Whether the Commissioner was notified, or it was decided not to. */
        public boolean answered() {
            return notified != null || notNotified != null;
        }

        public boolean late(LocalDateTime now) {
            return !answered() && now.isAfter(until());
        }

        /** The clock in words, as on a list. */
        public String clock(LocalDateTime now) {
            if (notified != null) {
                return notified.isAfter(until()) ? "notified after the 72 hours" : "notified in time";
            }
            if (notNotified != null) {
                return "not to be notified";
            }
            long minutes = Duration.between(now, until()).toMinutes();
            long hours = Math.abs(minutes) / 60;
            String many = hours == 1 ? "1 hour" : hours + " hours";
            return minutes < 0 ? "late by " + many : many + " left";
        }
    }

    /**
     * What is decided about one.
     *
     * @param notified when the Commissioner was notified; null where not (yet)
     * @param notNotified why the Commissioner is not notified; null where notified or not decided
     */
    record Assessment(
            String risk,
            String why,
            @Nullable LocalDateTime notified,
            @Nullable String notNotified,
            @Nullable String told,
            @Nullable String lessons,
            boolean close) {}

    private static final String SELECT = """
            SELECT b.breach_key AS key, b.number, a.name AS agency, b.happened, b.danger,
                   b.aware_at AT TIME ZONE 'Europe/London' AS aware, b.reported_by_name AS by, b.risk, b.assessed_why AS why,
                   b.notified_at AT TIME ZONE 'Europe/London' AS notified, b.not_notified_why AS not_notified,
                   b.people_told AS told, b.lessons, b.closed_at AT TIME ZONE 'Europe/London' AS closed
            FROM governance.breach b JOIN access.agency a USING (agency_id)
            """;

    static List<Breach> all(JdbcClient sql) {
        return sql.sql(SELECT + "ORDER BY b.closed_at IS NOT NULL, b.aware_at LIMIT 500")
                .query(new DataClassRowMapper<>(Breach.class))
                .list();
    }

    static List<Breach> own(JdbcClient sql, Context context) {
        return sql.sql(SELECT + "WHERE b.reported_by = :user ORDER BY b.aware_at DESC LIMIT 100")
                .param("user", context.user())
                .query(new DataClassRowMapper<>(Breach.class))
                .list();
    }

    static Optional<Breach> find(JdbcClient sql, UUID key) {
        return sql.sql(SELECT + "WHERE b.breach_key = :key")
                .param("key", key)
                .query(new DataClassRowMapper<>(Breach.class))
                .optional();
    }

    /** Reports one. @param aware when somebody became aware of it, in local time */
    static void report(JdbcClient sql, Context context, String happened, String danger, LocalDateTime aware) {
        sql.sql("""
                INSERT INTO governance.breach (partnership_id, agency_id, happened, danger, aware_at, reported_by, reported_by_name)
                VALUES (:partnership, :agency, :happened, :danger, :aware::timestamp AT TIME ZONE 'Europe/London', :by, :name)
                """)
                .param("partnership", context.partnership())
                .param("agency", context.agency())
                .param("happened", happened)
                .param("danger", danger)
                .param("aware", aware)
                .param("by", context.user())
                .param("name", context.name())
                .update();
        AuditTrail.write(sql, context, "changed", null, "breach of data reported");
    }

    /** Writes down what is decided. @return false where it is closed or not the asker's to assess */
    static boolean assess(JdbcClient sql, Context context, UUID key, Assessment decided) {
        boolean done = sql.sql("""
                UPDATE governance.breach
                SET risk = :risk, assessed_why = :why, assessed_by = :by, assessed_at = clock_timestamp(),
                    notified_at = :notified::timestamp AT TIME ZONE 'Europe/London', not_notified_why = :not, people_told = :told,
                    lessons = :lessons, closed_by = CASE WHEN :close THEN :by END, closed_at = CASE WHEN :close THEN clock_timestamp() END
                WHERE breach_key = :key AND closed_at IS NULL
                """)
                        .param("risk", decided.risk())
                        .param("why", decided.why())
                        .param("by", context.user())
                        .param("notified", decided.notified())
                        .param("not", decided.notNotified())
                        .param("told", decided.told())
                        .param("lessons", decided.lessons())
                        .param("close", decided.close())
                        .param("key", key)
                        .update()
                == 1;
        if (done) {
            AuditTrail.write(
                    sql, context, "decided", null, "breach " + key + (decided.close() ? " closed" : " assessed"));
        }
        return done;
    }
}
