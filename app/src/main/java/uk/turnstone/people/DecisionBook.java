package uk.turnstone.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Writes down what people decide about who is one person; nothing in it is ever taken out. */
final class DecisionBook {
    private DecisionBook() {}

    static UUID propose(
            JdbcClient sql,
            Context context,
            String kind,
            Collection<Long> one,
            Collection<Long> other,
            String reason,
            Instant at) {
        return sql.sql("""
                INSERT INTO people.decision (partnership_id, kind, one, other, reason, proposed_at, proposed_by, proposed_name)
                VALUES (:partnership, :kind, :one, :other, :reason, :at, :user, :name)
                RETURNING decision_key
                """)
                .param("partnership", context.partnership())
                .param("kind", kind)
                .param("one", one.toArray(Long[]::new))
                .param("other", other.toArray(Long[]::new))
                .param("reason", reason)
                .param("at", moment(at))
                .param("user", context.user())
                .param("name", context.name())
                .query(UUID.class)
                .single();
    }

    /** Empty where it was settled before. */
    static Optional<KnownDecision> decide(JdbcClient sql, Context context, UUID key, Instant at) {
        return change(sql, context, key, at, """
                decided_at = :at, decided_by = :user, decided_name = :name
                WHERE decision_key = :key AND decided_at IS NULL
                """, null);
    }

    static Optional<KnownDecision> turnDown(JdbcClient sql, Context context, UUID key, String reason, Instant at) {
        return change(sql, context, key, at, """
                decided_at = :at, decided_by = :user, decided_name = :name, turned_down = :reason
                WHERE decision_key = :key AND decided_at IS NULL
                """, reason);
    }

    /** Empty where it does not hold any more. */
    static Optional<KnownDecision> undo(JdbcClient sql, Context context, UUID key, String reason, Instant at) {
        return change(sql, context, key, at, """
                undone_at = :at, undone_by = :user, undone_name = :name, undone_reason = :reason
                WHERE decision_key = :key AND undone_at IS NULL AND decided_at IS NOT NULL AND turned_down IS NULL
                """, reason);
    }

    private static Optional<KnownDecision> change(
            JdbcClient sql,
            Context context,
            UUID key,
            Instant at,
            String change,
            @org.jspecify.annotations.Nullable String reason) {
        return sql.sql("UPDATE people.decision SET " + change + " AND partnership_id = :partnership RETURNING "
                        + KnownDecision.COLUMNS)
                .param("key", key)
                .param("partnership", context.partnership())
                .param("at", moment(at))
                .param("user", context.user())
                .param("name", context.name())
                .param("reason", reason)
                .query((row, number) -> KnownDecision.of(row))
                .optional();
    }

    private static java.time.OffsetDateTime moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
