package uk.turnstone.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who works with which record, for what, from when to when. The rooms where the work is done write it here; what somebody may
 * see of a case follows from it.
 */
public final class Involvements {
    /** Source of what somebody said on the page of a person. */
    public static final String BY_HAND = "allocation";

    private Involvements() {}

    /**
     * A record becomes the own case of a worker.
     *
     * @param side offender or victim: it gives nothing on the other side of the wall
     * @param what in the words of the work, such as “offender manager”
     * @param source what writes it, such as “allocation”
     * @return false where nobody signs in by that name in an open post on that side
     */
    public static boolean ofWorker(
            JdbcClient sql,
            Context context,
            long record,
            String side,
            String login,
            String what,
            Span days,
            String source) {
        return sql.sql("""
                INSERT INTO access.involvement (record_id, side, user_id, agency_id, purpose, what, from_day, until_day, source, written_by)
                SELECT :record, :side, u.user_id, p.agency_id, r.purpose, :what, :from, :until::date, :source, :by
                FROM access.app_user u JOIN access.post p USING (user_id) JOIN access.role r USING (role)
                WHERE u.login = :login AND u.partnership_id = :partnership AND r.side IN (:side, 'both-by-panel')
                  AND :today BETWEEN p.from_day AND coalesce(p.until_day, 'infinity')
                ORDER BY p.post_id LIMIT 1
                """)
                        .param("record", record)
                        .param("side", side)
                        .param("login", login)
                        .param("what", what)
                        .param("from", days.from())
                        .param("until", days.until())
                        .param("source", source)
                        .param("by", context.user())
                        .param("partnership", context.partnership())
                        .param("today", context.today())
                        .update()
                == 1;
    }

    /** A record becomes a case of a team of the partnership; nothing happens where there is no such team. */
    public static void ofTeam(
            JdbcClient sql, Context context, long record, String team, String what, Span days, String source) {
        sql.sql("""
                INSERT INTO access.involvement (record_id, side, team_id, agency_id, purpose, what, from_day, until_day, source, written_by)
                SELECT :record, 'offender', t.team_id, t.agency_id, 'IOM', :what, :from, :until::date, :source, :by
                FROM access.team t JOIN access.agency a USING (agency_id)
                WHERE t.code = :team AND a.partnership_id = :partnership
                """)
                .param("record", record)
                .param("team", team)
                .param("what", what)
                .param("from", days.from())
                .param("until", days.until())
                .param("source", source)
                .param("by", context.user())
                .param("partnership", context.partnership())
                .update();
    }

    /** Who works with any of these records on or after a day, as far as the asker may see; those who began last first. */
    public static List<Worker> with(JdbcClient sql, List<Long> records, LocalDate day) {
        return sql.sql("""
                SELECT DISTINCT ON (i.from_day, i.involvement_id) i.involvement_key, coalesce(u.name, t.name), a.name, i.what,
                       i.from_day, i.until_day, i.source = :hand
                FROM access.involvement i
                LEFT JOIN access.app_user u USING (user_id)
                LEFT JOIN access.team t USING (team_id)
                JOIN access.agency a ON a.agency_id = i.agency_id
                WHERE i.record_id = ANY (:records) AND coalesce(i.until_day, 'infinity') >= greatest(i.from_day, :day)
                ORDER BY i.from_day DESC, i.involvement_id
                """)
                .param("records", records.toArray(Long[]::new))
                .param("day", day)
                .param("hand", BY_HAND)
                .query((row, number) -> new Worker(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getBoolean(7)))
                .list();
    }

    /** What was said by hand ends with a day. @return false where it is not there to be ended */
    public static boolean endByHand(JdbcClient sql, UUID key, LocalDate last) {
        return sql.sql("""
                UPDATE access.involvement SET until_day = :last
                WHERE involvement_key = :key AND source = :hand AND coalesce(until_day, 'infinity') > :last
                """)
                        .param("key", key)
                        .param("last", last)
                        .param("hand", BY_HAND)
                        .update()
                == 1;
    }

    /** What a source wrote before goes on until this day and no longer. */
    public static void end(JdbcClient sql, String source, LocalDate last) {
        sql.sql("""
                UPDATE access.involvement SET until_day = :last
                WHERE source = :source AND (until_day IS NULL OR until_day > :last)
                """).param("source", source).param("last", last).update();
    }

    /**
     * Days on which somebody works with a record.
     *
     * @param until last day; null while it goes on
     */
    public record Span(LocalDate from, @Nullable LocalDate until) {}
}
