-- Whose cases are the asker's own or the team's, and which holdings are of the asker's agency, is the same for a whole
-- transaction: it is worked out once. A search asks for the relation to one record as often as words of it answer: what
-- was found is kept for the transaction, in a bounded number of its settings, until something that it rests on changes.
-- One person's records are always looked up by their indexes, also in a small partnership, where reading all
-- involvements looks cheaper and is not, since it is done thousands of times.
CREATE FUNCTION access.work_out_relations() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    key text := access.context_key();
    asker integer := access.me();
    day date := access.setting('today')::date;
    works_for integer := access.setting('agency')::integer;
    works_as text := access.setting('role');
    sided text;
    teams integer[];
BEGIN
    IF current_setting('turnstone.near_for', true) = key THEN
        RETURN;
    END IF;
    -- The asker, and whom the asker covers today.
    PERFORM set_config('turnstone.near_own', (
        SELECT coalesce(array_agg(near.user_id), '{}')::text FROM (
            SELECT asker AS user_id WHERE asker IS NOT NULL
            UNION
            SELECT covered.user_id FROM access.cover c
            JOIN access.post covered ON covered.post_id = c.covered_id
            JOIN access.post deputy ON deputy.post_id = c.deputy_id
            WHERE deputy.user_id = asker AND deputy.role = works_as AND deputy.agency_id = works_for
              AND c.ended_at IS NULL AND day BETWEEN c.from_day AND c.until_day) AS near), true);
    SELECT coalesce(array_agg(DISTINCT mine.team_id), '{}') INTO teams FROM access.post mine
    WHERE mine.user_id = asker AND mine.role = works_as AND mine.agency_id = works_for AND mine.team_id IS NOT NULL
      AND day BETWEEN mine.from_day AND coalesce(mine.until_day, 'infinity');
    PERFORM set_config('turnstone.near_teams', teams::text, true);
    PERFORM set_config('turnstone.near_mates', (
        SELECT coalesce(array_agg(DISTINCT theirs.user_id), '{}')::text FROM access.post theirs
        WHERE theirs.team_id = ANY (teams)), true);
    FOREACH sided IN ARRAY ARRAY['offender', 'victim', 'panel'] LOOP
        PERFORM set_config('turnstone.near_holdings_' || sided, (
            SELECT coalesce(array_agg(h.holding_id), '{}')::text
            FROM access.holding h JOIN access.data_category c USING (category)
            WHERE h.agency_id = works_for
              AND CASE c.side WHEN 'victim' THEN 'victim' WHEN 'panel' THEN 'panel' ELSE 'offender' END = sided), true);
    END LOOP;
    PERFORM set_config('turnstone.near_for', key, true);
END $$;
COMMENT ON FUNCTION access.work_out_relations IS 'Works out, once for a transaction, whose cases are the asker''s own or the team''s, and what the asker''s agency holds';
REVOKE EXECUTE ON FUNCTION access.work_out_relations FROM PUBLIC;

