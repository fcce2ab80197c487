-- When one person is parted into two, what was entered while both were one goes with the record on which it was entered, and
-- only whoever entered it knows of which of the two it tells. It is listed until somebody has looked.
CREATE TABLE people.loose_end (
    loose_key    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    decision_key uuid NOT NULL,
    record_id    bigint NOT NULL,
    holding_id   integer NOT NULL,
    what         text NOT NULL,
    pieces       integer NOT NULL CHECK (pieces > 0),
    first_day    date NOT NULL,
    last_day     date NOT NULL CHECK (last_day >= first_day),
    known_from   timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_by      text,
    seen_by_name text,
    seen_at      timestamptz,
    CHECK ((seen_by IS NULL) = (seen_at IS NULL) AND (seen_by IS NULL) = (seen_by_name IS NULL))
);
CREATE INDEX loose_end_record ON people.loose_end (record_id);
CREATE INDEX loose_end_open ON people.loose_end (known_from) WHERE seen_at IS NULL;
COMMENT ON TABLE people.loose_end IS 'What was entered about a person who turned out to be two, and needs a human eye: it may be of the other';
COMMENT ON COLUMN people.loose_end.loose_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN people.loose_end.decision_key IS 'The decision by which they were parted, or whose end parted them';
COMMENT ON COLUMN people.loose_end.record_id IS 'The record on which it was entered, and with which it went';
COMMENT ON COLUMN people.loose_end.holding_id IS 'Holding of what was entered: whoever reads that reads this';
COMMENT ON COLUMN people.loose_end.what IS 'What it is, such as action of a plan';
COMMENT ON COLUMN people.loose_end.pieces IS 'How many of them';
COMMENT ON COLUMN people.loose_end.first_day IS 'Day on which the first was entered';
COMMENT ON COLUMN people.loose_end.last_day IS 'Day on which the last was entered';
COMMENT ON COLUMN people.loose_end.known_from IS 'When they were parted';
COMMENT ON COLUMN people.loose_end.seen_by IS 'Login of whoever looked; empty while it waits';
COMMENT ON COLUMN people.loose_end.seen_by_name IS 'Their name that day';
COMMENT ON COLUMN people.loose_end.seen_at IS 'When they looked';

ALTER TABLE people.loose_end ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON people.loose_end FOR SELECT TO turnstone_app USING (
    holding_id = ANY ((SELECT access.readable_holdings())::integer[])
    OR (holding_id = ANY ((SELECT access.case_holdings('full'))::integer[]) AND access.reaches(record_id, holding_id, 'full')));
-- That somebody turned out to be two is told only to who may see both: else it would tell of a record across the wall.
CREATE POLICY both_halves ON people.loose_end AS RESTRICTIVE FOR ALL TO turnstone_app USING (
    EXISTS (SELECT 1 FROM people.decision d WHERE d.decision_key = loose_end.decision_key));
CREATE POLICY not_barred ON people.loose_end AS RESTRICTIVE FOR ALL TO turnstone_app USING (
    record_id <> ALL ((SELECT access.barred_records())::bigint[]));
CREATE POLICY looker ON people.loose_end FOR UPDATE TO turnstone_app
    USING (seen_at IS NULL AND access.may_write(record_id, holding_id))
    WITH CHECK (seen_by = access.setting('user') AND access.may_write(record_id, holding_id));
CREATE POLICY intake_works ON people.loose_end TO turnstone_intake USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (seen_by, seen_by_name, seen_at) ON people.loose_end TO turnstone_app;
GRANT SELECT, INSERT ON people.loose_end TO turnstone_intake;

-- What names a record's own words tells by itself of whom it is and is not here: reports of wrong facts; nor is an
-- unfinished form, which its author alone may know of; restrictions stand on every record of both, and stay there.
CREATE FUNCTION people.entered_since(records bigint[], since timestamptz)
    RETURNS TABLE (record_id bigint, holding_id integer, what text, pieces integer, first_day date, last_day date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT e.record_id, e.holding_id, e.what, count(*)::integer,
           min(e.at AT TIME ZONE 'Europe/London')::date, max(e.at AT TIME ZONE 'Europe/London')::date
    FROM (SELECT m.record_id, m.holding_id, 'membership of a cohort' AS what, m.known_from AS at
          FROM cohorts.membership m WHERE m.known_until = 'infinity'
          UNION ALL SELECT p.record_id, p.holding_id, 'plan', p.known_from FROM plans.plan p
          UNION ALL SELECT p.record_id, a.holding_id, 'action of a plan', a.known_from
          FROM plans.action a JOIN plans.plan p USING (plan_key) WHERE a.known_until = 'infinity'
          UNION ALL SELECT p.record_id, n.holding_id, 'note on an action', n.known_from
          FROM plans.note n
          JOIN plans.plan p ON p.plan_key = (SELECT a.plan_key FROM plans.action a WHERE a.action_key = n.action_key LIMIT 1)
          UNION ALL SELECT f.record_id, f.holding_id, 'form', f.known_from FROM forms.filled f
          UNION ALL SELECT c.record_id, c.holding_id, 'consent', coalesce(c.withdrawn_at, c.recorded_at) FROM access.consent c
          UNION ALL SELECT p.record_id, p.holding_id, 'photograph', p.known_from
          FROM people.photograph p WHERE p.known_until = 'infinity'
          UNION ALL SELECT i.record_id, r.holding_id, 'worker or team', i.written_at
          FROM access.involvement i
          JOIN people.person_record r ON r.record_id = i.record_id AND r.known_until = 'infinity') AS e
    WHERE e.record_id = ANY (records) AND e.at >= since
    GROUP BY e.record_id, e.holding_id, e.what
$$;
COMMENT ON FUNCTION people.entered_since IS 'What people here entered on these records since a moment, by kind';
REVOKE EXECUTE ON FUNCTION people.entered_since FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.entered_since TO turnstone_intake;
