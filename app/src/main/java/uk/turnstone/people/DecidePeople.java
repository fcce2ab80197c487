package uk.turnstone.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/**
 * Joins and parts people by hand. Whoever may see both sides may propose; a link reviewer settles it; either can be undone
 * with a reason. A decision is about the records that its author could see, and holds at every delivery that follows
 * (data.md 1 and 4). Everything that hangs on a record goes where the record goes.
 */
@Component
public final class DecidePeople {
    private static final String NOBODY = "There is no such person among the records you may see.";
    private static final String NO_REASON = "Say why in a sentence";

    private final Transactions app;
    private final Transactions intake;
    private final InstantSource clock;

    @Autowired
    DecidePeople(Transactions app, @Qualifier("intake") Transactions intake) {
        this(app, intake, InstantSource.system());
    }

    DecidePeople(Transactions app, Transactions intake, InstantSource clock) {
        this.app = app;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Proposes that two are one person.
     *
     * @return key of the proposal, for {@link #settle}
     * @throws PeopleRefusal where one is not to be seen, both are one already, only a protected record would bring them
     *     together, or no reason is given
     */
    public UUID same(Context context, UUID one, UUID other, String reason) {
        return propose(context, "same", sides(context, one, other), reason, one);
    }

    /** Proposes that two are different people, so that no rule will ever join them; otherwise as {@link #same}. */
    public UUID different(Context context, UUID one, UUID other, String reason) {
        return propose(context, "different", sides(context, one, other), reason, one);
    }

    /**
     * Proposes that some records are of another person.
     *
     * @param leaving numbers of the records that leave; the others that the asker sees stay with the person
     * @throws PeopleRefusal where the person is not to be seen, none or all of the records leave, or no reason is given
     */
    public UUID part(Context context, UUID person, Set<Long> leaving, String reason) {
        List<Long> all = app.read(context, sql -> records(sql, person));
        Set<Long> staying = new TreeSet<>(all);
        staying.removeAll(leaving);
        if (staying.isEmpty() || leaving.isEmpty() || staying.size() + leaving.size() != all.size()) {
            throw new PeopleRefusal("Choose some of the records, not none and not all");
        }
        return propose(context, "different", new Sides(staying, leaving), reason, person);
    }

    /** Two sides, as far as the asker sees them. */
    private record Sides(Set<Long> one, Set<Long> other) {}

    private Sides sides(Context context, UUID one, UUID other) {
        Sides sides = app.read(
                context, sql -> new Sides(new TreeSet<>(records(sql, one)), new TreeSet<>(records(sql, other))));
        if (sides.one().equals(sides.other())) {
            throw new PeopleRefusal("These are one person already");
        }
        return sides;
    }

    /** What sources say of somebody, as far as the asker sees it; records of our own go along by themselves. */
    private static List<Long> records(JdbcClient sql, UUID key) {
        List<Long> records = PersonByKey.find(sql, key)
                .map(person -> sql.sql("""
                        SELECT r.record_id FROM people.person_record r
                        WHERE r.person_id = :person AND r.known_until = 'infinity'
                          AND EXISTS (SELECT 1 FROM people.record_person s WHERE s.record_id = r.record_id)
                        ORDER BY r.record_id
                        """)
                        .param("person", person.person())
                        .query((row, number) -> row.getLong(1))
                        .list())
                .orElse(List.of());
        if (records.isEmpty()) {
            throw new PeopleRefusal(NOBODY);
        }
        return records;
    }

    private UUID propose(Context context, String kind, Sides sides, String reason, UUID about) {
        if (reason.isBlank()) {
            throw new PeopleRefusal(NO_REASON);
        }
        return intake.write(context, sql -> {
            if (kind.equals("same")) {
                ProtectedBridge.refuse(sql, sides.one(), sides.other());
            }
            AuditTrail.write(sql, context, "changed", about, "proposed who is one person");
            return DecisionBook.propose(
                    sql, context, kind, sides.one(), sides.other(), reason.strip(), clock.instant());
        });
    }

    /**
     * Decides a proposal as it was made, and links anew.
     *
     * @return its key
     * @throws PeopleRefusal where it is not there for the asker or was settled before
     */
    public UUID settle(Context context, UUID decision) {
        seen(context, decision, KnownDecision::waits, "Somebody settled this before you");
        return intake.write(context, sql -> {
            Instant now = clock.instant();
            KnownDecision decided = DecisionBook.decide(sql, context, decision, now)
                    .orElseThrow(() -> new PeopleRefusal("Somebody settled this before you"));
            if (decided.same()) {
                ProtectedBridge.refuse(sql, decided.one(), decided.other());
            }
            AuditTrail.write(sql, context, "changed", null, "decided who is one person");
            linkAnew(sql, context, decided, now);
            return decision;
        });
    }

    /** Turns a proposal down, with a reason that whoever proposed it reads. */
    public void turnDown(Context context, UUID decision, String reason) {
        requireReason(reason);
        seen(context, decision, KnownDecision::waits, "Somebody settled this before you");
        intake.change(context, sql -> {
            DecisionBook.turnDown(sql, context, decision, reason.strip(), clock.instant());
            AuditTrail.write(sql, context, "changed", null, "turned down a proposal on who is one person");
        });
    }

    /** Undoes a decision: the records fall as rules and the other decisions have them. */
    public void undo(Context context, UUID decision, String reason) {
        requireReason(reason);
        seen(context, decision, KnownDecision::holds, "This decision does not hold any more");
        intake.change(context, sql -> {
            Instant now = clock.instant();
            KnownDecision undone = DecisionBook.undo(sql, context, decision, reason.strip(), now)
                    .orElseThrow(() -> new PeopleRefusal("This decision does not hold any more"));
            AuditTrail.write(sql, context, "changed", null, "undid a decision on who is one person");
            linkAnew(sql, context, undone, now);
        });
    }

    private static void linkAnew(JdbcClient sql, Context context, KnownDecision on, Instant now) {
        List<Long> records =
                Stream.concat(on.one().stream(), on.other().stream()).sorted().toList();
        PublishedPeople.decided(
                sql, context.partnership(), records, on.same() ? Set.of() : new HashSet<>(on.one()), now);
    }

    private void seen(
            Context context, UUID decision, java.util.function.Predicate<KnownDecision> stands, String otherwise) {
        KnownDecision known = app.read(context, sql -> KnownDecision.find(sql, decision))
                .orElseThrow(() -> new PeopleRefusal("There is no such decision among those you may see."));
        if (!stands.test(known)) {
            throw new PeopleRefusal(otherwise);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new PeopleRefusal(NO_REASON);
        }
    }
}
