package uk.turnstone.people;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A proposal or decision about who is who, as shown to whoever may see all its records.
 *
 * @param key public key
 * @param kind same, different or unsure
 * @param one the person who holds the one side now, and the name there
 * @param other the other side
 * @param reason how they knew
 * @param by who said it, and when
 * @param decidedBy link reviewer; null while it is a proposal
 * @param first first of two reviewers; null where there is none yet, or none is needed
 * @param mine whether the reader is that first reviewer, who cannot be the second
 * @param lately whether it was decided in the last 14 days
 * @param ended until when, by whom and why; null while it stands
 */
public record LinkDecision(
        UUID key,
        String kind,
        End one,
        End other,
        String reason,
        String by,
        LocalDateTime on,
        @Nullable String decidedBy,
        @Nullable String first,
        boolean mine,
        boolean lately,
        @Nullable String ended) {

    /** A side: where its first record is now. */
    public record End(UUID person, String name, int records) {}

    public boolean proposed() {
        return decidedBy == null && ended == null;
    }

    /** Who decided it: one, or the two who must. */
    public String deciders() {
        return first == null ? String.valueOf(decidedBy) : first + " and " + decidedBy;
    }

    /** Whether a second reviewer must agree. */
    public boolean waitsForSecond() {
        return proposed() && first != null;
    }

    public boolean unsure() {
        return kind.equals("unsure");
    }

    public boolean stands() {
        return decidedBy != null && ended == null;
    }

    /** What it says, in a phrase. */
    public String words() {
        return switch (kind) {
            case "same" -> "the same person";
            case "different" -> "two people";
            default -> "could not tell";
        };
    }

    /** The latest two hundred, open proposals first. */
    static List<LinkDecision> all(JdbcClient sql) {
        return read(sql, "true");
    }

    /** Those that wait for an answer. */
    static List<LinkDecision> proposals(JdbcClient sql) {
        return read(sql, "d.decided_at IS NULL AND d.known_until = 'infinity'");
    }

    /** Those that stand about a person's records, the latest first. */
    static List<LinkDecision> about(JdbcClient sql, long person) {
        return read(sql, """
                d.kind <> 'unsure' AND d.decided_at IS NOT NULL AND d.known_until = 'infinity'
                AND d.side_a || d.side_b && (SELECT array_agg(r.record_id) FROM people.person_record r
                                             WHERE r.person_id = %d AND r.known_until = 'infinity')
                """.formatted(person));
    }

    private static List<LinkDecision> read(JdbcClient sql, String which) {
        return sql.sql("""
                SELECT d.decision_key, d.kind, d.reason, d.proposed_by_name, d.decided_by_name,
                       d.known_from AT TIME ZONE 'Europe/London' AS said, cardinality(d.side_a) AS count_a,
                       cardinality(d.side_b) AS count_b,
                       d.ended_by_name || ', ' || to_char(d.known_until AT TIME ZONE 'Europe/London', 'FMDD Mon YYYY')
                           || ': ' || d.ended_reason AS ended,
                       d.first_by_name, coalesce(d.first_by = access.setting('user'), false) AS mine,
                       coalesce(d.decided_at > clock_timestamp() - interval '14 days', false) AS lately,
                       a.public_key AS key_a, a.full_name AS name_a, b.public_key AS key_b, b.full_name AS name_b
                FROM people.decision d
                JOIN LATERAL (%1$s) a ON true
                JOIN LATERAL (%2$s) b ON true
                WHERE %3$s
                ORDER BY (d.decided_at IS NULL AND d.known_until = 'infinity') DESC, d.number DESC LIMIT 200
                """.formatted(end("side_a"), end("side_b"), which))
                .query((row, number) -> new LinkDecision(
                        row.getObject("decision_key", UUID.class),
                        row.getString("kind"),
                        new End(row.getObject("key_a", UUID.class), row.getString("name_a"), row.getInt("count_a")),
                        new End(row.getObject("key_b", UUID.class), row.getString("name_b"), row.getInt("count_b")),
                        row.getString("reason"),
                        row.getString("proposed_by_name"),
                        row.getObject("said", LocalDateTime.class),
                        row.getString("decided_by_name"),
                        row.getString("first_by_name"),
                        row.getBoolean("mine"),
                        row.getBoolean("lately"),
                        row.getString("ended")))
                .list();
    }

    private static String end(String side) {
        return """
                SELECT p.public_key, coalesce((SELECT n.full_name FROM people.record_name n WHERE n.record_id = r.record_id
                                               ORDER BY n.known_until DESC, n.ordinal LIMIT 1), 'Name not known') AS full_name
                FROM people.person_record r JOIN people.person p USING (person_id)
                WHERE r.record_id = d.%s[1] AND r.known_until = 'infinity'
                """.formatted(side);
    }
}
