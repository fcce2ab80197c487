package uk.turnstone.governance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;

/** The schedule of retention, and what is due by it. It knows people by their keys and deletes nothing without two people. */
public final class Retention {
    private Retention() {}

    /** A rule of the schedule in force. */
    public record Rule(String what, String begins, int months, String how, String basis) {
        /** Its time in words, such as “6 years”. */
        public String time() {
            int many = months % 12 == 0 ? months / 12 : months;
            return many + (months % 12 == 0 ? " year" : " month") + (many == 1 ? "" : "s");
        }
    }

    /**
     * What is due to be disposed of, or was.
     *
     * @param held grounds of legal holds; null for none
     * @param gone how many rows went; null while it has not been done
     */
    public record Due(
            UUID key,
            UUID person,
            String side,
            String rule,
            @Nullable LocalDate last,
            LocalDate due,
            @Nullable String held,
            @Nullable String first,
            @Nullable String second,
            @Nullable LocalDateTime disposed,
            @Nullable Long gone,
            @Nullable String kept,
            @Nullable LocalDate again) {
        /** Whether somebody must still decide. */
        public boolean waits() {
            return disposed == null && kept == null;
        }
    }

    static List<Rule> rules(JdbcClient sql, LocalDate day) {
        return sql.sql("""
                SELECT what, begins, months, how, basis FROM governance.retention_rule
                WHERE :day BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY how DESC, what
                """)
                .param("day", day)
                .query(new DataClassRowMapper<>(Rule.class))
                .list();
    }

    /** What waits first, then what was decided last; as far as the asker may see it. */
    static List<Due> due(JdbcClient sql) {
        return sql.sql("""
                SELECT d.disposal_key AS key, d.person_key AS person, d.side, d.rule, d.last_on AS last, d.due_on AS due,
                       CASE WHEN d.disposed_at IS NULL THEN governance.held_back(d.person_key, d.side) END AS held,
                       f.name AS first, s.name AS second, d.disposed_at AT TIME ZONE 'Europe/London' AS disposed,
                       (SELECT sum(value::bigint)::bigint FROM jsonb_each_text(d.rows_gone)) AS gone,
                       d.kept_why AS kept, d.again_on AS again
                FROM governance.disposal d
                LEFT JOIN access.app_user f ON f.login = d.first_by
                LEFT JOIN access.app_user s ON s.login = d.second_by
                ORDER BY d.disposed_at IS NULL AND d.kept_by IS NULL DESC, coalesce(d.disposed_at, d.kept_at) DESC, d.due_on
                LIMIT 500
                """).query(new DataClassRowMapper<>(Due.class)).list();
    }

    /** Puts on the list what is due by now. @return how many are new on it */
    static int list(JdbcClient sql, Context context) {
        int listed =
                sql.sql("SELECT governance.list_due()").query(Integer.class).single();
        AuditTrail.write(sql, context, "changed", null, "review list of retention: " + listed + " new");
        return listed;
    }

    /** Approves one. @return first, disposed, held, or not yours */
    static String approve(JdbcClient sql, Context context, UUID key) {
        String done = sql.sql("SELECT governance.approve(:key)")
                .param("key", key)
                .query(String.class)
                .single();
        AuditTrail.write(sql, context, "decided", null, "disposal " + key + ": " + done);
        return done;
    }

    /** Keeps one until a day. @return false where it is not the asker's to decide */
    static boolean keep(JdbcClient sql, Context context, UUID key, String why, LocalDate again) {
        boolean kept = sql.sql("SELECT governance.keep(:key, :why, :again)")
                .param("key", key)
                .param("why", why)
                .param("again", again)
                .query(Boolean.class)
                .single();
        if (kept) {
            AuditTrail.write(sql, context, "decided", null, "disposal " + key + ": kept until " + again);
        }
        return kept;
    }
}
