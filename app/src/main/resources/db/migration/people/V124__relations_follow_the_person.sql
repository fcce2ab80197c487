-- What somebody has to do with a record is what they have to do with the person it is of: whoever works with one record of a
-- person works with the person, on that side of the wall. A record of the other side gives nothing and is given nothing.
CREATE OR REPLACE FUNCTION access.relation_to(record bigint, sided text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    whose bigint;
    asker integer := access.me();
    day date := access.setting('today')::date;
    works_for integer := access.setting('agency')::integer;
    works_as text := access.setting('role');
    near text;
BEGIN
    SELECT person_id INTO whose FROM people.person_record WHERE record_id = record AND known_until = 'infinity';
    IF whose IS NULL OR NOT access.context_complete() THEN
        RETURN 'unrelated';
    END IF;
    IF asker IS NOT NULL THEN
        -- Whoever broke the glass for this person reads what is open to them on their own cases, where this person is opened.
        SELECT CASE WHEN bool_or(i.user_id = asker
                              OR EXISTS (SELECT 1 FROM access.cover c
                                         JOIN access.post covered ON covered.post_id = c.covered_id
                                         JOIN access.post deputy ON deputy.post_id = c.deputy_id
                                         WHERE covered.user_id = i.user_id AND deputy.user_id = asker
                                           AND deputy.role = works_as AND deputy.agency_id = works_for
                                           AND c.ended_at IS NULL AND day BETWEEN c.from_day AND c.until_day)) THEN 'own'
                    WHEN bool_or(EXISTS (SELECT 1 FROM access.post mine
                                         WHERE mine.user_id = asker AND mine.role = works_as AND mine.agency_id = works_for
                                           AND day BETWEEN mine.from_day AND coalesce(mine.until_day, 'infinity')
                                           AND (mine.team_id = i.team_id
                                                OR mine.team_id IN (SELECT theirs.team_id FROM access.post theirs
                                                                    WHERE theirs.user_id = i.user_id)))) THEN 'team' END
        INTO near
        FROM people.person_record fellow
        JOIN access.involvement i ON i.record_id = fellow.record_id
        WHERE fellow.person_id = whose AND fellow.known_until = 'infinity' AND i.side = sided
          AND day BETWEEN i.from_day AND coalesce(i.until_day, 'infinity');
    END IF;
    -- A reviewer's own cases are the pairs that wait for a decision or were decided, and whom somebody reported to be two.
    IF near IS NULL AND works_as IN ('link-reviewer-offender', 'link-reviewer-both') AND EXISTS (
        SELECT 1 FROM people.person_record fellow WHERE fellow.person_id = whose AND fellow.known_until = 'infinity'
          AND (EXISTS (SELECT 1 FROM people.finding f WHERE f.record_a = fellow.record_id AND f.known_until = 'infinity')
            OR EXISTS (SELECT 1 FROM people.finding f WHERE f.record_b = fellow.record_id AND f.known_until = 'infinity')
            OR EXISTS (SELECT 1 FROM people.finding f WHERE f.records @> ARRAY[fellow.record_id] AND f.known_until = 'infinity')
            OR EXISTS (SELECT 1 FROM people.wrong_fact_report w WHERE w.record_id = fellow.record_id
                       AND w.kind = 'wrong person' AND w.answer IS NULL)
            OR EXISTS (SELECT 1 FROM people.decision d WHERE d.side_a @> ARRAY[fellow.record_id])
            OR EXISTS (SELECT 1 FROM people.decision d WHERE d.side_b @> ARRAY[fellow.record_id]))) THEN
        near := 'own';
    END IF;
    IF near IS NULL AND (access.is_host() OR EXISTS (
        SELECT 1 FROM people.person_record fellow JOIN access.holding h USING (holding_id)
        JOIN access.data_category c USING (category)
        WHERE fellow.person_id = whose AND fellow.known_until = 'infinity' AND h.agency_id = works_for
          AND CASE c.side WHEN 'victim' THEN 'victim' WHEN 'panel' THEN 'panel' ELSE 'offender' END = sided)) THEN
        near := 'agency';
    END IF;
    RETURN coalesce(near, 'unrelated');
END $$;
CREATE INDEX finding_of_records ON people.finding USING gin (records) WHERE known_until = 'infinity';

-- Break-glass lifts what is read of the one person who is opened, and nothing else: no list, no search, no export, no writing.
CREATE FUNCTION access.glass_broken(record bigint, holding integer) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN access.setting('opened') IS NOT NULL
       AND EXISTS (SELECT 1 FROM access.holding h JOIN access.data_category c USING (category)
                   WHERE h.holding_id = holding AND c.break_glass)
       AND holding = ANY (access.holdings_at('own', 'full'))
       AND EXISTS (SELECT 1 FROM access.break_glass b
                   JOIN people.person_record opened ON opened.record_id = b.record_id AND opened.known_until = 'infinity'
                   JOIN people.person_record fellow ON fellow.person_id = opened.person_id AND fellow.known_until = 'infinity'
                   JOIN people.person p ON p.person_id = opened.person_id
                   WHERE b.user_id = access.me() AND b.role = access.setting('role')
                     AND b.agency_id = access.setting('agency')::integer
                     AND clock_timestamp() BETWEEN b.granted_at AND b.ends_at
                     AND fellow.record_id = record AND p.public_key = access.setting('opened')::uuid);
END $$;
COMMENT ON FUNCTION access.glass_broken IS 'Whether the asker has broken the glass for the person that this transaction opens, and this row is of that person';

CREATE OR REPLACE FUNCTION access.reaches(record bigint, holding integer, need text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    relation text;
BEGIN
    relation := access.relation_to(record, access.side_of(holding));
    RETURN (relation <> 'unrelated' AND holding = ANY (access.holdings_at(relation, need)))
        OR (need IN ('full', 'summary') AND access.glass_broken(record, holding));
END $$;

CREATE OR REPLACE FUNCTION access.barred_records() RETURNS bigint[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found bigint[];
    key text := access.context_key();
BEGIN
    IF NOT access.context_complete() THEN
        RETURN '{}';
    END IF;
    IF current_setting('turnstone.barred_for', true) = key THEN
        RETURN current_setting('turnstone.barred', true)::bigint[];
    END IF;
    WITH named AS (
        SELECT o.record_id, r.kind, EXISTS (
                   SELECT 1 FROM access.restriction_party p WHERE p.restriction_key = r.restriction_key
                     AND (p.user_id = access.me() OR p.agency_id = access.setting('agency')::integer)) AS listed
        FROM access.restriction r JOIN access.restriction_record o USING (restriction_key)
        WHERE r.partnership_id = access.setting('partnership')::smallint AND r.ended_at IS NULL
          AND access.setting('today')::date BETWEEN r.from_day AND coalesce(r.until_day, 'infinity'))
    SELECT coalesce(array_agg(barred.record_id), '{}') INTO found FROM (
        -- An allow-list hides its own records; a deny-list on any record bars from the whole person.
        SELECT n.record_id FROM named n WHERE n.kind = 'allow-list' AND NOT n.listed
        UNION
        SELECT fellow.record_id FROM named n
        JOIN people.person_record one ON one.record_id = n.record_id AND one.known_until = 'infinity'
        JOIN people.person_record fellow ON fellow.person_id = one.person_id AND fellow.known_until = 'infinity'
        WHERE n.kind = 'deny-list' AND n.listed) AS barred;
    PERFORM set_config('turnstone.barred', found::text, true);
    PERFORM set_config('turnstone.barred_for', key, true);
    RETURN found;
END $$;

-- Each table whose rows hang on a record is read by whoever may read the holding whosever the case, or by their relation to the
-- case; and by nobody to whom the record is barred.
DO $$
DECLARE
    t record;
BEGIN
    FOR t IN SELECT * FROM (VALUES
        ('people.record_person', 'summary', true), ('people.record_name', 'full', true),
        ('people.person_record', 'summary', true), ('people.record_identifier', 'full', true),
        ('people.record_address', 'full', true), ('people.record_tie', 'full', true), ('people.record_marker', 'full', true),
        ('people.photograph', 'full', true), ('people.wrong_fact_report', 'full', true),
        ('people.search_token', 'search', true),
        ('history.event', 'full', true), ('cohorts.membership', 'full', true), ('plans.plan', 'full', true),
        ('forms.filled', 'full', true), ('intake.source_record', 'summary', true), ('intake.source_row', 'full', true)
        ) AS tables (name, need, reading)
    LOOP
        EXECUTE format('DROP POLICY reader ON %s', t.name);
        EXECUTE format('CREATE POLICY reader ON %s FOR SELECT TO turnstone_app USING (
            holding_id = ANY ((SELECT access.holdings_at(''wide'', %L))::integer[])
            OR (holding_id = ANY ((SELECT access.case_holdings(%L))::integer[]) AND access.reaches(record_id, holding_id, %L)))',
            t.name, t.need, t.need, t.need);
        EXECUTE format('CREATE POLICY not_barred ON %s AS RESTRICTIVE FOR ALL TO turnstone_app USING (
            record_id <> ALL ((SELECT access.barred_records())::bigint[]))', t.name);
    END LOOP;
END $$;
-- The summary of an identity is the name first recorded; further names are for who reads it in full.
CREATE POLICY first_name ON people.record_name FOR SELECT TO turnstone_app USING (
    ordinal = 0 AND (holding_id = ANY ((SELECT access.holdings_at('wide', 'summary'))::integer[])
        OR (holding_id = ANY ((SELECT access.case_holdings('summary'))::integer[]) AND access.reaches(record_id, holding_id, 'summary'))));
CREATE POLICY not_barred ON forms.draft AS RESTRICTIVE FOR ALL TO turnstone_app USING (
    record_id <> ALL ((SELECT access.barred_records())::bigint[]));

-- A plan's actions and notes go with the plan.
DROP POLICY reader ON plans.action;
CREATE POLICY reader ON plans.action FOR SELECT TO turnstone_app USING (
    EXISTS (SELECT 1 FROM plans.plan p WHERE p.plan_key = action.plan_key)
    AND (holding_id = ANY ((SELECT access.readable_holdings())::integer[])
      OR holding_id = ANY ((SELECT access.case_holdings('full'))::integer[])));
DROP POLICY reader ON plans.note;
CREATE POLICY reader ON plans.note FOR SELECT TO turnstone_app USING (
    EXISTS (SELECT 1 FROM plans.action a WHERE a.action_key = note.action_key)
    AND (holding_id = ANY ((SELECT access.readable_holdings())::integer[])
      OR holding_id = ANY ((SELECT access.case_holdings('full'))::integer[])));

-- Writing has rules of its own. Whether the case is one that the writer may write about is asked where the record is known;
-- a record of our own is first made and then linked, which is where the person is known.
CREATE FUNCTION access.writable_somewhere() RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT access.holdings_at('wide', 'write') || access.case_holdings('write') $$;
COMMENT ON FUNCTION access.writable_somewhere IS 'The holdings under which the asker may write for some case';
GRANT EXECUTE ON FUNCTION access.writable_somewhere, access.glass_broken TO turnstone_app;

CREATE FUNCTION access.may_write(record bigint, holding integer) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN holding = ANY (access.holdings_at('wide', 'write')) OR access.reaches(record, holding, 'write');
END $$;
COMMENT ON FUNCTION access.may_write IS 'Whether the asker may add to this record under this holding';
GRANT EXECUTE ON FUNCTION access.may_write TO turnstone_app;

DROP POLICY own_record ON intake.source_record;
CREATE POLICY own_record ON intake.source_record FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.writable_somewhere())::integer[]));
DROP POLICY own_record ON people.person_record;
CREATE POLICY own_record ON people.person_record FOR INSERT TO turnstone_app
    WITH CHECK (rule = 'record of our own' AND holding_id = ANY ((SELECT access.writable_somewhere())::integer[]));
