package uk.turnstone.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.CarefulLinker;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Finding;
import uk.turnstone.linkage.Link;
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

    /** Two deliveries that are published at once must see each other's records, so they are linked one after the other. */
    private void lock() {
        sql.sql("SELECT pg_advisory_xact_lock(7165040, :partnership)")
                .param("partnership", partnership)
                .query((row, number) -> true)
                .single();
    }

    private void take(List<Long> records) {
        lock();
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
            link(records.subList(from, Math.min(from + PART, records.size())), Set.of());
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

    /**
     * Links these records anew, as after somebody decided who is one person, or undid it.
     *
     * @param sql a transaction of the intake account
     * @param partnership whose people they are
     * @param records the records that were decided on
     * @param staying those of them with which their person is to stay, where it is parted
     * @param knownFrom the moment of the decision
     */
    static void decided(JdbcClient sql, int partnership, List<Long> records, Set<Long> staying, Instant knownFrom) {
        var people = new PublishedPeople(sql, partnership, knownFrom);
        people.lock();
        people.link(records, staying);
    }

    private void link(List<Long> records, Set<Long> staying) {
        var keys = new PersonKeys(sql, partnership, knownFrom);
        SortedSet<Long> subjects = new TreeSet<>(records);
        subjects.addAll(keys.companions(records));
        LinkResult result = reached(subjects);
        Set<Long> lookedAt = recordsOf(result);
        Rulings rulings = new Rulings(Ruling.on(sql, lookedAt));
        // What somebody decided to be of one person is looked at together, whether or not a key leads from one to the
        // other.
        while (subjects.addAll(unseen(keys, rulings, lookedAt))) {
            result = reached(subjects);
            lookedAt = recordsOf(result);
            rulings = new Rulings(Ruling.on(sql, lookedAt));
        }
        place(keys, result, List.copyOf(lookedAt), rulings, staying);
    }

    private void place(PersonKeys keys, LinkResult result, List<Long> lookedAt, Rulings rulings, Set<Long> staying) {
        Set<Long> hidden = protectedAmong(lookedAt);
        List<Cluster> clusters = DecidedPeople.of(result, rulings, hidden::contains);
        Map<Long, Cluster> groups = new HashMap<>();
        clusters.forEach(cluster -> cluster.records().forEach(record -> groups.put(record, cluster)));
        List<Link> holding = result.links().stream()
                .filter(link -> Objects.equals(groups.get(link.a()), groups.get(link.b())))
                .toList();
        Map<Long, Long> current = keys.current(lookedAt);
        keys.write(
                Placement.of(clusters, new Placement.Before(current, keys.once(lookedAt), staying)),
                current,
                new Grounds(holding, rulings, hidden::contains));
        List<Finding> undecided = result.findings().stream()
                .filter(finding -> rulings.between(
                                finding.records().getFirst(), finding.records().getLast())
                        .isEmpty())
                .toList();
        new FindingBook(sql, knownFrom).write(lookedAt, undecided);
    }

    private LinkResult reached(SortedSet<Long> subjects) {
        return LINKER.link(
                KeyHolders.forLinking(onFile.read(subjects), holders), new KeyHolders(sql, onFile, holders, subjects));
    }

    private static Set<Long> recordsOf(LinkResult result) {
        return result.clusters().stream()
                .flatMap(cluster -> cluster.records().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Long> unseen(PersonKeys keys, Rulings rulings, Set<Long> lookedAt) {
        List<Long> unseen = rulings.latestFirst().stream()
                .flatMap(ruling -> Stream.concat(ruling.one().stream(), ruling.other().stream()))
                .filter(record -> !lookedAt.contains(record))
                .toList();
        return unseen.isEmpty() ? unseen : keys.companions(unseen);
    }

    private Set<Long> protectedAmong(List<Long> records) {
        return sql
                .sql("""
                SELECT record_id FROM people.record_person
                WHERE record_id = ANY (:records) AND holding_id = ANY (:holdings)
                """)
                .param("records", records.toArray(Long[]::new))
                .param(
                        "holdings",
                        holders.values().stream()
                                .filter(Holder::isProtected)
                                .map(Holder::holding)
                                .toArray(Integer[]::new))
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
