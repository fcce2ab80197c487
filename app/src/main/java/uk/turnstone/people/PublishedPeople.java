package uk.turnstone.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.CarefulLinker;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.LinkResult;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.RecordLinker;

/**
 * Takes in the records of a delivery: makes them findable and puts them to the people they are of, in the transaction
 * that publishes the delivery, so that records become visible with their links in one step (rule 25 of what the data
 * must be able to say). Which records are together follows from what they say and not from the order in which they came.
 */
public final class PublishedPeople {
    /** Records handled at once. Each part is linked with all it can reach, so the parts change no answer. */
    private static final int PART = 25_000;

    /** From so many on, the database is told first how its tables have changed, else it plans for what they were. */
    private static final int MANY = 2_000;

    private static final RecordLinker LINKER = new CarefulLinker();

    private final JdbcClient sql;
    private final RecordsOnFile onFile;
    private final OffsetDateTime knownFrom;
    private final Map<Integer, Holder> holders;
    private final int partnership;

    private PublishedPeople(JdbcClient sql, int partnership, Instant knownFrom) {
        this.sql = sql;
        this.onFile = new RecordsOnFile(sql);
        this.partnership = partnership;
        this.knownFrom = knownFrom.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        this.holders = Holder.all(sql, partnership);
    }

    /**
     * Indexes and links the new and changed records of a delivery. Call it under the intake account, in the publishing
     * transaction, after the delivery's rows are written to people's record tables. Records that ended need nothing: they
     * are still found and keep their person.
     *
     * @param sql the publishing transaction
     * @param deliveryId the delivery
     * @param knownFrom the moment at which its rows are known
     */
    public static void take(JdbcClient sql, int deliveryId, Instant knownFrom) {
        int partnership = sql.sql("SELECT partnership_id FROM intake.delivery WHERE delivery_id = :delivery")
                .param("delivery", deliveryId)
                .query(Integer.class)
                .single();
        List<Long> records = sql.sql("""
                SELECT record_id FROM people.record_person
                WHERE delivery_id = :delivery AND known_until = 'infinity' ORDER BY record_id
                """)
                .param("delivery", deliveryId)
                .query((row, number) -> row.getLong(1))
                .list();
        if (!records.isEmpty()) {
            new PublishedPeople(sql, partnership, knownFrom).take(records);
        }
    }

    /**
     * Links records again, as after somebody decided who they are of. Call it under the intake account, after
     * {@link #oneAtATime}.
     *
     * @param knownFrom the moment of the decision
     */
    static void again(JdbcClient sql, int partnership, Instant knownFrom, Collection<Long> records) {
        new PublishedPeople(sql, partnership, knownFrom).link(records);
    }

    /**
     * Waits until no other transaction links in this partnership: two that link at once must see each other's records, so
     * they do it one after the other.
     */
    static void oneAtATime(JdbcClient sql, int partnership) {
        sql.sql("SELECT pg_advisory_xact_lock(7165040, :partnership)")
                .param("partnership", partnership)
                .query((row, number) -> true)
                .single();
    }

    private void take(List<Long> records) {
        oneAtATime(sql, partnership);
        var index = new TokenIndex(sql, knownFrom);
        for (int from = 0; from < records.size(); from += PART) {
            index(index, records.subList(from, Math.min(from + PART, records.size())));
        }
        index.flush();
        if (records.size() >= MANY) {
            sql.sql("""
                    ANALYZE people.search_token, people.record_person, people.record_name, people.record_identifier,
                            people.record_address, people.person_record
                    """).update();
        }
        for (int from = 0; from < records.size(); from += PART) {
            link(records.subList(from, Math.min(from + PART, records.size())));
        }
    }

    private void index(TokenIndex index, List<Long> records) {
        index.close(records.toArray(Long[]::new));
        var tokens = new RecordTokens();
        for (RecordOnFile held : onFile.read(records)) {
            PersonRecord forLinking = held.forLinking(Objects.requireNonNull(holders.get(held.holding())));
            index.add(held.id(), tokens.of(held, forLinking));
        }
    }

    private void link(Collection<Long> records) {
        var keys = new PersonKeys(sql, partnership, knownFrom);
        SortedSet<Long> subjects = new TreeSet<>(records);
        subjects.addAll(keys.companions(records));
        LinkResult result = reach(subjects);
        List<Long> lookedAt = lookedAt(result);
        List<HandDecision> decisions = HandDecisions.about(sql, partnership, lookedAt);
        // Who was parted is named by decisions that may reach further than the rules do.
        for (SortedSet<Long> all = named(subjects, decisions);
                all.size() > subjects.size();
                all = named(subjects, decisions)) {
            subjects = all;
            result = reach(subjects);
            lookedAt = lookedAt(result);
            decisions = HandDecisions.about(sql, partnership, lookedAt);
        }
        Set<Long> protectedOnes = ProtectedAmong.of(sql, partnership, lookedAt);
        List<Cluster> clusters = decisions.isEmpty()
                ? result.clusters()
                : DecidedGroups.of(result.clusters(), result.links(), decisions, protectedOnes::contains);
        Map<Long, Long> current = keys.current(lookedAt);
        var grounds = new Grounds(result.links(), protectedOnes::contains, decisions);
        keys.write(Placement.of(clusters, current, keys.firstOnes(lookedAt)), current, grounds);
        new FindingBook(sql, knownFrom).write(lookedAt, Undecided.among(result.findings(), decisions));
    }

    private LinkResult reach(Collection<Long> subjects) {
        List<PersonRecord> known = KeyHolders.forLinking(onFile.read(subjects), holders);
        return LINKER.link(known, new KeyHolders(sql, onFile, holders, subjects));
    }

    private static List<Long> lookedAt(LinkResult result) {
        return result.clusters().stream()
                .map(Cluster::records)
                .flatMap(List::stream)
                .toList();
    }

    private static SortedSet<Long> named(Collection<Long> subjects, List<HandDecision> decisions) {
        SortedSet<Long> all = new TreeSet<>(subjects);
        decisions.forEach(decision -> all.addAll(decision.records()));
        return all;
    }
}
