package uk.turnstone.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    private void take(List<Long> records) {
        // Two deliveries that are published at once must see each other's records, so they are linked one after the
        // other.
        sql.sql("SELECT pg_advisory_xact_lock(7165040, :partnership)")
                .param("partnership", partnership)
                .query((row, number) -> true)
                .single();
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

    private void link(List<Long> records) {
        var keys = new PersonKeys(sql, partnership, knownFrom);
        SortedSet<Long> subjects = new TreeSet<>(records);
        subjects.addAll(keys.companions(records));
        List<PersonRecord> known = KeyHolders.forLinking(onFile.read(subjects), holders);
        LinkResult result = LINKER.link(known, new KeyHolders(sql, onFile, holders, subjects));
        List<Long> lookedAt = result.clusters().stream()
                .map(Cluster::records)
                .flatMap(List::stream)
                .toList();
        Map<Long, Long> current = keys.current(lookedAt);
        var grounds = new Grounds(result.links(), protectedAmong(lookedAt)::contains);
        keys.write(Placement.of(result.clusters(), current), current, grounds);
        new FindingBook(sql, knownFrom).write(lookedAt, result.findings());
    }

    private java.util.Set<Long> protectedAmong(List<Long> records) {
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
