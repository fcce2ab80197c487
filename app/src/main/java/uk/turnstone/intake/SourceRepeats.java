package uk.turnstone.intake;

import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;

/**
 * Records of one extract of one agency that are likely of one person though the source has them as two, or that share a
 * number that only one of them can have: to be mended where they come from. It says what follows from the agency's own
 * records, and from joins that rest on records that are not protected; nothing of any other agency's record.
 */
@Configuration
public class SourceRepeats {
    /** A spreadsheet's worth; more than this is no list to work through. */
    private static final int MOST = 10_000;

    private static final RowSource ROWS =
            RowSource.of("""
            FROM (SELECT q.*, row_number() OVER (ORDER BY q.likely, q.file_name, q.line) AS place
                  FROM (SELECT u.likely, u.what, u.numbers, w.line, d.file_name,
                               count(*) OVER (PARTITION BY u.likely) AS together
                        FROM unnest(:likely::integer[], :records::bigint[], :numbers::text[], :whats::text[])
                           AS u (likely, record_id, numbers, what)
                        JOIN intake.source_row w ON w.record_id = u.record_id AND w.known_until = 'infinity'
                        JOIN intake.delivery d ON d.delivery_id = w.delivery_id) q
                  WHERE q.together > 1) m
            WHERE true
            """, "m.place", NUMBER, "m.likely, m.what, m.line, m.file_name, m.numbers");

    static final ListDefinition LIST = ListDefinition.of(
                    "likely-duplicates",
                    "Records",
                    ROWS,
                    "likely",
                    List.of(
                            Column.of("likely", "Together", NUMBER, "page.likely")
                                    .sorted(Sorting.by("m.likely", NUMBER)),
                            Column.of("file", "File", TEXT, "page.file_name"),
                            Column.of("line", "Line", NUMBER, "page.line"),
                            Column.of("numbers", "Your numbers", TEXT, "page.numbers"),
                            Column.of("what", "What to look at", TEXT, "page.what")))
            .ofSize(100);

    @Bean
    ListDefinition listOfLikelyDuplicates() {
        return LIST;
    }

    /**
     * Records, each with the likely duplicate that it is a part of, the numbers that its source gave it, and what to look at.
     * A reader gets those of which they may read the source row.
     */
    record Found(List<One> all) {
        /** How many likely duplicates. */
        long count() {
            return all.stream().mapToInt(One::likely).distinct().count();
        }

        ListPlace place(Delivery delivery) {
            String address = "/deliveries/" + delivery.key() + "/duplicates";
            return new ListPlace(
                    address,
                    address,
                    "",
                    Map.of(
                            "likely", all.stream().map(One::likely).toArray(Integer[]::new),
                            "records", all.stream().map(One::record).toArray(Long[]::new),
                            "numbers", all.stream().map(One::numbers).toArray(String[]::new),
                            "whats", all.stream().map(One::what).toArray(String[]::new)));
        }
    }

    record One(int likely, long record, String numbers, String what) {}

    /**
     * Reads what linking found in all the extract. Call it under the account of intake, which sees which records are of one
     * person; what leaves here are the agency's own records and the numbers that it gave them.
     */
    static Found of(JdbcClient sql, int agency, String format) {
        return new Found(sql.sql("""
                WITH own AS (
                    SELECT f.finding_id, f.kind, f.sentence, cardinality(f.records) AS all_records, s.record_id
                    FROM people.finding f
                    CROSS JOIN LATERAL unnest(f.records) AS r (record_id)
                    JOIN intake.source_record s ON s.record_id = r.record_id
                    JOIN intake.format m ON m.format_id = s.format_id AND m.name = :format
                    JOIN access.holding h ON h.holding_id = s.holding_id AND h.agency_id = :agency
                    WHERE f.known_until = 'infinity'
                      AND f.kind IN ('several numbers', 'different numbers', 'shared number', 'name of another')
                      AND EXISTS (SELECT 1 FROM intake.source_row w
                                  WHERE w.record_id = s.record_id AND w.known_until = 'infinity')),
                numbered AS (
                    SELECT o.finding_id, o.record_id, i.type, coalesce(i.canonical, i.given) AS number
                    FROM own o
                    JOIN people.record_identifier i ON i.record_id = o.record_id AND i.known_until = 'infinity'
                    WHERE o.kind = 'several numbers' AND i.type = ANY (:one)),
                several AS (
                    SELECT finding_id, type FROM numbered GROUP BY finding_id, type
                    HAVING count(DISTINCT number) > 1 AND count(DISTINCT record_id) > 1),
                likely AS (
                    SELECT n.finding_id, n.record_id, min(n.type) AS type, NULL AS sentence
                    FROM numbered n JOIN several USING (finding_id, type) GROUP BY n.finding_id, n.record_id
                    UNION ALL
                    SELECT o.finding_id, o.record_id, NULL, o.sentence
                    FROM (SELECT own.*, count(*) OVER (PARTITION BY finding_id) AS own_records FROM own) o
                    WHERE o.kind <> 'several numbers' AND o.own_records = o.all_records)
                SELECT dense_rank() OVER (ORDER BY first, finding_id)::integer AS likely, record_id, type, sentence,
                       coalesce((SELECT string_agg(t.label || ' ' || i.given, ', ' ORDER BY t.label, i.given)
                                 FROM people.record_identifier i
                                 JOIN unnest(:types::text[], :labels::text[]) AS t (type, label) USING (type)
                                 WHERE i.record_id = l.record_id AND i.known_until = 'infinity'), 'none given') AS numbers
                FROM (SELECT likely.*, min(record_id) OVER (PARTITION BY finding_id) AS first FROM likely) l
                ORDER BY likely, record_id LIMIT :most
                """)
                .param("format", format)
                .param("agency", agency)
                .param("types", texts(IdentifierType::name))
                .param("labels", texts(IdentifierType::label))
                .param(
                        "one",
                        Arrays.stream(IdentifierType.values())
                                .filter(IdentifierType::onePerPerson)
                                .map(IdentifierType::name)
                                .toArray(String[]::new))
                .param("most", MOST)
                .query((row, number) -> new One(
                        row.getInt("likely"),
                        row.getLong("record_id"),
                        row.getString("numbers"),
                        what(row.getString("type"), row.getString("sentence"))))
                .list());
    }

    /** How many; empty where there can be none, or the reader is told none. */
    static OptionalLong told(JdbcClient sql, Delivery delivery, Format format, Reach reach) {
        return format.aboutPeople() && reach != Reach.TOTALS
                ? OptionalLong.of(of(sql, delivery.agency(), delivery.format()).count())
                : OptionalLong.empty();
    }

    private static String[] texts(Function<IdentifierType, String> of) {
        return Arrays.stream(IdentifierType.values()).map(of).toArray(String[]::new);
    }

    private static String what(@Nullable String type, @Nullable String sentence) {
        return type == null
                ? Objects.requireNonNull(sentence)
                : "For good reason held to be one person, but the "
                        + IdentifierType.valueOf(type).label()
                        + " differs: one person with two numbers, or a number given to the wrong one.";
    }
}
