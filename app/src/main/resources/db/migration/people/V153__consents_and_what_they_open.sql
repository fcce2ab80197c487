-- Consent is a record: who agreed to what, how and when, and when it was withdrawn. What was written is never overwritten: a
-- withdrawal is added once, and a mistake has another record put in its place.
CREATE TABLE access.consent (
    consent_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    record_id   bigint NOT NULL,
    holding_id  integer NOT NULL,
    kind        text NOT NULL,
    answer      text NOT NULL CHECK (answer IN ('given', 'refused', 'never given')),
    asked_on    date NOT NULL,
    given_by    text NOT NULL,
    giver       text,
    how         text NOT NULL CHECK (how IN ('in writing', 'spoken and noted', 'signed form')),
    explained   text NOT NULL CHECK (btrim(explained) <> ''),
    from_day    date NOT NULL,
    until_day   date CHECK (until_day >= from_day),
    note        text,
    corrects    uuid UNIQUE,
    corrects_why text CHECK (btrim(corrects_why) <> ''),
    recorded_by text NOT NULL,
    recorded_by_name text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    withdrawn_on date,
    withdrawn_how text CHECK (withdrawn_how IN ('in writing', 'spoken and noted', 'signed form')),
    withdrawn_said_by text CHECK (btrim(withdrawn_said_by) <> ''),
    withdrawn_by text,
    withdrawn_by_name text,
    withdrawn_at timestamptz,
    UNIQUE (consent_key, record_id, kind),
    FOREIGN KEY (corrects, record_id, kind) REFERENCES access.consent (consent_key, record_id, kind),
    CHECK ((corrects IS NULL) = (corrects_why IS NULL)),
    CHECK (answer <> 'never given' OR corrects IS NOT NULL),
    CHECK (from_day >= asked_on),
    CHECK (withdrawn_on >= asked_on AND answer = 'given' OR withdrawn_on IS NULL),
    CHECK (num_nulls(withdrawn_on, withdrawn_how, withdrawn_said_by, withdrawn_by, withdrawn_by_name, withdrawn_at) IN (0, 6))
);
CREATE INDEX consent_of_record ON access.consent (record_id, kind);
CREATE INDEX consent_ending ON access.consent (until_day) WHERE until_day IS NOT NULL AND withdrawn_on IS NULL;
COMMENT ON TABLE access.consent IS 'What somebody agreed to or refused, on a record of our own that the agency keeps; it follows the person when records are joined or parted';
COMMENT ON COLUMN access.consent.consent_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN access.consent.record_id IS 'The record of our own that it is about';
COMMENT ON COLUMN access.consent.holding_id IS 'Agency that keeps it, in the data category of its kind, and under which agreements';
COMMENT ON COLUMN access.consent.kind IS 'What was asked';
COMMENT ON COLUMN access.consent.answer IS 'given, refused; or never given, where it takes the place of one entered in error and nothing stands instead';
COMMENT ON COLUMN access.consent.asked_on IS 'Day on which it was asked';
COMMENT ON COLUMN access.consent.given_by IS 'Who answered: themselves, a parent or guardian, every adult of the household';
COMMENT ON COLUMN access.consent.giver IS 'Their names, where it was not the person alone';
COMMENT ON COLUMN access.consent.how IS 'How they answered';
COMMENT ON COLUMN access.consent.explained IS 'What was explained to them';
COMMENT ON COLUMN access.consent.from_day IS 'First day on which it counts';
COMMENT ON COLUMN access.consent.until_day IS 'Last day; empty until it is withdrawn';
COMMENT ON COLUMN access.consent.note IS 'Anything else that was said';
COMMENT ON COLUMN access.consent.corrects IS 'The one entered in error of which this takes the place';
COMMENT ON COLUMN access.consent.corrects_why IS 'Why that was wrong';
COMMENT ON COLUMN access.consent.recorded_by IS 'Login of whoever recorded it';
COMMENT ON COLUMN access.consent.recorded_by_name IS 'Their name that day';
COMMENT ON COLUMN access.consent.recorded_at IS 'When it was recorded';
COMMENT ON COLUMN access.consent.withdrawn_on IS 'Day on which it was withdrawn: it does not count on that day';
COMMENT ON COLUMN access.consent.withdrawn_how IS 'How that was told';
COMMENT ON COLUMN access.consent.withdrawn_said_by IS 'Who said so';
COMMENT ON COLUMN access.consent.withdrawn_by IS 'Login of whoever recorded the withdrawal';
COMMENT ON COLUMN access.consent.withdrawn_by_name IS 'Their name that day';
COMMENT ON COLUMN access.consent.withdrawn_at IS 'When the withdrawal was recorded';

