package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Transactions;
import uk.turnstone.history.Event;
import uk.turnstone.history.OrderInForce;
import uk.turnstone.history.TimeLine;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.web.Words;

/** Opens what is known of a person, as far as the asker may see, and writes the look down: no entry, no look. */
@Component
public final class ReadPerson {
    private final Transactions transactions;
    private final ExtractTitles titles;

    ReadPerson(Transactions transactions, ExtractTitles titles) {
        this.transactions = transactions;
        this.titles = titles;
    }

    /**
     * Reads a person.
     *
     * @param and what else is read in the same transaction, such as sections of other rooms
     * @return empty where there is no such person, or none whom this asker may see
     */
    public <T> Optional<T> by(Context context, UUID key, BiFunction<JdbcClient, PersonFile, T> and) {
        return transactions.write(context, sql -> seen(sql, context, key, and));
    }

    /**
     * The same for who looks at the page of the person, and at nothing else: where the asker has broken the glass for this
     * person, what it opens is there. Not for lists, files or programs.
     */
    <T> Optional<T> lookedAt(Context context, UUID key, BiFunction<JdbcClient, PersonFile, T> and) {
        return transactions.write(context, sql -> {
            sql.sql("SELECT set_config('turnstone.opened', :key, true)")
                    .param("key", key.toString())
                    .query((row, number) -> true)
                    .single();
            return seen(sql, context, key, and);
        });
    }

    private <T> Optional<T> seen(JdbcClient sql, Context context, UUID key, BiFunction<JdbcClient, PersonFile, T> and) {
        return PersonByKey.find(sql, key).map(person -> {
            Set<Integer> holdings = new TreeSet<>();
            PersonFile file = file(sql, context, person, holdings);
            AuditTrail.write(sql, context, Entry.read(person.key(), null).under(List.copyOf(holdings)));
            return and.apply(sql, file);
        });
    }

    /** Reads a person, without more. */
    public Optional<PersonFile> by(Context context, UUID key) {
        return by(context, key, (sql, file) -> file);
    }

    /** @param holdings takes under which agreements what is read is held */
    PersonFile file(JdbcClient sql, Context context, PersonByKey person, Set<Integer> holdings) {
        var facts = new FileFacts();
        Set<String> names = new LinkedHashSet<>();
        Set<KnownNumber> numbers = new LinkedHashSet<>();
        List<TimeLine.Reporting> reporting = new ArrayList<>();
        names(sql, person.person(), names, facts);
        List<PartialDate> births = records(sql, person.person(), reporting, facts, holdings);
        facts.equality(sql, reporting.stream().map(TimeLine.Reporting::record).toArray(Long[]::new));
        numbers(sql, person.person(), numbers, facts);
        List<Event> events = TimeLine.of(sql, reporting);
        return new PersonFile(
                person,
                List.copyOf(names),
                births,
                List.copyOf(numbers),
                facts.facts(),
                Sources.of(sql, person.person(), titles),
                Addresses.of(sql, person.person()),
                Warnings.of(sql, person.person()),
                Photograph.of(sql, context, person.person()),
                PeopleAround.of(sql, person.person()),
                events,
                TimeLine.occurrences(sql, events),
                OrderInForce.of(
                        sql, reporting.stream().map(TimeLine.Reporting::record).toList(), context.today()),
                context.today());
    }

    private static void names(JdbcClient sql, long person, Set<String> names, FileFacts facts) {
        sql.sql("""
                SELECT n.full_name, n.name_use, a.name, n.valid_from, n.valid_to,
                       (n.known_from AT TIME ZONE 'Europe/London')::date
                FROM people.last_said l
                JOIN people.record_name n ON n.record_id = l.record_id AND n.known_until = l.said_until
                JOIN access.holding h ON h.holding_id = n.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE l.person_id = :person
                ORDER BY n.ordinal, count(*) OVER (PARTITION BY n.full_name) DESC, n.known_from DESC, n.record_id
                """).param("person", person).query(row -> {
            names.add(row.getString(1));
            boolean plain = row.getString(2).equals("as recorded");
            facts.add(
                    (plain ? "Name" : "Name, " + row.getString(2))
                            + inUse(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                    row.getString(1),
                    row.getString(3),
                    row.getObject(6, LocalDate.class));
        });
    }

    private static String inUse(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "" : ", from " + Words.day(from)) + (to == null ? "" : ", to " + Words.day(to));
    }

    private static List<PartialDate> records(
            JdbcClient sql, long person, List<TimeLine.Reporting> reporting, FileFacts facts, Set<Integer> holdings) {
        Map<PartialDate, Integer> births = new LinkedHashMap<>();
        sql.sql("""
                SELECT l.record_id, l.said_until::text, r.born_earliest, r.born_latest, r.sex, a.name,
                       r.died, (l.said_from AT TIME ZONE 'Europe/London')::date, l.holding_id
                FROM people.last_said l
                JOIN access.holding h ON h.holding_id = l.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                LEFT JOIN people.record_person r ON r.record_id = l.record_id AND r.known_until = l.said_until
                WHERE l.person_id = :person
                ORDER BY l.record_id
                """).param("person", person).query(row -> {
            reporting.add(new TimeLine.Reporting(row.getLong(1), row.getString(2)));
            holdings.add(row.getInt(9));
            PartialDate birth = BirthDates.read(row);
            LocalDate since = row.getObject(8, LocalDate.class);
            if (birth != null) {
                births.merge(birth, 1, Integer::sum);
                facts.add("Birth date", PersonFile.born(birth), row.getString(6), since);
            }
            if (row.getString(5) != null) {
                facts.add("Sex", row.getString(5), row.getString(6), since);
            }
            if (row.getObject(7) != null) {
                facts.add("Died", Words.day(row.getObject(7, LocalDate.class)), row.getString(6), since);
            }
        });
        return births.entrySet().stream()
                .sorted(Map.Entry.<PartialDate, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void numbers(JdbcClient sql, long person, Set<KnownNumber> numbers, FileFacts facts) {
        sql.sql("""
                SELECT i.type, i.given, i.canonical, a.name, (i.known_from AT TIME ZONE 'Europe/London')::date
                FROM people.last_said l
                JOIN people.record_identifier i ON i.record_id = l.record_id AND i.known_until = l.said_until
                JOIN access.holding h ON h.holding_id = i.holding_id
                JOIN access.agency a ON a.agency_id = h.agency_id
                WHERE l.person_id = :person
                ORDER BY i.type, i.canonical NULLS LAST, i.given, i.record_id
                """).param("person", person).query(row -> {
            String canonical = row.getString(3);
            // How a valid number was written differs from record to record and says nothing.
            String given = canonical == null ? row.getString(2) : canonical;
            var number = new KnownNumber(row.getString(1), given, canonical);
            // Numbers of single arrests are with the arrests.
            if (!number.type().equals("CUSTODY_RECORD")) {
                numbers.add(number);
                facts.add(
                        number.label(),
                        number.shown(),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        number.doubtful());
            }
        });
    }
}
