package uk.turnstone.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the staged rows of a delivery part of what is known, inside one transaction of the intake account. Every row's
 * fate is decided against what was known: new, changed or unchanged; then what has changed is closed and what is new is
 * added. The steps are SQL over whole tables, so that a million rows take one statement each.
 */
final class Publication {
    private final JdbcClient sql;
    private final int delivery;
    private final Format format;
    private final int rawHolding;
    private final boolean correction;
    private Instant now = Instant.EPOCH;

    Publication(JdbcClient sql, int delivery, Format format, int rawHolding, boolean correction) {
        this.sql = sql;
        this.delivery = delivery;
        this.format = format;
        this.rawHolding = rawHolding;
        this.correction = correction;
    }

    /** What became of the rows that were not rejected, and how many records ended. */
    record Outcome(long fresh, long changed, long unchanged, long ended, long heldBack) {
        /** Rows of the file whose records were known before. */
        long known() {
            return changed + unchanged;
        }
    }

    Outcome publish() {
        prepare("SELECT pg_advisory_xact_lock(hashtextextended('intake ' || :raw_holding || ' ' || :format, 0))")
                .query((row, number) -> true)
                .single();
        run("SET LOCAL work_mem = '128MB'");
        now = sql.sql("SELECT clock_timestamp()").query(Timestamp.class).single().toInstant();
        decideAndAddRecords();
        closeChanged();
        addRows();
        long heldBack = correction ? 0 : endAbsent();
        closeWhatTheySaid();
        addWhatTheySay();
        return outcome(heldBack);
    }

    /** When the delivery's rows became known. */
    Instant publishedAt() {
        return now;
    }

    /**
     * Fates of all rows but those that are simply new: rows whose record is known, and rows whose key stands in the file
     * more than once, of which the last one lives. Where that is what was known already nothing changes, whatever stood
     * before it, so that the same file twice changes nothing.
     */
    private void decideFates(boolean lookForRepeatedKeys) {
        run("CREATE TEMP TABLE repeated ON COMMIT DROP AS SELECT source_key FROM staging.row_:delivery"
                + (lookForRepeatedKeys ? " GROUP BY source_key HAVING count(*) > 1" : " LIMIT 0"));
        run("""
                CREATE TEMP TABLE fate ON COMMIT DROP AS
                WITH met AS (
                    SELECT s.line, s.source_key, s.period, s.content_hash, s.record_id, r.record_id AS known_record,
                           v.content_hash AS known_content, v.known_from AS held_from, v.delivery_id AS held_delivery,
                           v.line AS held_line
                    FROM staging.row_:delivery s
                    LEFT JOIN intake.source_record r USING (source_key)
                    LEFT JOIN intake.source_row v ON v.record_id = r.record_id AND v.known_until = 'infinity'
                         AND v.period IS NOT DISTINCT FROM s.period
                    WHERE r.record_id IS NOT NULL
                       OR EXISTS (SELECT 1 FROM repeated x WHERE x.source_key = s.source_key)
                ), ordered AS (
                    SELECT *, coalesce(known_record, first_value(record_id) OVER key_lines) AS target,
                           coalesce(lag(content_hash) OVER span_lines, known_content) AS before,
                           lead(line) OVER span_lines IS NULL AS last,
                           first_value(content_hash) OVER span_lines_back AS left_at
                    FROM met
                    WINDOW key_lines AS (PARTITION BY source_key ORDER BY line),
                           span_lines AS (PARTITION BY source_key, period ORDER BY line),
                           span_lines_back AS (PARTITION BY source_key, period ORDER BY line DESC)
                )
                SELECT line, target AS record_id, source_key, period, known_record IS NULL AS record_is_new,
                       held_from, held_delivery, held_line,
                       CASE WHEN known_content = left_at THEN 'u' WHEN before IS NULL THEN 'n'
                            WHEN before = content_hash THEN 'u' ELSE 'c' END AS verdict,
                       last AND known_content IS DISTINCT FROM left_at AS lives
                FROM ordered
                """);
        // A known record's row of a period not held before is a change of the record, not a new one.
        run("UPDATE fate SET verdict = 'c' WHERE verdict = 'n' AND NOT record_is_new");
        run("CREATE INDEX ON fate (line)");
        run("ANALYZE fate");
    }

    /**
     * Most files hold no key twice. So it is tried without looking for any; where the records then clash the step is
     * undone, and done again with a look, which costs a large file a second or more.
     */
    private void decideAndAddRecords() {
        run("ANALYZE staging.row_:delivery (line, source_key, period)");
        run("SAVEPOINT before_records");
        try {
            decideFates(false);
            addRecords();
        } catch (DuplicateKeyException e) {
            run("ROLLBACK TO SAVEPOINT before_records");
            decideFates(true);
            addRecords();
        }
    }

