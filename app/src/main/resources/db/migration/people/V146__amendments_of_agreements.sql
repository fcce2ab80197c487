-- Agreements are renewed, ended, and share less from a day on, while the product runs. What was signed is added and never
-- overwritten; what follows from it is worked out again whenever the files of a partnership are loaded anew.
CREATE TABLE access.amendment (
    amendment_id  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agreement_id  smallint NOT NULL REFERENCES access.agreement,
    kind          text NOT NULL CHECK (kind IN ('runs until', 'takes out')),
    category      text REFERENCES access.data_category,
    day           date NOT NULL,
    words         text NOT NULL,
    made_by       text NOT NULL,
    made_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((kind = 'takes out') = (category IS NOT NULL))
);
CREATE INDEX amendment_of_agreement ON access.amendment (agreement_id, amendment_id);
COMMENT ON TABLE access.amendment IS 'What was changed of an agreement by those who keep the register';
COMMENT ON COLUMN access.amendment.amendment_id IS 'Internal number; a later one counts where two say different things';
COMMENT ON COLUMN access.amendment.agreement_id IS 'Which agreement';
COMMENT ON COLUMN access.amendment.kind IS 'runs until: its last day in force, later or earlier than before; takes out: a kind of information is shared no longer';
COMMENT ON COLUMN access.amendment.category IS 'Kind of information that is taken out; empty for a last day';
COMMENT ON COLUMN access.amendment.day IS 'The last day in force, or the first day on which the kind of information is not shared';
COMMENT ON COLUMN access.amendment.words IS 'Who signed it and why';
COMMENT ON COLUMN access.amendment.made_by IS 'Login of whoever entered it';
COMMENT ON COLUMN access.amendment.made_at IS 'When it was entered';
ALTER TABLE access.amendment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.amendment FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM access.agreement a WHERE a.agreement_id = amendment.agreement_id
                   AND a.partnership_id = (SELECT access.own_partnership())));
GRANT SELECT ON access.amendment TO turnstone_app;

ALTER TABLE access.share ADD COLUMN taken_out_from date;
COMMENT ON COLUMN access.share.taken_out_from IS 'First day on which it is shared no longer; empty while it is';

CREATE FUNCTION access.apply_amendments() RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE access.agreement a SET expires_on = last.day
    FROM (SELECT DISTINCT ON (agreement_id) agreement_id, day FROM access.amendment
          WHERE kind = 'runs until' ORDER BY agreement_id, amendment_id DESC) AS last
    WHERE a.agreement_id = last.agreement_id AND a.expires_on IS DISTINCT FROM last.day;
    UPDATE access.share s SET taken_out_from = last.day
    FROM (SELECT DISTINCT ON (agreement_id, category) agreement_id, category, day FROM access.amendment
          WHERE kind = 'takes out' ORDER BY agreement_id, category, amendment_id DESC) AS last
    WHERE s.agreement_id = last.agreement_id AND s.category = last.category AND s.taken_out_from IS DISTINCT FROM last.day;
$$;
COMMENT ON FUNCTION access.apply_amendments IS 'Works out from the amendments when agreements end and what they share no longer';
REVOKE EXECUTE ON FUNCTION access.apply_amendments FROM PUBLIC;

CREATE FUNCTION access.amend(which text, what text, taken_out text, on_day date, why text) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF access.role_may('agreements', 'write') IS DISTINCT FROM 'full' THEN
        RETURN false;
    END IF;
    INSERT INTO access.amendment (agreement_id, kind, category, day, words, made_by)
    SELECT a.agreement_id, what, taken_out, on_day, why, access.setting('user')
    FROM access.agreement a
    WHERE a.code = which AND a.partnership_id = access.own_partnership()
      AND (taken_out IS NULL OR EXISTS (
          SELECT 1 FROM access.share s WHERE s.agreement_id = a.agreement_id AND s.category = taken_out));
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM access.apply_amendments();
    PERFORM set_config('turnstone.worked_out', '', true);
    RETURN true;
