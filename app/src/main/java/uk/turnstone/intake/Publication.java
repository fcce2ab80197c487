package uk.turnstone.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.intake.StagingTables.Indexes;

/**
 * Makes the staged rows of a delivery part of what is known, inside one transaction of the intake account. Every row's
 * fate is decided against what was known: new, changed or unchanged; then what has changed is closed and what is new is
 * added. The steps are SQL over whole tables, so that a million rows take one statement each.
 */
final class Publication {
    /**
     * Every search by key looks into each table that a large delivery kept, so that there must not be too many of them; from
     * here on the rows of large deliveries go into the tables of all, which takes longer.
     */
    private static final int MOST_KEPT = 40;

    private final Steps steps;
    private final Indexes indexes;
    private final boolean correction;
    private boolean stay;
    private boolean fates;

    private Publication(Steps steps, Indexes indexes, boolean correction) {
        this.steps = steps;
        this.indexes = indexes;
        this.correction = correction;
    }

    /**
     * What became of the rows that were not rejected, and how many records ended.
     *
     * @param at when they became known
     * @param stay whether the staging tables are to stay, as the last step
     */
    record Outcome(Instant at, long fresh, long changed, long unchanged, long ended, long heldBack, boolean stay) {
        /** Rows of the file whose records were known before. */
        long known() {
            return changed + unchanged;
        }
    }

