package uk.turnstone.intake;

/** In which month a crime counts, where several months' files report it. */
final class MonthsOfCrimes {
    private final Steps steps;

    MonthsOfCrimes(Steps steps) {
        this.steps = steps;
    }

    /**
     * A crime reported in several months counts once, in the first, as the latest report tells it (data.md 24). Where
     * that has shifted, the event is closed and added anew.
     */
    void countEachOccurrenceOnce() {
        steps.run("""
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
        steps.run("""
                UPDATE history.event e SET known_until = :now FROM shifted s
                WHERE e.record_id = s.record_id AND e.delivery_id = s.delivery_id AND e.line = s.line
                  AND e.ordinal = s.ordinal AND e.known_until = 'infinity' AND e.known_from < :now
                """);
        steps.run("""
                DELETE FROM history.event e USING shifted s
                WHERE e.record_id = s.record_id AND e.delivery_id = s.delivery_id AND e.line = s.line
                  AND e.ordinal = s.ordinal AND e.known_from = :now
                """);
        steps.run("""
                INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line, occurrence,
                    earliest, latest, precision, ended, counts_in, subject_role, code_list, code, title, offence_group,
                    outcome, quantity, place, reported_by, details)
                SELECT record_id, ordinal, :now, kind, holding_id, delivery_id, line, occurrence,
                    earliest, latest, precision, ended, counts, subject_role, code_list, code, title, offence_group,
                    outcome, quantity, place, reported_by, details
                FROM shifted
                """);
    }
}