END $$;
COMMENT ON FUNCTION access.amend IS 'Adds an amendment to an agreement; false where there is no such agreement, it does not share that, or the asker does not keep the register';
REVOKE EXECUTE ON FUNCTION access.amend FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.amend TO turnstone_app;

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
            -- The most that agreements in force give of each holding of another agency.
            SELECT h.holding_id, max(CASE WHEN a.kind <> 'sharing' THEN 4 ELSE access.rank(s.highest) END) AS most
            FROM access.holding h
            JOIN asker ON h.partnership_id = asker.partnership AND h.agency_id <> asker.agency
            JOIN access.agency giver ON giver.agency_id = h.agency_id
            JOIN access.holding_agreement ha ON ha.holding_id = h.holding_id
            JOIN access.agreement a ON a.agreement_id = ha.agreement_id
                 AND asker.today BETWEEN a.in_force_from AND coalesce(a.expires_on, 'infinity')
            LEFT JOIN access.share s ON s.agreement_id = a.agreement_id AND s.role = asker.role
                 AND s.category = h.category AND s.giver IN ('*', giver.kind)
                 AND (s.taken_out_from IS NULL OR asker.today < s.taken_out_from)
            GROUP BY h.holding_id),
        each AS (
            SELECT h.holding_id, r.relation, h.agency_id = asker.agency AS own_rows, asker.host, c.about <> 'case' AS kept,
                   -- What is no case and may be counted is read to be counted.
                   CASE WHEN h.agency_id = asker.agency
                        THEN CASE WHEN r.read = 'own-part' OR (r.read = 'count' AND c.about <> 'case') THEN 4 ELSE access.rank(r.read) END
                        ELSE least(CASE WHEN r.read = 'own-part' THEN 0 WHEN r.read = 'count' AND c.about <> 'case' THEN 4
                                        ELSE access.rank(r.read) END, coalesce(sh.most, 0)) END AS reads,
                   CASE WHEN h.agency_id = asker.agency
                        THEN CASE WHEN r.search = 'own-part' THEN 4 ELSE access.rank(r.search) END
                        ELSE least(CASE WHEN r.search = 'own-part' THEN 0 ELSE access.rank(r.search) END, coalesce(sh.most, 0)) END AS searches,
                   CASE WHEN r.write = 'full' OR (r.write = 'own-part' AND h.agency_id = asker.agency) THEN 4 ELSE 0 END AS writes
            FROM access.holding h
            JOIN asker ON h.partnership_id = asker.partnership
            JOIN rules r ON r.category = h.category
            JOIN access.data_category c ON c.category = h.category
            LEFT JOIN shared sh ON sh.holding_id = h.holding_id),
        needs (need) AS (VALUES ('full'), ('summary'), ('flag'), ('search'), ('write'))
        SELECT relations.relation, needs.need,
               coalesce(array_agg(e.holding_id) FILTER (WHERE CASE needs.need WHEN 'full' THEN e.reads >= 4
                   WHEN 'summary' THEN e.reads >= 3 WHEN 'flag' THEN e.reads >= 1 WHEN 'search' THEN e.searches >= 1
                   ELSE e.writes >= 4 END), '{}') AS holdings
        FROM (VALUES ('own'), ('team'), ('agency'), ('unrelated'), ('wide')) AS relations (relation)
        CROSS JOIN needs
        -- Whatever the case: what an unrelated asker has; of the own agency's rows, and for the partnership itself, what the
        -- agency has; and of things that are no case what the asker keeps, which the table of the thing says.
        LEFT JOIN each e ON e.relation = relations.relation
             OR (relations.relation = 'wide' AND (e.relation = 'unrelated'
                 OR (e.relation = 'agency' AND (e.own_rows OR e.host))
                 OR (e.relation = 'own' AND e.own_rows AND e.kept)))
        GROUP BY relations.relation, needs.need
    LOOP
        PERFORM set_config('turnstone.holdings_' || worked.relation || '_' || worked.need, worked.holdings::text, true);
    END LOOP;
    PERFORM set_config('turnstone.worked_out', key, true);
END $$;
