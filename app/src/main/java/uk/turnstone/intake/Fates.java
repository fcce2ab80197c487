package uk.turnstone.intake;

import org.springframework.dao.DuplicateKeyException;

/** Decides what each staged row is against what was known, and gives new records their place. */
final class Fates {
    private final Steps steps;

    Fates(Steps steps) {
        this.steps = steps;
    }

    /**
     * Most files hold no key twice. So it is tried without looking for any; where the records then clash the step is
     * undone, and done again with a look, which costs a large file a second or more.
     */
    void decideAndAddRecords() {
        steps.run("ANALYZE staging.row_:delivery (line, source_key, period)");
        steps.run("SAVEPOINT before_records");
        try {
            decideFates(false);
            addRecords();
        } catch (DuplicateKeyException e) {
            steps.run("ROLLBACK TO SAVEPOINT before_records");
            decideFates(true);
            addRecords();
        }
    }

    /** In the order of their keys, in which the index of keys grows quickest. */
    private void addRecords() {
        steps.run("""
                INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                SELECT s.record_id, s.source_key, :raw_holding, d.format_id
                FROM staging.row_:delivery s CROSS JOIN intake.delivery d
                WHERE d.delivery_id = :delivery AND NOT EXISTS (SELECT 1 FROM fate f WHERE f.line = s.line)
                ORDER BY s.source_key
                """);
        steps.run("""
                INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                SELECT DISTINCT f.record_id, f.source_key, :raw_holding, d.format_id
                FROM fate f CROSS JOIN intake.delivery d WHERE d.delivery_id = :delivery AND f.record_is_new
                """);
    }

    /**
     * Fates of all rows but those that are simply new: rows whose record is known, and rows whose key stands in the file
     * more than once, of which the last one lives. Where that is what was known already nothing changes, whatever stood
     * before it, so that the same file twice changes nothing.
     */
    private void decideFates(boolean lookForRepeatedKeys) {
        steps.run("CREATE TEMP TABLE repeated ON COMMIT DROP AS SELECT source_key FROM staging.row_:delivery"
                + (lookForRepeatedKeys ? " GROUP BY source_key HAVING count(*) > 1" : " LIMIT 0"));
        steps.run("""
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
        steps.run("UPDATE fate SET verdict = 'c' WHERE verdict = 'n' AND NOT record_is_new");
        steps.run("CREATE INDEX ON fate (line)");
        steps.run("ANALYZE fate");
    }
}