CREATE OR REPLACE FUNCTION access.relation_to(record bigint, sided text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
AS $$
DECLARE
    slot text := 'turnstone.near_slot_' || record % 2048;
    asked text := access.context_key() || '/' || coalesce(current_setting('turnstone.near_changes', true), '') || '/' || record || '/' || sided || '=';
    kept text := current_setting(slot, true);
    whose bigint;
    works_as text := access.setting('role');
    owns integer[];
    teams integer[];
    mates integer[];
    holdings integer[];
    near text;
BEGIN
    IF starts_with(kept, asked) THEN
        RETURN substr(kept, length(asked) + 1);
    END IF;
    SELECT person_id INTO whose FROM people.person_record WHERE record_id = record AND known_until = 'infinity';
    IF whose IS NULL OR NOT access.context_complete() THEN
        RETURN 'unrelated';
    END IF;
    PERFORM access.work_out_relations();
    IF access.me() IS NOT NULL THEN
        owns := current_setting('turnstone.near_own', true)::integer[];
        teams := current_setting('turnstone.near_teams', true)::integer[];
        mates := current_setting('turnstone.near_mates', true)::integer[];
        SELECT CASE WHEN bool_or(i.user_id = ANY (owns)) THEN 'own'
                    WHEN bool_or(i.team_id = ANY (teams) OR i.user_id = ANY (mates)) THEN 'team' END
        INTO near
        FROM people.person_record fellow
        JOIN access.involvement i ON i.record_id = fellow.record_id
        WHERE fellow.person_id = whose AND fellow.known_until = 'infinity' AND i.side = sided
          AND access.setting('today')::date BETWEEN i.from_day AND coalesce(i.until_day, 'infinity');
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
    IF near IS NULL AND access.is_host() THEN
        near := 'agency';
    END IF;
    IF near IS NULL THEN
        holdings := current_setting('turnstone.near_holdings_' || sided, true)::integer[];
        IF EXISTS (SELECT 1 FROM people.person_record fellow
                   WHERE fellow.person_id = whose AND fellow.known_until = 'infinity' AND fellow.holding_id = ANY (holdings)) THEN
            near := 'agency';
        END IF;
    END IF;
    near := coalesce(near, 'unrelated');
    PERFORM set_config(slot, asked || near, true);
    RETURN near;
END $$;

CREATE FUNCTION access.forget_relations() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM set_config('turnstone.near_changes',
        (coalesce(nullif(current_setting('turnstone.near_changes', true), ''), '0')::bigint + 1)::text, true);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION access.forget_relations IS 'After a change of who works with whom, or of whose a record is: relations are worked out again';
CREATE TRIGGER relations AFTER INSERT OR UPDATE OR DELETE ON access.involvement FOR EACH STATEMENT EXECUTE FUNCTION access.forget_relations();
CREATE TRIGGER relations AFTER INSERT OR UPDATE OR DELETE ON people.person_record FOR EACH STATEMENT EXECUTE FUNCTION access.forget_relations();
CREATE TRIGGER relations AFTER INSERT OR UPDATE OR DELETE ON people.finding FOR EACH STATEMENT EXECUTE FUNCTION access.forget_relations();
CREATE TRIGGER relations AFTER INSERT OR UPDATE OR DELETE ON people.decision FOR EACH STATEMENT EXECUTE FUNCTION access.forget_relations();
CREATE TRIGGER relations AFTER INSERT OR UPDATE OR DELETE ON people.wrong_fact_report FOR EACH STATEMENT EXECUTE FUNCTION access.forget_relations();

CREATE OR REPLACE FUNCTION access.forget_worked_out() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM set_config('turnstone.worked_out', '', true);
    PERFORM set_config('turnstone.near_for', '', true);
    PERFORM set_config('turnstone.near_changes',
        (coalesce(nullif(current_setting('turnstone.near_changes', true), ''), '0')::bigint + 1)::text, true);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION access.forget_worked_out IS 'After a new holding, post or cover: what the asker may do is worked out again';
CREATE TRIGGER post_changed AFTER INSERT OR UPDATE ON access.post FOR EACH STATEMENT EXECUTE FUNCTION access.forget_worked_out();
CREATE TRIGGER cover_changed AFTER INSERT OR UPDATE ON access.cover FOR EACH STATEMENT EXECUTE FUNCTION access.forget_worked_out();

-- Of who is in a cohort a file says that they are, which is the summary of it; the page says the grounds too.
DROP POLICY reader ON cohorts.membership;
CREATE POLICY reader ON cohorts.membership FOR SELECT TO turnstone_app USING (
    CASE WHEN (SELECT access.setting('use')) = 'export'
         THEN holding_id = ANY ((SELECT access.holdings_at('wide', 'summary'))::integer[])
              OR (holding_id = ANY ((SELECT access.case_holdings('summary'))::integer[]) AND access.reaches(record_id, holding_id, 'summary'))
         ELSE holding_id = ANY ((SELECT access.holdings_at('wide', 'full'))::integer[])
              OR (holding_id = ANY ((SELECT access.case_holdings('full'))::integer[]) AND access.reaches(record_id, holding_id, 'full'))
    END);
