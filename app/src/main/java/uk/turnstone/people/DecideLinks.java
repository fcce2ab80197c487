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

    /**
     * What became of a reviewer's word.
     *
     * @param key of the decision
     * @param stands false where it waits for a second reviewer
     */
    record Outcome(UUID key, boolean stands) {}

    /** Decides it at once, or as the first of two reviewers where it brings a protected record to one that is not. */
    Outcome decide(Context context, AskedDecision asked) {
        return intake.write(context, sql -> {
            lock(sql, context);
            return review(sql, context, write(sql, context, asked));
        });
    }

    /** Keeps that whoever looked at these could not tell: it is not asked again until one of them says something new. */
    UUID cannotTell(Context context, Set<Long> one, Set<Long> other, String reason) {
        return intake.write(context, sql -> {
            var asked = new AskedDecision(false, one, other, Set.of(), reason);
            check(asked);
            UUID key = insert(sql, context, "unsure", asked, Set.of(), Set.of());
            decided(sql, context, key, now(sql));
            AuditTrail.write(sql, context, "changed", null, "could not tell " + key);
            return key;
        });
    }

    /** Takes up a proposal, or is one of the two who must. */
    Outcome agree(Context context, UUID key) {
        return intake.write(context, sql -> {
            lock(sql, context);
            return review(sql, context, key);
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
            if (kept.decided() && !kept.unsure()) {
                var parting = Parting.before(sql, kept.said());
                PublishedPeople.again(
                        sql, context.partnership(), now.toInstant(), kept.said().records());
                if (kept.said().same()) {
                    settle(sql, kept, now);
                }
                parting.ifPresent(apart -> apart.note(sql, key));
            }
            AuditTrail.write(sql, context, "changed", null, "ended: " + words(kept) + " " + key);
        });
    }

    private static Outcome review(JdbcClient sql, Context context, UUID key) {
        KeptDecision kept = KeptDecision.open(sql, context, key)
                .filter(open -> !open.decided())
                .orElseThrow(() -> new LinkRefusal(LinkRefusal.Why.ENDED_ALREADY));
        if (kept.twoNeeded() && kept.first() == null) {
            first(sql, context, key);
            return new Outcome(key, false);
        }
        if (kept.first() != null && !twoPersons(sql, kept.first(), context.user())) {
            throw new LinkRefusal(LinkRefusal.Why.SECOND_REVIEWER);
        }
        OffsetDateTime now = now(sql);
        decided(sql, context, key, now);
        var parting = Parting.before(sql, kept.said());
        PublishedPeople.again(
                sql, context.partnership(), now.toInstant(), kept.said().records());
        if (!kept.said().same()) {
            settle(sql, kept, now);
        }
        parting.ifPresent(apart -> apart.note(sql, key));
        AuditTrail.write(sql, context, "changed", null, "decided: " + words(kept) + " " + key);
        return new Outcome(key, true);
    }

    private static void first(JdbcClient sql, Context context, UUID key) {
        sql.sql("""
                UPDATE people.decision SET first_at = clock_timestamp(), first_by = :user, first_by_name = :name
                WHERE decision_key = :key
                """)
                .param("user", context.user())
                .param("name", context.name())
                .param("key", key)
                .update();
        AuditTrail.write(sql, context, "changed", null, "first of two reviewers: the same person " + key);
    }

    private static boolean twoPersons(JdbcClient sql, String one, String other) {
        return sql.sql("SELECT people.two_persons(:one, :other)")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private static void decided(JdbcClient sql, Context context, UUID key, OffsetDateTime now) {
        sql.sql("""
                UPDATE people.decision SET decided_at = :now, decided_by = :user, decided_by_name = :name
                WHERE decision_key = :key
                """)
                .param("now", now)
                .param("user", context.user())
                .param("name", context.name())
                .param("key", key)
                .update();
    }

    private static void check(AskedDecision asked) {
        if (asked.reason().isBlank()) {
            throw new LinkRefusal(LinkRefusal.Why.REASON_MISSING);
        }
        if (asked.a().isEmpty() || asked.b().isEmpty()) {
            throw new LinkRefusal(LinkRefusal.Why.NONE_CHOSEN);
        }
    }

    private static UUID write(JdbcClient sql, Context context, AskedDecision asked) {
        check(asked);
        Set<Long> all = new TreeSet<>(asked.a());
        all.addAll(asked.b());
        if (asked.same() && ProtectedAmong.of(sql, context.partnership(), all).containsAll(all)) {
            throw new LinkRefusal(LinkRefusal.Why.ONLY_PROTECTED);
        }
        Set<Long> ownA = asked.same() ? ownBeside(sql, asked.a()) : asked.own();
        Set<Long> ownB = asked.same() ? ownBeside(sql, asked.b()) : Set.of();
        return insert(sql, context, asked.same() ? "same" : "different", asked, ownA, ownB);
    }

    private static UUID insert(
            JdbcClient sql, Context context, String kind, AskedDecision asked, Set<Long> ownA, Set<Long> ownB) {
        return sql.sql("""
                INSERT INTO people.decision (partnership_id, kind, side_a, side_b, own_a, own_b, reason, proposed_by, proposed_by_name, known_from, said_until)
                VALUES (:partnership, :kind, :a, :b, :own_a, :own_b, :reason, :user, :name, clock_timestamp(),
                        CASE WHEN :kind = 'unsure' THEN people.latest_news(CAST(:a AS bigint[]) || CAST(:b AS bigint[])) END)
                RETURNING decision_key
                """)
                .param("partnership", context.partnership())
                .param("kind", kind)
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

    private static String words(KeptDecision kept) {
        return kept.unsure() ? "could not tell" : words(kept.said().same());
    }

    private static String words(boolean same) {
        return same ? "the same person" : "two people";
    }
}
