package uk.turnstone.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works for which agency in which role, from when to when; asked for by one, given by another, confirmed each quarter,
 * covered for some days. Nobody has posts on both sides of the wall.
 */
public final class Posts {
    private static final String BOTH_SIDES = "TW001";
    private static final String OTHER_ROLE = "TW002";

    private Posts() {}

    /** A rule was against it; the message is a sentence for the form. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /**
     * A post.
     *
     * @param employer name of the agency that employs somebody seconded; null where it is the same
     * @param until last day; null while open
     * @param asleep whether the quarterly list was not answered in time
     * @param due last day on which it may be confirmed; null where it does not wait
     * @param answers whether the reader answers for it
     * @param coveredBy who covers it today or later, with the days; null for nobody
     */
    public record Post(
            UUID key,
            String name,
            String agency,
            String role,
            @Nullable String team,
            @Nullable String employer,
            LocalDate from,
            @Nullable LocalDate until,
            boolean asleep,
            @Nullable LocalDate due,
            boolean answers,
            @Nullable String coveredBy) {

        /** The holder with agency and role, for a list to choose from. */
        public String label() {
            return name + ", " + role + ", " + agency;
        }
    }

    /** A post that somebody asked for. */
    public record Asked(
            UUID key,
            String name,
            String agency,
            String role,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            String by,
            boolean mine) {}

    /**
     * A post to be asked for.
     *
     * @param user internal number of the user
     * @param agency internal number of the agency to work for
     * @param employer internal number of the agency that employs them; null where it is the same
     */
    public record Wanted(
            int user,
            int agency,
            String role,
            @Nullable Integer employer,
            LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /** Posts of the partnership that have not ended, those that wait for the reader first. */
    public static List<Post> all(JdbcClient sql, Context context) {
        return sql.sql("""
                SELECT p.post_key, u.name, a.name, r.title, t.name, e.name, p.from_day, p.until_day,
                       NOT access.post_awake(p.post_id, :today) AND p.from_day <= :today AS asleep, q.due_on,
                       access.answers_for(p.post_id) AS answers,
                       (SELECT string_agg(d.name || ' from ' || to_char(c.from_day, 'FMDD Mon YYYY') || ' to '
                                          || to_char(c.until_day, 'FMDD Mon YYYY'), '; ')
                        FROM access.cover c JOIN access.post dp ON dp.post_id = c.deputy_id
                        JOIN access.app_user d ON d.user_id = dp.user_id
                        WHERE c.covered_id = p.post_id AND c.ended_at IS NULL AND c.until_day >= :today)
                FROM access.post p
                JOIN access.app_user u USING (user_id)
                JOIN access.agency a ON a.agency_id = p.agency_id
                JOIN access.role r USING (role)
                LEFT JOIN access.team t USING (team_id)
                LEFT JOIN access.agency e ON e.agency_id = p.employer_id
                LEFT JOIN access.quarterly_item q ON q.post_id = p.post_id AND q.outcome IS NULL
                WHERE u.partnership_id = :partnership AND coalesce(p.until_day, 'infinity') >= :today
                ORDER BY q.due_on NULLS LAST, u.name, r.title LIMIT 2000
                """)
                .param("today", context.today())
                .param("partnership", context.partnership())
                .query((row, number) -> new Post(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8, LocalDate.class),
                        row.getBoolean(9),
                        row.getObject(10, LocalDate.class),
                        row.getBoolean(11),
                        row.getString(12)))
                .list();
    }

