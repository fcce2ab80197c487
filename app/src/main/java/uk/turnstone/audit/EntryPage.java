package uk.turnstone.audit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * One entry with what was found of it.
 *
 * @param facts its parts in words, in order
 * @param own true where the reader made it: then somebody else reviews it
 */
public record EntryPage(
        UUID key, List<Fact> facts, List<Review> reviews, boolean own, String words, Problems problems) {
    /** Outcomes of a review. */
    public static final List<Choice> OUTCOMES = List.of(
            new Choice("in order", "In order"),
            new Choice("asked the worker", "The worker was asked"),
            new Choice("not in order", "Not in order"),
            new Choice("taken further", "Taken further"));

    /** A part of an entry. */
    public record Fact(String name, @Nullable String value) {}

    /** What information governance found. */
    public record Review(String outcome, String words, String by, LocalDateTime at) {}

    private static final String ENTRY = """
            SELECT l.number::text AS "Number", to_char(l.at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI:SS') AS "When",
                   coalesce(u.name, l.user_login) AS "Who", a.name AS "For", o.title AS "Role", l.purpose AS "Purpose",
                   l.action AS "Did", l.detail AS "What", l.asked AS "Asked for", l.found::text AS "How many",
                   l.person_key::text AS "Person", array_to_string(l.persons, ', ') AS "Persons shown",
                   l.before AS "Before", l.after AS "After", l.agreements AS "Under", l.recipient AS "For whom",
                   l.marking AS "Marking", l.expires_on::text AS "To be kept until", l.client AS "From", l.request AS "Request",
                   to_char(l.disposed_at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS "Content disposed on",
                   l.user_login = :user AS own
            FROM access.look_told l
            LEFT JOIN access.app_user u ON u.login = l.user_login
            LEFT JOIN access.agency a ON a.agency_id = l.agency_id
            LEFT JOIN access.role o ON o.role = l.role
            WHERE l.look_key = :key
            """;

    static java.util.Optional<EntryPage> of(JdbcClient sql, UUID key, String user, String words, Problems problems) {
        return sql.sql(ENTRY)
                .param("key", key)
                .param("user", user)
                .query((row, number) -> {
                    List<Fact> facts = new java.util.ArrayList<>();
                    int own = row.findColumn("own");
                    for (int i = 1; i < own; i++) {
                        String value = row.getString(i);
                        if (value != null && !value.isEmpty()) {
                            facts.add(new Fact(row.getMetaData().getColumnLabel(i), value));
                        }
                    }
                    return new EntryPage(key, facts, reviews(sql, key), row.getBoolean(own), words, problems);
                })
                .optional();
    }

    private static List<Review> reviews(JdbcClient sql, UUID key) {
        return sql.sql("""
                SELECT outcome, words, reviewed_by_name, reviewed_at AT TIME ZONE 'Europe/London' FROM access.look_review
                WHERE look_key = :key ORDER BY reviewed_at
                """)
                .param("key", key)
                .query((row, number) -> new Review(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDateTime.class)))
                .list();
    }
}
