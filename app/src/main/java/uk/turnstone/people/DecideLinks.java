package uk.turnstone.people;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/**
 * Joins and parts people by hand, and undoes it. What is decided holds for good: every later linking obeys it
 * ({@link DecidedGroups}). Linking needs all records, so it runs under the account of intake; whoever asks has named only
 * records that they see.
 */
@Component
final class DecideLinks {
    private final Transactions intake;

    DecideLinks(@Qualifier("intake") Transactions intake) {
        this.intake = intake;
    }

    /** Keeps it as a proposal, for the link reviewer. */
    UUID propose(Context context, AskedDecision asked) {
        return intake.write(context, sql -> {
            UUID key = write(sql, context, asked);
            AuditTrail.write(sql, context, "changed", null, "proposed: " + words(asked.same()));
            return key;
        });
    }

    /** Decides it at once. */
    UUID decide(Context context, AskedDecision asked) {
        return intake.write(context, sql -> {
            lock(sql, context);
            UUID key = write(sql, context, asked);
            stand(sql, context, key);
            return key;
        });
    }

    /** Takes up a proposal. */
    void agree(Context context, UUID key) {
        intake.change(context, sql -> {
            lock(sql, context);
            stand(sql, context, key);
        });
    }

    /** Declines a proposal, or undoes what was decided: its records are linked again as if it had not been said. */
    void end(Context context, UUID key, String reason) {
        if (reason.isBlank()) {
            throw new LinkRefusal(LinkRefusal.Why.REASON_MISSING);
        }
        intake.change(context, sql -> {
            lock(sql, context);
            KeptDecision kept = KeptDecision.open(sql, context, key)
                    .orElseThrow(() -> new LinkRefusal(LinkRefusal.Why.ENDED_ALREADY));
            OffsetDateTime now = now(sql);
            sql.sql("""
                    UPDATE people.decision SET known_until = :now, ended_by = :user, ended_by_name = :name, ended_reason = :reason
                    WHERE decision_key = :key
                    """)
                    .param("now", now)
                    .param("user", context.user())
                    .param("name", context.name())
                    .param("reason", reason.strip())
                    .param("key", key)
                    .update();
            if (kept.decided()) {
                PublishedPeople.again(
                        sql, context.partnership(), now.toInstant(), kept.said().records());
                if (kept.said().same()) {
                    settle(sql, kept, now);
                }
            }
            AuditTrail.write(
                    sql, context, "changed", null, "ended: " + words(kept.said().same()) + " " + key);
        });
    }

    private static void stand(JdbcClient sql, Context context, UUID key) {
        KeptDecision kept = KeptDecision.open(sql, context, key)
                .filter(open -> !open.decided())
                .orElseThrow(() -> new LinkRefusal(LinkRefusal.Why.ENDED_ALREADY));
        OffsetDateTime now = now(sql);
        sql.sql("""
                UPDATE people.decision SET decided_at = :now, decided_by = :user, decided_by_name = :name
                WHERE decision_key = :key
                """)
                .param("now", now)
                .param("user", context.user())
                .param("name", context.name())
                .param("key", key)
                .update();
        PublishedPeople.again(
                sql, context.partnership(), now.toInstant(), kept.said().records());
        if (!kept.said().same()) {
            settle(sql, kept, now);
        }
        AuditTrail.write(
                sql, context, "changed", null, "decided: " + words(kept.said().same()) + " " + key);
    }

    private static UUID write(JdbcClient sql, Context context, AskedDecision asked) {
        if (asked.reason().isBlank()) {
            throw new LinkRefusal(LinkRefusal.Why.REASON_MISSING);
        }
        if (asked.a().isEmpty() || asked.b().isEmpty()) {
            throw new LinkRefusal(LinkRefusal.Why.NONE_CHOSEN);
        }
        Set<Long> all = new TreeSet<>(asked.a());
        all.addAll(asked.b());
        if (asked.same() && ProtectedAmong.of(sql, context.partnership(), all).containsAll(all)) {
            throw new LinkRefusal(LinkRefusal.Why.ONLY_PROTECTED);
        }
        Set<Long> ownA = asked.same() ? ownBeside(sql, asked.a()) : asked.own();
        Set<Long> ownB = asked.same() ? ownBeside(sql, asked.b()) : Set.of();
        return sql.sql("""
                INSERT INTO people.decision (partnership_id, kind, side_a, side_b, own_a, own_b, reason, proposed_by, proposed_by_name, known_from)
                VALUES (:partnership, :kind, :a, :b, :own_a, :own_b, :reason, :user, :name, clock_timestamp())
                RETURNING decision_key
                """)
                .param("partnership", context.partnership())
                .param("kind", asked.same() ? "same" : "different")
                .param("a", asked.a().toArray(Long[]::new))
                .param("b", asked.b().toArray(Long[]::new))
                .param("own_a", ownA.toArray(Long[]::new))
                .param("own_b", ownB.toArray(Long[]::new))
                .param("reason", asked.reason().strip())
                .param("user", context.user())
                .param("name", context.name())
                .query(UUID.class)
                .single();
    }

    /** Records of our own of the persons of these, whoever may see them: so that undoing brings each back. */
    private static Set<Long> ownBeside(JdbcClient sql, Collection<Long> records) {
        return new TreeSet<>(sql.sql("""
                SELECT o.record_id FROM people.person_record o
                WHERE o.known_until = 'infinity'
                  AND o.person_id IN (SELECT person_id FROM people.person_record
                                      WHERE record_id = ANY (:records) AND known_until = 'infinity')
                  AND NOT EXISTS (SELECT 1 FROM people.record_person p WHERE p.record_id = o.record_id)
                """)
                .param("records", records.toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Puts records of our own to the person of the side that they belong with. */
    private static void settle(JdbcClient sql, KeptDecision kept, OffsetDateTime now) {
        OwnRecordsAlong.move(sql, kept.ownA(), kept.said().a(), now);
        OwnRecordsAlong.move(sql, kept.ownB(), kept.said().b(), now);
    }

    private static void lock(JdbcClient sql, Context context) {
        PublishedPeople.oneAtATime(sql, context.partnership());
    }

    private static OffsetDateTime now(JdbcClient sql) {
        return sql.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    }

    private static String words(boolean same) {
        return same ? "the same person" : "two people";
    }
}