-- The last word counts, whoever wrote it down: a refusal or a withdrawal at one agency ends what was given before at another.
CREATE FUNCTION access.consents(record bigint, what text, on_day date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH said AS MATERIALIZED (
        SELECT c.* FROM people.person_record one
        JOIN people.person_record fellow ON fellow.person_id = one.person_id AND fellow.known_until = 'infinity'
        JOIN access.consent c ON c.record_id = fellow.record_id AND c.kind = what
        WHERE one.record_id = record AND one.known_until = 'infinity' AND access.context_complete()
          AND NOT (access.side_of(c.holding_id) <> 'offender'
                   AND EXISTS (SELECT 1 FROM access.role r WHERE r.role = access.setting('role') AND r.side = 'offender'))
          AND NOT EXISTS (SELECT 1 FROM access.consent instead WHERE instead.corrects = c.consent_key))
    SELECT EXISTS (
        SELECT 1 FROM said c
        WHERE c.answer = 'given' AND on_day BETWEEN c.from_day AND coalesce(c.until_day, 'infinity')
          AND (c.withdrawn_on IS NULL OR c.withdrawn_on > on_day)
          AND NOT EXISTS (
              SELECT 1 FROM said last WHERE last.consent_key <> c.consent_key
                AND ((last.answer = 'refused' AND last.asked_on <= on_day
                      AND (last.asked_on, last.recorded_at) > (c.asked_on, c.recorded_at))
                  OR (last.withdrawn_on <= on_day
                      AND (last.withdrawn_on, last.withdrawn_at) > (c.asked_on, c.recorded_at)))))
$$;
COMMENT ON FUNCTION access.consents IS 'Whether whoever a record is of consents to what is named on a day: given, begun, not ended, and not refused or withdrawn since by that day. What counts by consent asks this';
REVOKE EXECUTE ON FUNCTION access.consents FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.consents TO turnstone_app, turnstone_figures;

-- What is shared only with consent is worked out beside what is shared anyhow, and asked for row by row.
CREATE OR REPLACE FUNCTION access.work_out() RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    worked record;
    key text := access.context_key();
BEGIN
    IF NOT access.context_complete() OR current_setting('turnstone.worked_out', true) = key THEN
        RETURN;
    END IF;
    FOR worked IN
        WITH asker AS (
            SELECT access.setting('agency')::integer AS agency, access.setting('role') AS role,
                   access.setting('partnership')::smallint AS partnership, access.setting('today')::date AS today,
                   access.is_host() AS host),
        rules AS (
            -- What is read to be exported or shown in a list is no more than may be exported or shown in a list.
            SELECT r.category, r.relation, r.search, r.write,
                   CASE access.setting('use') WHEN 'export' THEN r.export WHEN 'list' THEN r.list ELSE r.read END AS read
            FROM access.rule r, asker WHERE r.role = asker.role),
        shared AS (
            -- The most that agreements in force give of each holding of another agency, anyhow or by a kind of consent.
            SELECT h.holding_id, coalesce(s.consent, '') AS consent,
                   max(CASE WHEN a.kind <> 'sharing' THEN 4 ELSE access.rank(s.highest) END) AS most
            FROM access.holding h
            JOIN asker ON h.partnership_id = asker.partnership AND h.agency_id <> asker.agency
            JOIN access.agency giver ON giver.agency_id = h.agency_id
            JOIN access.holding_agreement ha ON ha.holding_id = h.holding_id
            JOIN access.agreement a ON a.agreement_id = ha.agreement_id
                 AND asker.today BETWEEN a.in_force_from AND coalesce(a.expires_on, 'infinity')
            LEFT JOIN access.share s ON s.agreement_id = a.agreement_id AND s.role = asker.role
                 AND s.category = h.category AND s.giver IN ('*', giver.kind)
                 AND (s.taken_out_from IS NULL OR asker.today < s.taken_out_from) AND a.kind = 'sharing'
            GROUP BY h.holding_id, coalesce(s.consent, '')),
        given AS (
            SELECT holding_id, consent, most FROM shared
            UNION ALL
            SELECT h.holding_id, '', 0 FROM access.holding h
            WHERE NOT EXISTS (SELECT 1 FROM shared s WHERE s.holding_id = h.holding_id AND s.consent = '')),
        each AS (
            SELECT h.holding_id, g.consent, r.relation, h.agency_id = asker.agency AS own_rows, asker.host, c.about <> 'case' AS kept,
                   -- What is no case and may be counted is read to be counted.
                   CASE WHEN h.agency_id = asker.agency
                        THEN CASE WHEN r.read = 'own-part' OR (r.read = 'count' AND c.about <> 'case') THEN 4 ELSE access.rank(r.read) END
                        ELSE least(CASE WHEN r.read = 'own-part' THEN 0 WHEN r.read = 'count' AND c.about <> 'case' THEN 4
                                        ELSE access.rank(r.read) END, coalesce(g.most, 0)) END AS reads,
                   CASE WHEN h.agency_id = asker.agency
                        THEN CASE WHEN r.search = 'own-part' THEN 4 ELSE access.rank(r.search) END
                        ELSE least(CASE WHEN r.search = 'own-part' THEN 0 ELSE access.rank(r.search) END, coalesce(g.most, 0)) END AS searches,
                   CASE WHEN r.write = 'full' OR (r.write = 'own-part' AND h.agency_id = asker.agency) THEN 4 ELSE 0 END AS writes
            FROM access.holding h
            JOIN asker ON h.partnership_id = asker.partnership
            JOIN rules r ON r.category = h.category
            JOIN access.data_category c ON c.category = h.category
            JOIN given g ON g.holding_id = h.holding_id),
        needs (need) AS (VALUES ('full'), ('summary'), ('flag'), ('search'), ('write')),
        answers AS (
            SELECT e.*, n.need, CASE n.need WHEN 'full' THEN e.reads >= 4 WHEN 'summary' THEN e.reads >= 3
                       WHEN 'flag' THEN e.reads >= 1 WHEN 'search' THEN e.searches >= 1 ELSE e.writes >= 4 END AS may
            FROM each e CROSS JOIN needs n)
        SELECT relations.relation, needs.need,
               coalesce(array_agg(e.holding_id) FILTER (WHERE e.consent = ''), '{}') AS holdings,
               coalesce(array_agg(e.holding_id || '/' || e.consent) FILTER (
                   WHERE e.consent <> '' AND needs.need <> 'write' AND relations.relation <> 'wide'), '{}') AS by_consent
        FROM (VALUES ('own'), ('team'), ('agency'), ('unrelated'), ('wide')) AS relations (relation)
        CROSS JOIN needs
        -- Whatever the case: what an unrelated asker has; of the own agency's rows, and for the partnership itself, what the
        -- agency has; and of things that are no case what the asker keeps, which the table of the thing says.
        LEFT JOIN answers e ON e.may AND e.need = needs.need AND (e.relation = relations.relation
             OR (relations.relation = 'wide' AND (e.relation = 'unrelated'
                 OR (e.relation = 'agency' AND (e.own_rows OR e.host))
                 OR (e.relation = 'own' AND e.own_rows AND e.kept))))
        GROUP BY relations.relation, needs.need
    LOOP
        PERFORM set_config('turnstone.holdings_' || worked.relation || '_' || worked.need, worked.holdings::text, true);
        PERFORM set_config('turnstone.by_consent_' || worked.relation || '_' || worked.need, worked.by_consent::text, true);
    END LOOP;
    PERFORM set_config('turnstone.worked_out', key, true);
END $$;

CREATE FUNCTION access.by_consent(relation text, need text) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT access.context_complete() THEN
        RETURN '{}';
    END IF;
    PERFORM access.work_out();
    RETURN coalesce(nullif(current_setting('turnstone.by_consent_' || relation || '_' || need, true), ''), '{}')::text[];
END $$;
COMMENT ON FUNCTION access.by_consent IS 'Holdings, a stroke, and the kind of consent with which alone the asker may do what is named with them by that relation';

CREATE OR REPLACE FUNCTION access.case_holdings(need text) RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT h), '{}')
    FROM (SELECT unnest(access.holdings_at('own', need) || access.holdings_at('team', need) || access.holdings_at('agency', need))
          UNION ALL
          SELECT split_part(unnest(access.by_consent('own', need) || access.by_consent('team', need)
                                   || access.by_consent('agency', need)), '/', 1)::integer) AS each (h)
    WHERE h <> ALL (access.holdings_at('wide', need))