    /** In the order of their keys, in which the index of keys grows quickest. */
    private void addRecords() {
        run("""
                INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                SELECT s.record_id, s.source_key, :raw_holding, d.format_id
                FROM staging.row_:delivery s CROSS JOIN intake.delivery d
                WHERE d.delivery_id = :delivery AND NOT EXISTS (SELECT 1 FROM fate f WHERE f.line = s.line)
                ORDER BY s.source_key
                """);
        run("""
                INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                SELECT DISTINCT f.record_id, f.source_key, :raw_holding, d.format_id
                FROM fate f CROSS JOIN intake.delivery d WHERE d.delivery_id = :delivery AND f.record_is_new
                """);
    }

    private void closeChanged() {
        run("""
                CREATE TEMP TABLE closed ON COMMIT DROP AS
                SELECT DISTINCT record_id, held_from AS known_from, held_delivery AS delivery_id, held_line AS line
                FROM fate WHERE lives AND held_from IS NOT NULL
                """);
    }

    private void addRows() {
        run("""
                INSERT INTO intake.source_row (record_id, known_from, content_hash, holding_id, delivery_id, line, period, raw)
                SELECT s.record_id, :now, s.content_hash, :raw_holding, :delivery, s.line, s.period, s.raw
                FROM staging.row_:delivery s WHERE NOT EXISTS (SELECT 1 FROM fate f WHERE f.line = s.line)
                """);
        // A row that a later line of the same file overtakes is kept, but was never the present.
        run("""
                INSERT INTO intake.source_row (record_id, known_from, known_until, content_hash, holding_id, delivery_id, line, period, raw)
                SELECT f.record_id, :now, CASE WHEN f.lives THEN 'infinity'::timestamptz ELSE :now END, s.content_hash,
                       :raw_holding, :delivery, s.line, s.period, s.raw
                FROM fate f JOIN staging.row_:delivery s USING (line) WHERE f.lives OR f.verdict <> 'u'
                """);
    }

    /**
     * Ends the records that a snapshot, or a delivery of whole periods, no longer holds. A rejected row keeps its record;
     * where a rejected row cannot be told whose it is, nothing ends.
     *
     * @return records that would have ended and were kept for that reason
     */
    private long endAbsent() {
        if (format.delivery() == Format.DeliveryKind.INCREMENT) {
            return 0;
        }
        run("""
                CREATE TEMP TABLE absent ON COMMIT DROP AS
                SELECT v.record_id, v.known_from, v.delivery_id, v.line
                FROM intake.source_row v JOIN intake.source_record r USING (record_id)
                WHERE v.known_until = 'infinity' AND v.holding_id = :raw_holding AND v.delivery_id <> :delivery
                  AND r.format_id IN (SELECT format_id FROM intake.format WHERE name = :format)
                  AND (:whole OR v.period IN (SELECT DISTINCT period FROM staging.row_:delivery))
                  AND NOT EXISTS (SELECT 1 FROM staging.row_:delivery s WHERE s.source_key = r.source_key
                                  AND s.period IS NOT DISTINCT FROM v.period)
                  AND NOT EXISTS (SELECT 1 FROM staging.reject_:delivery x WHERE x.source_key = r.source_key)
                """);
        if (count("SELECT count(*) FROM staging.reject_:delivery WHERE source_key IS NULL") > 0) {
            long kept = count("SELECT count(*) FROM absent");
            run("TRUNCATE absent");
            return kept;
        }
        run("INSERT INTO closed SELECT * FROM absent");
        return 0;
    }

    private void closeWhatTheySaid() {
        run("""
                UPDATE intake.source_row v SET known_until = :now FROM closed c
                WHERE v.record_id = c.record_id AND v.known_from = c.known_from AND v.line = c.line
                """);
        for (String table : List.of(
                "history.event",
                "people.record_person",
                "people.record_name",
                "people.record_identifier",
                "people.record_address")) {
            run("UPDATE " + table + """
                     t SET known_until = :now FROM closed c
                    WHERE t.record_id = c.record_id AND t.delivery_id = c.delivery_id AND t.line = c.line
                      AND t.known_until = 'infinity'
                    """);
        }
    }

