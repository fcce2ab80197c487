package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold in every database at rest. The tables that rows enter by the million have no foreign keys; this list
 * stands in for them and is looked at after the deliveries of the tests.
 */
public final class Invariants {
    /** A sentence, and a query for what breaks it. */
    private static final Map<String, String> LIST = list();

    private Invariants() {}

    private static Map<String, String> list() {
        Map<String, String> list = new LinkedHashMap<>();
        for (String table : new String[] {
            "intake.source_row",
            "history.event",
            "people.record_person",
            "people.record_name",
            "people.record_identifier",
            "people.record_address",
            "people.record_tie",
            "people.record_marker"
        }) {
            list.put(table + ": every row has its source record", """
                    SELECT t.record_id FROM %s t
                    WHERE NOT EXISTS (SELECT 1 FROM intake.source_record r WHERE r.record_id = t.record_id)
                    """.formatted(table));
            list.put(table + ": every row came in a delivery that is published", """
                    SELECT t.record_id FROM %s t
                    WHERE NOT EXISTS (SELECT 1 FROM intake.delivery d
                                      WHERE d.delivery_id = t.delivery_id AND d.state = 'published')
                    """.formatted(table));
            list.put(table + ": every row has its holding", """
                    SELECT t.record_id FROM %s t
                    WHERE NOT EXISTS (SELECT 1 FROM access.holding h WHERE h.holding_id = t.holding_id)
                    """.formatted(table));
            list.put(table + ": nothing ceases to be known before it is known", """
                    SELECT t.record_id FROM %s t WHERE t.known_until < t.known_from
                    """.formatted(table));
        }
        for (String table : new String[] {
            "history.event",
            "people.record_person",
            "people.record_name",
            "people.record_identifier",
            "people.record_address",
            "people.record_tie",
            "people.record_marker"
        }) {
            list.put(table + ": what is said now is said by a row that is current", """
                    SELECT t.record_id FROM %s t
                    WHERE t.known_until = 'infinity'
                      AND NOT EXISTS (SELECT 1 FROM intake.source_row v
                                      WHERE v.record_id = t.record_id AND v.delivery_id = t.delivery_id AND v.line = t.line
                                        AND v.known_until = 'infinity')
                    """.formatted(table));
        }
        list.put("one current row for each record and period", """
                SELECT record_id FROM intake.source_row WHERE known_until = 'infinity'
                GROUP BY record_id, period HAVING count(*) > 1
                """);
        list.put("one current event for each record, row and number in the row", """
                SELECT record_id FROM history.event WHERE known_until = 'infinity'
                GROUP BY record_id, delivery_id, line, ordinal HAVING count(*) > 1
                """);
        list.put("a crime that is reported counts in exactly one month", """
                SELECT record_id FROM history.event WHERE known_until = 'infinity' AND kind = 1
                GROUP BY record_id HAVING count(counts_in) <> 1
                """);
        list.put("every place of an event is known", """
                SELECT e.record_id FROM history.event e
                WHERE e.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM areas.place p WHERE p.place = e.place)
                """);
        list.put("every record has its holding and its format", """
                SELECT r.record_id FROM intake.source_record r
                WHERE NOT EXISTS (SELECT 1 FROM access.holding h WHERE h.holding_id = r.holding_id)
                   OR NOT EXISTS (SELECT 1 FROM intake.format f WHERE f.format_id = r.format_id)
                """);
        list.put("every record about a person is linked to one", """
                SELECT p.record_id FROM people.record_person p
                WHERE p.known_until = 'infinity'
                  AND NOT EXISTS (SELECT 1 FROM people.person_record l
                                  WHERE l.record_id = p.record_id AND l.known_until = 'infinity')
                """);
        list.put("a published delivery holds as many rejected rows as it says", """
                SELECT d.delivery_id FROM intake.delivery d WHERE d.state IN ('published', 'waiting')
                  AND d.rows_rejected <> (SELECT count(*) FROM intake.rejected_row x WHERE x.delivery_id = d.delivery_id)
                """);
        list.put("no staging table is left behind by a delivery that is over", """
                SELECT t.tablename FROM pg_tables t JOIN intake.delivery d
                  ON d.delivery_id = substring(t.tablename FROM '[0-9]+$')::integer
                WHERE t.schemaname = 'staging' AND d.state <> 'reading'
                """);
        list.put("a file is kept only while it waits", """
                SELECT p.delivery_id FROM intake.waiting_part p JOIN intake.delivery d USING (delivery_id)
                WHERE d.state <> 'waiting'
                """);
        return list;
    }

    /** Fails with the sentence that does not hold and the first numbers of what breaks it. */
    public static void hold(JdbcClient everything) {
        LIST.forEach((sentence, query) -> assertThat(everything
                        .sql("SELECT * FROM (" + query + ") broken LIMIT 5")
                        .query((row, number) -> row.getString(1))
                        .list())
                .as(sentence)
                .isEmpty());
    }
}