DROP POLICY writer ON plans.plan;
CREATE POLICY writer ON plans.plan FOR INSERT TO turnstone_app WITH CHECK (access.may_write(record_id, holding_id));
DROP POLICY writer ON plans.action;
CREATE POLICY writer ON plans.action FOR INSERT TO turnstone_app WITH CHECK (
    EXISTS (SELECT 1 FROM plans.plan p WHERE p.plan_key = action.plan_key AND access.may_write(p.record_id, action.holding_id)));
DROP POLICY closer ON plans.action;
CREATE POLICY closer ON plans.action FOR UPDATE TO turnstone_app
    USING (known_until = 'infinity'
       AND EXISTS (SELECT 1 FROM plans.plan p WHERE p.plan_key = action.plan_key AND access.may_write(p.record_id, action.holding_id)))
    WITH CHECK (known_until <> 'infinity'
       AND EXISTS (SELECT 1 FROM plans.plan p WHERE p.plan_key = action.plan_key AND access.may_write(p.record_id, action.holding_id)));
DROP POLICY writer ON plans.note;
CREATE POLICY writer ON plans.note FOR INSERT TO turnstone_app WITH CHECK (
    EXISTS (SELECT 1 FROM plans.action a JOIN plans.plan p USING (plan_key)
            WHERE a.action_key = note.action_key AND access.may_write(p.record_id, note.holding_id)));