    /** Posts that wait to be given or refused. */
    public static List<Asked> waiting(JdbcClient sql, Context context) {
        return sql.sql("""
                SELECT q.request_key, u.name, a.name, r.title, q.from_day, q.until_day, q.reason, coalesce(b.name, q.asked_by), q.asked_by = :by
                FROM access.post_request q JOIN access.app_user u USING (user_id)
                JOIN access.agency a ON a.agency_id = q.agency_id JOIN access.role r USING (role)
                LEFT JOIN access.app_user b ON b.login = q.asked_by
                WHERE q.decision IS NULL ORDER BY q.asked_at
                """)
                .param("by", context.user())
                .query((row, number) -> new Asked(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8),
                        row.getBoolean(9)))
                .list();
    }

    /**
     * Asks for a post for somebody else.
     *
     * @return false where the asker may not
     * @throws Refused where it would put somebody on both sides of the wall; the transaction is then at its end
     */
    public static boolean ask(JdbcClient sql, Context context, Wanted wanted) {
        boolean asked = byTheRules(() -> sql.sql("""
                SELECT access.ask_for_post(:user, :agency, :role, NULL, :employer::integer, :from, :until::date, :reason) IS NOT NULL
                """)
                .param("user", wanted.user())
                .param("agency", wanted.agency())
                .param("role", wanted.role())
                .param("employer", wanted.employer())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("reason", wanted.reason())
                .query(Boolean.class)
                .single());
        if (asked) {
            AuditTrail.write(
                    sql, context, "changed", null, "asked for the post " + wanted.role() + " of user " + wanted.user());
        }
        return asked;
    }

    /** Gives or refuses one. @return false where it is not this asker's to decide: never the one who asked */
    public static boolean decide(JdbcClient sql, Context context, UUID request, boolean give) {
        boolean done = byTheRules(() -> sql.sql("SELECT access.decide_post(:request, :give)")
                .param("request", request)
                .param("give", give)
                .query(Boolean.class)
                .single());
        if (done) {
            AuditTrail.write(
                    sql, context, "decided", null, "post asked for by " + request + (give ? " given" : " refused"));
        }
        return done;
    }

    /** Ends a post with a day. */
    public static boolean end(JdbcClient sql, Context context, UUID post, LocalDate last) {
        boolean done = sql.sql("SELECT access.end_post(:post, :last)")
                .param("post", post)
                .param("last", last)
                .query(Boolean.class)
                .single();
        if (done) {
            AuditTrail.write(sql, context, "changed", null, "post " + post + " ends on " + last);
        }
        return done;
    }

    /** Confirms or ends a post on the quarterly list. */
    public static boolean confirm(JdbcClient sql, Context context, UUID post, boolean stays) {
        boolean done = sql.sql("SELECT access.confirm_post(:post, :stays)")
                .param("post", post)
                .param("stays", stays)
                .query(Boolean.class)
                .single();
        if (done) {
            AuditTrail.write(
                    sql,
                    context,
                    "decided",
                    null,
                    "post " + post + (stays ? " stays" : " ends") + " by the quarterly list");
        }
        return done;
    }

    /**
     * Records cover.
     *
     * @return false where it is not this asker's to record
     * @throws Refused where the deputy works in another role: cover does not cross the wall
     */
    public static boolean cover(
            JdbcClient sql, Context context, UUID covered, UUID deputy, LocalDate from, LocalDate until, String why) {
        boolean done = byTheRules(
                () -> sql.sql("SELECT access.record_cover(:covered, :deputy, :from, :until, :why) IS NOT NULL")
                        .param("covered", covered)
                        .param("deputy", deputy)
                        .param("from", from)
                        .param("until", until)
                        .param("why", why)
                        .query(Boolean.class)
                        .single());
        if (done) {
            AuditTrail.write(
                    sql,
                    context,
                    "changed",
                    null,
                    "post " + covered + " is covered by " + deputy + " from " + from + " to " + until);
        }
        return done;
    }

    /** Makes the list of the quarter, once. @return how many posts are new on it */
    public static int listTheQuarter(JdbcClient sql, LocalDate day) {
        return sql.sql("SELECT access.list_the_quarter(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static boolean byTheRules(Supplier<Boolean> asked) {
        try {
            return asked.get();
        } catch (DataAccessException refused) {
            String state =
                    refused.getMostSpecificCause() instanceof java.sql.SQLException cause ? cause.getSQLState() : "";
            if (BOTH_SIDES.equals(state)) {
                throw new Refused(
                        "Nobody works on both sides of the wall: this role and another of theirs cannot be one"
                                + " person's. Information governance is told");
            }
            if (OTHER_ROLE.equals(state)) {
                throw new Refused("Cover is by a colleague in the same role: it does not cross the wall");
            }
            throw refused;
        }
    }
}
