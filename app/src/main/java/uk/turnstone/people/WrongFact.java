package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/**
 * A fact that somebody reported to be wrong.
 *
 * @param key random key of the report
 * @param person key of the person it stands with now
 * @param agency name of the agency that says it
 * @param agencyId number of that agency
 * @param kind wrong fact, or wrong person
 * @param what what kind of fact
 * @param said what was said
 * @param wrong what is wrong with it
 * @param right what is right; null where that is not known
 * @param on day of the report
 * @param by name of whoever reported it
 * @param mine whether the reader did
 * @param due by which day it is to be answered
 * @param answer corrected, right, passed on; null while it waits
 * @param words the answer in a sentence; null while it waits
 * @param answeredOn day of the answer; null while it waits
 * @param answeredBy name of whoever answered; null while it waits
 */
public record WrongFact(
        UUID key,
        UUID person,
        String agency,
        int agencyId,
        String kind,
        String what,
        String said,
        String wrong,
        @Nullable String right,
        LocalDate on,
        String by,
        boolean mine,
        LocalDate due,
        @Nullable String answer,
        @Nullable String words,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy) {

    private static final String READ = """
            SELECT w.*, a.name AS agency, p.public_key, w.reported_by = :user AS mine
            FROM people.wrong_fact_report w
            JOIN access.agency a ON a.agency_id = w.agency_id
            JOIN people.person_record r ON r.record_id = w.record_id AND r.known_until = 'infinity'
            JOIN people.person p ON p.person_id = r.person_id
            """;

    /** The answer in a few words. */
    public String outcome() {
        return switch (answer) {
            case null -> "not answered yet";
            case "corrected" -> "corrected at source";
            case "right" -> "right after all";
            default -> answer;
        };
    }

    /** Whether it waits longer than it should. */
    public boolean late(LocalDate today) {
        return answer == null && due.isBefore(today);
    }

    static Optional<WrongFact> find(JdbcClient sql, Context context, UUID key) {
        return sql.sql(READ + "WHERE w.report_key = :key")
                .param("user", context.user())
                .param("key", key)
                .query((row, number) -> of(row))
                .optional();
    }

    /** Those about a person that nobody had answered on the asker's day, which may be in the past. */
    static List<WrongFact> open(JdbcClient sql, Context context, long person) {
        return sql.sql(READ + """
                WHERE r.person_id = :person AND w.reported_on <= :today
                  AND (w.answered_on IS NULL OR w.answered_on > :today)
                ORDER BY w.report_id
                """)
                .param("user", context.user())
                .param("today", context.today())
                .param("person", person)
                .query((row, number) -> of(row))
                .list();
    }

    /** Those that wait for an agency's answer, the most urgent first. */
    static List<WrongFact> waiting(JdbcClient sql, Context context) {
        return sql.sql(READ + "WHERE w.agency_id = :agency AND w.answer IS NULL ORDER BY w.due_on, w.report_id")
                .param("user", context.user())
                .param("agency", context.agency())
                .query((row, number) -> of(row))
                .list();
    }

    /** Those that the reader reported, the latest first; answered since a day, or not answered. */
    static List<WrongFact> ofReader(JdbcClient sql, Context context, LocalDate since) {
        return sql.sql(READ + """
                WHERE w.reported_by = :user AND (w.answered_on IS NULL OR w.answered_on >= :since)
                ORDER BY w.answered_on DESC NULLS LAST, w.report_id DESC
                """)
                .param("user", context.user())
                .param("since", since)
                .query((row, number) -> of(row))
                .list();
    }

    private static WrongFact of(ResultSet row) throws SQLException {
        return new WrongFact(
                row.getObject("report_key", UUID.class),
                row.getObject("public_key", UUID.class),
                row.getString("agency"),
                row.getInt("agency_id"),
                row.getString("kind"),
                row.getString("what"),
                row.getString("said"),
                row.getString("wrong"),
                row.getString("right_value"),
                row.getObject("reported_on", LocalDate.class),
                row.getString("reported_name"),
                row.getBoolean("mine"),
                row.getObject("due_on", LocalDate.class),
                row.getString("answer"),
                row.getString("answer_words"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_name"));
    }
}
