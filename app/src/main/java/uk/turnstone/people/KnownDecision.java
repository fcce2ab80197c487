package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.web.Words;

/**
 * A decision or proposal on who is one person.
 *
 * @param key random key
 * @param same whether they are held to be one person
 * @param one records of the one side; of a parting, those that stay
 * @param other records of the other side
 * @param reason why, in the words of whoever proposed it
 * @param proposedBy name of whoever proposed it
 * @param proposedAt when
 * @param decidedBy name of whoever settled it; null while it waits
 * @param decidedAt when; null while it waits
 * @param turnedDown why it was turned down; null where it was not
 * @param undoneBy name of whoever undid it; null where it was not undone
 * @param undoneReason why it was undone; null where it was not
 */
public record KnownDecision(
        UUID key,
        boolean same,
        Set<Long> one,
        Set<Long> other,
        String reason,
        String proposedBy,
        LocalDateTime proposedAt,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String turnedDown,
        @Nullable String undoneBy,
        @Nullable String undoneReason) {

    static final String COLUMNS = """
            decision_key, kind, one, other, reason, proposed_name, proposed_at AT TIME ZONE 'Europe/London' AS proposed_on, decided_name,
            decided_at AT TIME ZONE 'Europe/London' AS decided_on, turned_down,
            undone_name, undone_reason
            """;

    /** Whether nobody has settled it. */
    public boolean waits() {
        return decidedBy == null;
    }

    /** Whether linking follows it. */
    public boolean holds() {
        return decidedBy != null && turnedDown == null && undoneBy == null;
    }

    /** What it says, in a few words. */
    public String words() {
        return same ? "One person" : "Different people";
    }

    /** How it stands, in a sentence. */
    public String standing() {
        if (decidedBy == null || decidedAt == null) {
            return "Proposed by " + proposedBy + ", " + Words.moment(proposedAt) + "; waits for a link reviewer.";
        }
        String settled = decidedBy + ", " + Words.moment(decidedAt);
        if (turnedDown != null) {
            return "Turned down by " + settled + ": " + turnedDown;
        }
        return undoneBy == null
                ? "Decided by " + settled + "."
                : "Decided by " + settled + "; undone by " + undoneBy + ": " + undoneReason;
    }

    static Optional<KnownDecision> find(JdbcClient sql, UUID key) {
        return sql.sql("SELECT " + COLUMNS + " FROM people.decision WHERE decision_key = :key")
                .param("key", key)
                .query((row, number) -> of(row))
                .optional();
    }

    /** Those that are about any record of a person, the latest first. */
    static List<KnownDecision> about(JdbcClient sql, long person) {
        return sql.sql("SELECT " + COLUMNS + """
                 FROM people.decision
                WHERE decision_id IN (
                    SELECT d.decision_id FROM people.decision d
                    JOIN people.person_record r ON r.record_id = ANY (d.records)
                    WHERE r.person_id = :person AND r.known_until = 'infinity')
                ORDER BY proposed_at DESC, decision_id DESC
                """)
                .param("person", person)
                .query((row, number) -> of(row))
                .list();
    }

    /** Proposals that nobody has settled, the oldest first. */
    static List<KnownDecision> waiting(JdbcClient sql) {
        return sql.sql("SELECT " + COLUMNS + """
                 FROM people.decision WHERE decided_at IS NULL ORDER BY proposed_at, decision_id
                """)
                .query((row, number) -> of(row))
                .list();
    }

    static KnownDecision of(ResultSet row) throws SQLException {
        return new KnownDecision(
                row.getObject("decision_key", UUID.class),
                row.getString("kind").equals("same"),
                Set.of((Long[]) row.getArray("one").getArray()),
                Set.of((Long[]) row.getArray("other").getArray()),
                row.getString("reason"),
                row.getString("proposed_name"),
                row.getObject("proposed_on", LocalDateTime.class),
                row.getString("decided_name"),
                row.getObject("decided_on", LocalDateTime.class),
                row.getString("turned_down"),
                row.getString("undone_name"),
                row.getString("undone_reason"));
    }
}