$$;

CREATE FUNCTION access.holdings_consented(record bigint, relation text, need text) RETURNS integer[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    possible text[] := access.by_consent(relation, need);
BEGIN
    IF possible = '{}' OR relation = 'unrelated' THEN
        RETURN '{}';
    END IF;
    RETURN ARRAY(
        SELECT split_part(p, '/', 1)::integer FROM unnest(possible) AS p
        WHERE split_part(p, '/', 2) IN (
            SELECT k FROM (SELECT DISTINCT split_part(q, '/', 2) FROM unnest(possible) AS q) AS kinds (k)
            WHERE access.consents(record, k, access.setting('today')::date)));
END $$;
COMMENT ON FUNCTION access.holdings_consented IS 'The holdings with which the asker may do what is named because whoever the record is of consents today';

CREATE OR REPLACE FUNCTION access.reaches(record bigint, holding integer, need text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    relation text;
BEGIN
    relation := access.relation_to(record, access.side_of(holding));
    RETURN (relation <> 'unrelated' AND (holding = ANY (access.holdings_at(relation, need))
                                         OR holding = ANY (access.holdings_consented(record, relation, need))))
        OR (need IN ('full', 'summary') AND access.glass_broken(record, holding));
END $$;
REVOKE EXECUTE ON FUNCTION access.by_consent, access.holdings_consented FROM PUBLIC;

CREATE FUNCTION access.shared_without_consent(person uuid) RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    relation text := access.relation_to_person(person);
    theirs bigint[] := access.records_of(person, CASE access.side_of_role() WHEN 'panel' THEN 'offender' ELSE access.side_of_role() END);
BEGIN
    IF relation IS NULL OR relation IN ('barred', 'unrelated') OR access.by_consent(relation, 'flag') = '{}' THEN
        RETURN;
    END IF;
    RETURN QUERY
    WITH open AS (
        SELECT unnest(access.holdings_at(relation, 'flag') || access.holdings_at('wide', 'flag')
                      || access.holdings_consented(theirs[1], relation, 'flag')) AS holding)
    SELECT DISTINCT h.category FROM unnest(access.by_consent(relation, 'flag')) AS p
    JOIN access.holding h ON h.holding_id = split_part(p, '/', 1)::integer
    WHERE NOT EXISTS (SELECT 1 FROM open JOIN access.holding o ON o.holding_id = open.holding WHERE o.category = h.category);
END $$;
COMMENT ON FUNCTION access.shared_without_consent IS 'Data categories that the asker would have of this person with consent alone, and has not: there is none in force';
REVOKE EXECUTE ON FUNCTION access.shared_without_consent FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.shared_without_consent TO turnstone_app;

-- Who reads the data category of the case reads its consents; who writes it records them, for the own agency.
CREATE FUNCTION access.may_keep(person uuid, what text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    sided text := (SELECT CASE side WHEN 'victim' THEN 'victim' WHEN 'panel' THEN 'panel' ELSE 'offender' END
                   FROM access.data_category WHERE category = what);
    theirs bigint[];
BEGIN
    IF NOT access.context_complete() THEN
        RETURN false;
    END IF;
    SELECT coalesce(array_agg(t), '{}') INTO theirs FROM unnest(access.records_of(person, sided)) AS t
    WHERE t <> ALL (access.barred_records());
    RETURN theirs <> '{}' AND EXISTS (
        SELECT 1 FROM access.rule r WHERE r.role = access.setting('role') AND r.category = what
          AND r.write <> 'none' AND r.relation = access.relation_to(theirs[1], sided));
END $$;
COMMENT ON FUNCTION access.may_keep IS 'Whether the asker may write this kind of information of a person for the own agency';
REVOKE EXECUTE ON FUNCTION access.may_keep FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.may_keep TO turnstone_app;

ALTER TABLE access.consent ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.consent FOR SELECT TO turnstone_app USING (
    holding_id = ANY ((SELECT access.holdings_at('wide', 'summary'))::integer[])
    OR (holding_id = ANY ((SELECT access.case_holdings('summary'))::integer[]) AND access.reaches(record_id, holding_id, 'summary')));
CREATE POLICY not_barred ON access.consent AS RESTRICTIVE FOR ALL TO turnstone_app USING (
    record_id <> ALL ((SELECT access.barred_records())::bigint[]));
CREATE POLICY writer ON access.consent FOR INSERT TO turnstone_app WITH CHECK (
    access.may_write(record_id, holding_id) AND recorded_by = access.setting('user')
    AND EXISTS (SELECT 1 FROM access.holding h JOIN access.consent_kind k ON k.category = h.category
                WHERE h.holding_id = consent.holding_id AND h.agency_id = access.setting('agency')::integer
                  AND k.kind = consent.kind AND consent.asked_on BETWEEN k.valid_from AND coalesce(k.valid_to, 'infinity')));
GRANT SELECT ON access.consent TO turnstone_app;
GRANT INSERT (record_id, holding_id, kind, answer, asked_on, given_by, giver, how, explained, from_day, until_day, note, corrects,
    corrects_why, recorded_by, recorded_by_name) ON access.consent TO turnstone_app;

-- What is told in short is told of what was consented to as well.
CREATE OR REPLACE FUNCTION people.in_short(person uuid) RETURNS TABLE (category text, title text, level text, words text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    relation text := access.relation_to_person(person);
    theirs bigint[] := access.records_of(person, 'offender');
    in_full integer[];
    in_summary integer[];
    as_flag integer[];
    today date := access.setting('today')::date;
BEGIN
    IF relation IS NULL OR relation = 'barred' OR access.side_of_role() = 'victim' THEN
        RETURN;
    END IF;
    SELECT array_agg(t) INTO theirs FROM unnest(theirs) AS t WHERE t <> ALL (access.barred_records());
    in_full := access.holdings_at(relation, 'full') || access.holdings_at('wide', 'full')
        || access.holdings_consented(theirs[1], relation, 'full');
    in_summary := access.holdings_at(relation, 'summary') || access.holdings_at('wide', 'summary')
        || access.holdings_consented(theirs[1], relation, 'summary');
    as_flag := access.holdings_at(relation, 'flag') || access.holdings_at('wide', 'flag')
        || access.holdings_consented(theirs[1], relation, 'flag');
    RETURN QUERY
    WITH seen AS (
        SELECT e.*, c.category AS kind_of, c.title AS kind_title,
               CASE WHEN e.holding_id = ANY (in_summary) THEN 'summary' ELSE 'flag' END AS most,
               e.latest::date AS on_day,
               (e.ended IS NULL OR e.ended::date >= today) AND e.earliest::date <= today AS is_open
        FROM history.event e
        JOIN access.holding h ON h.holding_id = e.holding_id
        JOIN access.data_category c ON c.category = h.category AND c.side = 'offender'
        WHERE e.record_id = ANY (theirs) AND e.known_until = 'infinity'
          AND e.holding_id <> ALL (in_full) AND (e.holding_id = ANY (in_summary) OR e.holding_id = ANY (as_flag))
          AND NOT access.glass_broken(e.record_id, e.holding_id)),
    groups AS (
        SELECT s.kind_of, s.most, coalesce(s.offence_group, 'other') AS grouped, count(*) AS times
        FROM seen s GROUP BY 1, 2, 3),
    told AS (
        SELECT s.kind_of, s.kind_title, s.most, count(*) AS times, max(s.on_day) AS last_day, bool_or(s.is_open) AS open_now,
               bool_or(s.offence_group ~* 'viol|arson|sex') AS bears,
               (array_agg(coalesce(s.title, '') || coalesce(': ' || s.outcome, '') ORDER BY s.on_day DESC))[1] AS last_words
        FROM seen s GROUP BY 1, 2, 3)
    SELECT t.kind_of, t.kind_title, t.most,
           CASE
             WHEN t.kind_of IN ('convictions', 'arrests') AND t.most = 'summary' THEN
                 t.times || ': ' || (SELECT string_agg(g.grouped || ' ' || g.times, ', ' ORDER BY g.times DESC, g.grouped)
                                     FROM groups g WHERE g.kind_of = t.kind_of AND g.most = t.most)
                 || '; last ' || to_char(t.last_day, 'FMDD Mon YYYY')
             WHEN t.kind_of = 'convictions' THEN
                 CASE WHEN t.bears THEN 'a risk of arson, violence or sexual offending that bears on the task: ask before you go'
                      ELSE 'no risk of arson, violence or sexual offending is recorded' END
             WHEN t.kind_of = 'arrests' THEN
                 CASE WHEN t.last_day >= today - 28 THEN 'arrested in the last 28 days' ELSE 'not arrested in the last 28 days' END
             WHEN t.kind_of = 'custody' THEN CASE WHEN t.open_now THEN 'in custody' ELSE 'not in custody' END
                 || CASE WHEN t.most = 'summary' THEN '; last news ' || to_char(t.last_day, 'FMDD Mon YYYY') ELSE '' END
             WHEN t.kind_of = 'orders-licence' AND t.most = 'flag' THEN
                 CASE WHEN t.open_now THEN 'under supervision' ELSE 'not under supervision' END
             WHEN t.kind_of = 'treatment-attendance' AND t.most = 'flag' THEN
                 CASE WHEN t.open_now THEN 'engaged' ELSE 'not engaged' END
             WHEN t.most = 'summary' THEN CASE WHEN t.open_now THEN 'now; ' ELSE 'ended; ' END || 'last news '
                 || to_char(t.last_day, 'FMDD Mon YYYY') || coalesce(' (' || nullif(t.last_words, '') || ')', '')
             ELSE 'known' END
    FROM told t
    UNION ALL
    SELECT 'contact-offender', c.title, 'summary',
           string_agg(DISTINCT coalesce('district ' || nullif(split_part(a.postcode, ' ', 1), ''), 'district not known'), ', ')
           || CASE WHEN bool_or(a.kind = 'no fixed abode') THEN '; no fixed address' ELSE '; fixed address' END
    FROM people.record_address a
    JOIN access.holding h ON h.holding_id = a.holding_id AND h.category = 'contact-offender'
    JOIN access.data_category c ON c.category = h.category
    WHERE a.record_id = ANY (theirs) AND a.known_until = 'infinity' AND NOT a.confidential
      AND a.holding_id <> ALL (in_full) AND a.holding_id = ANY (in_summary)
      AND NOT access.glass_broken(a.record_id, a.holding_id)
    GROUP BY c.title
    ORDER BY 2;
END $$;
