package uk.turnstone.intake;

/** Decides what each staged row is against what was known. */
final class Fates {
    private final Steps steps;

    Fates(Steps steps) {
        this.steps = steps;
    }

    /**
     * Decides all rows but those that are simply new.
     *
     * @param keysDiffer whether it is known that no key stands in the delivery more than once
     */
    void decide(boolean keysDiffer) {
        if (!keysDiffer) {
            steps.run("ANALYZE staging.record_:delivery");
            steps.run("ANALYZE staging.row_:delivery (line, record_id, period)");
        }
        steps.run("CREATE TEMP TABLE repeated ON COMMIT DROP AS SELECT source_key FROM staging.record_:delivery"
                + (keysDiffer ? " LIMIT 0" : " GROUP BY source_key HAVING count(*) > 1"));
        decide();
    }

    /**
     * Rows whose record is known, and rows whose key stands in the file more than once, of which the last one lives. Where
     * that is what was known already nothing changes, whatever stood before it, so that the same file twice changes
     * nothing.
     */
    private void decide() {
        steps.run("""
                CREATE TEMP TABLE fate ON COMMIT DROP AS
                WITH keyed AS (
                    SELECT s.record_id, source_key, r.record_id AS known_record
                    FROM staging.record_:delivery s JOIN intake.source_record r USING (source_key)
                    UNION ALL
                    SELECT s.record_id, source_key, NULL
                    FROM staging.record_:delivery s JOIN repeated USING (source_key)
                    WHERE NOT EXISTS (SELECT 1 FROM intake.source_record r WHERE r.source_key = s.source_key)
                ), met AS (
                    SELECT s.line, k.source_key, s.period, s.content_hash, k.record_id, k.known_record,
                           v.content_hash AS known_content, v.known_from AS held_from, v.delivery_id AS held_delivery,
                           v.line AS held_line
                    FROM keyed k JOIN staging.row_:delivery s USING (record_id)
                    LEFT JOIN intake.source_row v ON v.record_id = k.known_record AND v.known_until = 'infinity'
                         AND v.period IS NOT DISTINCT FROM s.period
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
                SELECT line, record_id AS staged, target AS record_id, source_key, period, known_record IS NULL AS record_is_new,
                       held_from, held_delivery, held_line,
                       CASE WHEN known_content = left_at THEN 'u' WHEN before IS NULL THEN 'n'
                            WHEN before = content_hash THEN 'u' ELSE 'c' END AS verdict,
                       last AND known_content IS DISTINCT FROM left_at AS lives
                FROM ordered
                """);
        // A known record's row of a period not held before is a change of the record, not a new one.
        steps.run("UPDATE fate SET verdict = 'c' WHERE verdict = 'n' AND NOT record_is_new");
        steps.run("CREATE INDEX ON fate (staged)");
        steps.run("ANALYZE fate");
    }
}