    private void addWhatTheySay() {
        run("INSERT INTO areas.place SELECT * FROM staging.place_:delivery ON CONFLICT DO NOTHING");
        add("history.event", "event", "ordinal, kind, holding_id, occurrence, earliest, latest, precision, ended, counts_in, subject_role, code_list, code, title, offence_group, outcome, quantity, place, reported_by, details");
        if (format.aboutPeople()) {
            add("people.record_person", "person", "holding_id, equality_holding_id, born_earliest, born_latest, sex, ethnicity, ethnicity_list");
            add("people.record_name", "name", "ordinal, holding_id, name_use, full_name, given, family");
            add("people.record_identifier", "identifier", "type, given, canonical, holding_id");
            add("people.record_address", "address", "ordinal, holding_id, address, postcode, postcode_given");
        }
        boolean touched = count("SELECT (SELECT count(*) FROM fate) + (SELECT count(*) FROM closed)") > 0;
        if (format.delivery() == Format.DeliveryKind.PERIOD && touched) {
            countEachOccurrenceOnce();
        }
    }

    private void add(String table, String part, String columns) {
        run("INSERT INTO " + table + " (record_id, known_from, delivery_id, line, " + columns + ")"
                + " SELECT t.record_id, :now, :delivery, t.line, t." + columns.replace(", ", ", t.")
                + " FROM staging." + part + "_:delivery t"
                + " WHERE NOT EXISTS (SELECT 1 FROM fate f WHERE f.line = t.line)");
        run("INSERT INTO " + table + " (record_id, known_from, delivery_id, line, " + columns + ")"
                + " SELECT f.record_id, :now, :delivery, t.line, t." + columns.replace(", ", ", t.")
                + " FROM staging." + part + "_:delivery t JOIN fate f USING (line) WHERE f.lives");
    }

    /**
     * A crime reported in several months counts once, in the first, as the latest report tells it (data.md 24). Where
     * that has shifted, the event is closed and added anew.
     */
    private void countEachOccurrenceOnce() {
        run("""
                CREATE TEMP TABLE shifted ON COMMIT DROP AS
                WITH touched AS (
                    SELECT record_id FROM fate UNION SELECT record_id FROM closed
                ), told AS (
                    SELECT e.*, CASE WHEN row_number() OVER (PARTITION BY e.record_id ORDER BY e.earliest DESC, e.line DESC) = 1
                                THEN (min(e.earliest) OVER (PARTITION BY e.record_id) AT TIME ZONE 'Europe/London')::date END AS counts
                    FROM history.event e WHERE e.record_id IN (SELECT record_id FROM touched) AND e.known_until = 'infinity'
                )
                SELECT * FROM told WHERE counts_in IS DISTINCT FROM counts
                """);
        run("""
                UPDATE history.event e SET known_until = :now FROM shifted s
                WHERE e.record_id = s.record_id AND e.delivery_id = s.delivery_id AND e.line = s.line
                  AND e.ordinal = s.ordinal AND e.known_until = 'infinity' AND e.known_from < :now
                """);
        run("""
                DELETE FROM history.event e USING shifted s
                WHERE e.record_id = s.record_id AND e.delivery_id = s.delivery_id AND e.line = s.line
                  AND e.ordinal = s.ordinal AND e.known_from = :now
                """);
        run("""
                INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line, occurrence,
                    earliest, latest, precision, ended, counts_in, subject_role, code_list, code, title, offence_group,
                    outcome, quantity, place, reported_by, details)
                SELECT record_id, ordinal, :now, kind, holding_id, delivery_id, line, occurrence,
                    earliest, latest, precision, ended, counts, subject_role, code_list, code, title, offence_group,
                    outcome, quantity, place, reported_by, details
                FROM shifted
                """);
    }

    private Outcome outcome(long heldBack) {
        long simplyNew = count("""
                SELECT (SELECT count(*) FROM staging.row_:delivery) - (SELECT count(*) FROM fate)
                """);
        return new Outcome(
                simplyNew + count("SELECT count(*) FROM fate WHERE verdict = 'n'"),
                count("SELECT count(*) FROM fate WHERE verdict = 'c'"),
                count("SELECT count(*) FROM fate WHERE verdict = 'u'"),
                count("SELECT count(*) FROM closed WHERE (record_id, line, delivery_id) NOT IN"
                        + " (SELECT record_id, held_line, held_delivery FROM fate WHERE held_from IS NOT NULL)"),
                heldBack);
    }

    private void run(String text) {
        prepare(text).update();
    }

    private long count(String text) {
        return prepare(text).query(Long.class).single();
    }

    private JdbcClient.StatementSpec prepare(String text) {
        var statement = sql.sql(text.replace("_:delivery", "_" + delivery));
        for (var parameter : List.of("delivery", "raw_holding", "format", "now", "whole")) {
            if (text.contains(":" + parameter)) {
                statement = statement.param(parameter, value(parameter));
            }
        }
        return statement;
    }

    private Object value(String parameter) {
        return switch (parameter) {
            case "delivery" -> delivery;
            case "raw_holding" -> rawHolding;
            case "format" -> format.name();
            case "now" -> Timestamp.from(now);
            default -> format.delivery() == Format.DeliveryKind.SNAPSHOT;
        };
    }
}