DROP POLICY writer ON cohorts.membership;
CREATE POLICY writer ON cohorts.membership FOR INSERT TO turnstone_app WITH CHECK (access.may_write(record_id, holding_id));
DROP POLICY closer ON cohorts.membership;
CREATE POLICY closer ON cohorts.membership FOR UPDATE TO turnstone_app
    USING (known_until = 'infinity' AND access.may_write(record_id, holding_id))
    WITH CHECK (known_until <> 'infinity' AND access.may_write(record_id, holding_id));
DROP POLICY writer ON forms.filled;
CREATE POLICY writer ON forms.filled FOR INSERT TO turnstone_app
    WITH CHECK (access.may_write(record_id, holding_id)
            AND answered_by = access.setting('user') AND agency_id = access.setting('agency')::integer);
DROP POLICY author ON people.photograph;
CREATE POLICY author ON people.photograph FOR INSERT TO turnstone_app
    WITH CHECK (access.may_write(record_id, holding_id)
            AND agency_id = access.setting('agency')::integer AND added_by = access.setting('user') AND known_until = 'infinity');
DROP POLICY remover ON people.photograph;
CREATE POLICY remover ON people.photograph FOR UPDATE TO turnstone_app
    USING (known_until = 'infinity' AND agency_id = access.setting('agency')::integer AND access.may_write(record_id, holding_id))
    WITH CHECK (removed_by = access.setting('user') AND agency_id = access.setting('agency')::integer
       AND access.may_write(record_id, holding_id));