    /** Publishes one delivery; another of the same format and agency waits until this transaction has ended. */
    static Outcome of(
            JdbcClient sql, int delivery, Format format, int rawHolding, Indexes indexes, boolean correction) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('intake ' || :holding || ' ' || :format, 0))")
                .param("holding", rawHolding)
                .param("format", format.name())
                .query((row, number) -> true)
                .single();
        sql.sql("SET LOCAL work_mem = '128MB'").update();
        Instant now = sql.sql("SELECT clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
        return new Publication(new Steps(sql, delivery, format, rawHolding, now), indexes, correction).publish();
    }

    private Outcome publish() {
        new Fates(steps).decide(indexes == Indexes.ALL);
        long met = steps.count("SELECT count(*) FROM fate");
        fates = met > 0;
        stay = indexes != Indexes.NONE
                && 2 * met <= steps.count("SELECT count(*) FROM staging.row_:delivery")
                && steps.count("SELECT intake.kept_deliveries()") < MOST_KEPT;
        closeChanged();
        addRecords();
        addRows();
        long heldBack = correction ? 0 : endAbsent();
        closeWhatTheySaid();
        addWhatTheySay();
        return outcome(heldBack);
    }

    private void closeChanged() {
        steps.run("""
                CREATE TEMP TABLE closed ON COMMIT DROP AS
                SELECT DISTINCT record_id, held_from AS known_from, held_delivery AS delivery_id, held_line AS line
                FROM fate WHERE lives AND held_from IS NOT NULL
                """);
    }

    /** In the order of their keys, in which the index of keys grows quickest. */
    private void addRecords() {
        addNew("""
                INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                SELECT s.record_id, s.source_key, :raw_holding, d.format_id
                FROM staging.record_:delivery s CROSS JOIN intake.delivery d
                WHERE d.delivery_id = :delivery AND NOT EXISTS (SELECT 1 FROM fate f WHERE f.staged = s.record_id)
                ORDER BY s.source_key
                """);
        addMet("""
                INSERT INTO intake.source_record (record_id, source_key, holding_id, format_id)
                SELECT DISTINCT f.record_id, f.source_key, :raw_holding, d.format_id
                FROM fate f CROSS JOIN intake.delivery d WHERE d.delivery_id = :delivery AND f.record_is_new
                """);
    }

    private void addRows() {
        addNew("""
                INSERT INTO intake.source_row (record_id, known_from, content_hash, holding_id, delivery_id, line, period, raw)
                SELECT s.record_id, :now, s.content_hash, :raw_holding, :delivery, s.line, s.period, s.raw
                FROM staging.row_:delivery s WHERE NOT EXISTS (SELECT 1 FROM fate f WHERE f.staged = s.record_id)
                """);
        // A row that a later line of the same file overtakes is kept, but was never the present.
        addMet("""
                INSERT INTO intake.source_row (record_id, known_from, known_until, content_hash, holding_id, delivery_id, line, period, raw)
                SELECT f.record_id, :now, CASE WHEN f.lives THEN 'infinity'::timestamptz ELSE :now END, s.content_hash,
                       :raw_holding, :delivery, s.line, s.period, s.raw
                FROM fate f JOIN staging.row_:delivery s ON s.record_id = f.staged WHERE f.lives OR f.verdict <> 'u'
                """);
    }

    /** Rows that are simply new; where staging tables stay they are where they belong. */
    private void addNew(String statement) {
        if (!stay) {
            steps.run(statement);
        }
    }

    /** Rows of records that were met before, in this file or an earlier one. */
    private void addMet(String statement) {
        if (fates) {
            steps.run(statement);
        }
    }

    /**
     * Ends the records that a snapshot, or a delivery of whole periods, no longer holds. A rejected row keeps its record;
     * where a rejected row cannot be told whose it is, nothing ends.
     *
     * @return records that would have ended and were kept for that reason
     */
    private long endAbsent() {
        if (steps.format().delivery() == Format.DeliveryKind.INCREMENT) {
            return 0;
        }
        steps.run("""
                CREATE TEMP TABLE absent ON COMMIT DROP AS
                SELECT v.record_id, v.known_from, v.delivery_id, v.line
                FROM intake.source_row v JOIN intake.source_record r USING (record_id)
                WHERE v.known_until = 'infinity' AND v.holding_id = :raw_holding AND v.delivery_id <> :delivery
                  AND r.format_id IN (SELECT format_id FROM intake.format WHERE name = :format)
                  AND (:whole OR v.period IN (SELECT DISTINCT period FROM staging.row_:delivery))
                  AND NOT EXISTS (SELECT 1 FROM staging.record_:delivery k JOIN staging.row_:delivery s USING (record_id)
                                  WHERE k.source_key = r.source_key AND s.period IS NOT DISTINCT FROM v.period)
                  AND NOT EXISTS (SELECT 1 FROM staging.reject_:delivery x WHERE x.source_key = r.source_key)
                """);
        if (steps.count("SELECT count(*) FROM staging.reject_:delivery WHERE source_key IS NULL") > 0) {
            long kept = steps.count("SELECT count(*) FROM absent");
            steps.run("TRUNCATE absent");
            return kept;
        }
        steps.run("INSERT INTO closed SELECT * FROM absent");
        return 0;
    }

    private void closeWhatTheySaid() {
        if (steps.count("SELECT count(*) FROM closed") == 0) {
            return;
        }
        steps.run("""
                UPDATE intake.source_row v SET known_until = :now FROM closed c
                WHERE v.record_id = c.record_id AND v.known_from = c.known_from AND v.line = c.line
                """);
        for (String table : List.of(
                "history.event",
                "people.record_person",
                "people.record_name",
                "people.record_identifier",
                "people.record_address",
                "people.record_tie",
                "people.record_marker")) {
            steps.run("UPDATE " + table + """
                     t SET known_until = :now FROM closed c
                    WHERE t.record_id = c.record_id AND t.delivery_id = c.delivery_id AND t.line = c.line
                      AND t.known_until = 'infinity'
                    """);
        }
    }

    private void addWhatTheySay() {
        steps.run("""
                INSERT INTO intake.flagged_value (delivery_id, line, record_id, column_name, value, reason, holding_id)
                SELECT :delivery, line, record_id, column_name, value, reason, :raw_holding FROM staging.flag_:delivery
                """);
        steps.run("INSERT INTO areas.place SELECT * FROM staging.place_:delivery ON CONFLICT DO NOTHING");
        add(
                "history.event",
                "event",
                "ordinal, kind, holding_id, occurrence, earliest, latest, precision, ended, counts_in, subject_role, code_list, code, title, offence_group, outcome, quantity, place, reported_by, details, refs");
        // Before anything of the delivery can be listed, and for good.
        steps.run(
                "INSERT INTO areas.protected_place (kind, digest) SELECT DISTINCT kind, digest FROM staging.shelter_:delivery ON CONFLICT DO NOTHING");
        if (steps.format().aboutPeople()) {
            add(
                    "people.record_person",
                    "person",
                    "holding_id, equality_holding_id, born_earliest, born_latest, sex, ethnicity, ethnicity_list, died");
            add("people.record_name", "name", "ordinal, holding_id, name_use, full_name, given, family");
            add("people.record_identifier", "identifier", "type, given, canonical, holding_id");
            add(
                    "people.record_address",
                    "address",
                    "ordinal, holding_id, kind, address, postcode, postcode_given, confidential");
            add(
                    "people.record_tie",
                    "tie",
                    "ordinal, holding_id, kind, other_type, other_number, valid_from, valid_to");
            add("people.record_marker", "marker", "ordinal, holding_id, kind, reason, set_on, review_on");
        }
        boolean touched = steps.count("SELECT (SELECT count(*) FROM fate) + (SELECT count(*) FROM closed)") > 0;
        if (steps.format().delivery() == Format.DeliveryKind.PERIOD && touched) {
            new MonthsOfCrimes(steps).countEachOccurrenceOnce();
        }
    }

    private void add(String table, String part, String columns) {
        String what = "INSERT INTO " + table + " (record_id, known_from, delivery_id, line, " + columns + ")";
        String values = ", :now, :delivery, t.line, t." + columns.replace(", ", ", t.");
        String toAddNew = what + " SELECT t.record_id" + values + " FROM staging." + part + "_:delivery t"
                + " WHERE NOT EXISTS (SELECT 1 FROM fate f WHERE f.staged = t.record_id)";
        if (part.equals("event")) {
            addNew(toAddNew);
        } else {
            steps.run(toAddNew);
        }
        addMet(what + " SELECT f.record_id" + values + " FROM staging." + part + "_:delivery t"
                + " JOIN fate f ON f.staged = t.record_id WHERE f.lives");
    }

    private Outcome outcome(long heldBack) {
        long simplyNew = steps.count("""
                SELECT (SELECT count(*) FROM staging.row_:delivery) - (SELECT count(*) FROM fate)
                """);
        return new Outcome(
                steps.now(),
                simplyNew + steps.count("SELECT count(*) FROM fate WHERE verdict = 'n'"),
                steps.count("SELECT count(*) FROM fate WHERE verdict = 'c'"),
                steps.count("SELECT count(*) FROM fate WHERE verdict = 'u'"),
                steps.count("SELECT count(*) FROM closed WHERE (record_id, line, delivery_id) NOT IN"
                        + " (SELECT record_id, held_line, held_delivery FROM fate WHERE held_from IS NOT NULL)"),
                heldBack,
                stay);
    }
}