-- Saying that a fact is wrong is open to whoever reads the fact.
DROP POLICY author ON people.wrong_fact_report;
CREATE POLICY author ON people.wrong_fact_report FOR INSERT TO turnstone_app
    WITH CHECK ((holding_id = ANY ((SELECT access.readable_holdings())::integer[]) OR access.reaches(record_id, holding_id, 'full'))
            AND reported_by = access.setting('user') AND answer IS NULL);

-- Names may be read by whoever may read the first name; numbers and the rest of a record's words by whoever reads it in full.
CREATE OR REPLACE FUNCTION people.equality_of(records bigint[])
    RETURNS TABLE (record_id bigint, ethnicity text, ethnicity_list text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT p.record_id, p.ethnicity, p.ethnicity_list
    FROM people.record_person p
    WHERE p.record_id = ANY (records) AND p.known_until = 'infinity' AND p.ethnicity IS NOT NULL
      AND p.record_id <> ALL (access.barred_records())
      AND (p.holding_id = ANY (access.readable_holdings()) OR access.reaches(p.record_id, p.holding_id, 'summary'))
      AND (p.equality_holding_id = ANY (access.readable_holdings()) OR access.reaches(p.record_id, p.equality_holding_id, 'full'))
$$;

-- A reviewer's queue of reports is the pairs that this proposes: of those the reviewer reads both halves.
CREATE OR REPLACE FUNCTION history.report_to_review(since timestamptz, records bigint[])
    RETURNS TABLE (record_id bigint, ordinal smallint, kind smallint, holding_id integer, agency_id integer, agency text,
                   earliest timestamptz, latest timestamptz, "precision" smallint, title text, outcome text,
                   occurrence uuid, refs text[], place uuid, description text, uprn text, address_key text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH asked AS MATERIALIZED (
        SELECT CASE WHEN access.setting('role') IN ('link-reviewer-offender', 'link-reviewer-both')
                    THEN access.holdings_at('own', 'full') ELSE access.readable_holdings() END AS holdings,
               access.barred_records() AS barred,
               nullif(current_setting('turnstone.known', true), '')::timestamptz AS moment)
    SELECT e.record_id, e.ordinal, e.kind, e.holding_id, h.agency_id, a.name, e.earliest, e.latest, e."precision", e.title,
           e.outcome, e.occurrence, e.refs, p.place, p.description, p.uprn, p.address_key
    FROM asked
    JOIN history.event e ON e.kind IN (14, 15, 16, 20, 23) AND e.earliest >= since
         AND (records IS NULL OR e.record_id = ANY (records))
         AND CASE WHEN asked.moment IS NULL THEN e.known_until = 'infinity'
                  ELSE e.known_from <= asked.moment AND e.known_until > asked.moment END
    JOIN access.holding h ON h.holding_id = e.holding_id
    JOIN access.agency a ON a.agency_id = h.agency_id
    LEFT JOIN areas.place p ON p.place = e.place AND areas.may_be_listed(p.uprn, p.address_key)
    WHERE e.record_id <> ALL (asked.barred)
      AND (e.holding_id = ANY (asked.holdings)
       OR EXISTS (SELECT 1 FROM intake.source_row s
                  WHERE s.record_id = e.record_id AND s.delivery_id = e.delivery_id AND s.line = e.line
                    AND s.holding_id = ANY (asked.holdings)))
$$;
