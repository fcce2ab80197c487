-- What the asker of a transaction may do with each holding, by relation, is worked out once in a transaction and kept in
-- settings of that transaction, since every policy of every table asks for it again.
CREATE FUNCTION access.rank(level text) RETURNS smallint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE level WHEN 'full' THEN 4 WHEN 'summary' THEN 3 WHEN 'own-part' THEN 2 WHEN 'flag' THEN 1 WHEN 'count' THEN 1 ELSE 0 END;
COMMENT ON FUNCTION access.rank IS 'Order of levels: full 4, summary 3, own-part 2, flag and count 1, none 0';

CREATE FUNCTION access.me() RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT user_id FROM access.app_user WHERE login = access.setting('user') $$;
COMMENT ON FUNCTION access.me IS 'Number of the user of this transaction; null for the public and for the product''s own work';

CREATE FUNCTION access.is_host() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT coalesce((SELECT kind = 'partnership' FROM access.agency WHERE agency_id = access.setting('agency')::integer), false) $$;
COMMENT ON FUNCTION access.is_host IS 'Whether the asker works for the partnership itself, whose cases are those of all partners';

CREATE FUNCTION access.context_key() RETURNS text
    LANGUAGE sql STABLE
    RETURN access.setting('user') || '/' || access.setting('agency') || '/' || access.setting('role') || '/'
        || access.setting('partnership') || '/' || access.setting('today') || '/' || coalesce(access.setting('use'), 'read');
COMMENT ON FUNCTION access.context_key IS 'What the worked-out holdings of a transaction depend on; null without a complete context';

CREATE FUNCTION access.work_out() RETURNS void
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
COMMENT ON FUNCTION access.work_out IS 'Works out, once for a transaction, what its asker may do with which holdings: rules, agreements in force, own rows';

CREATE FUNCTION access.holdings_at(relation text, need text) RETURNS integer[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF NOT access.context_complete() THEN
        RETURN '{}';
    END IF;
    PERFORM access.work_out();
    RETURN coalesce(nullif(current_setting('turnstone.holdings_' || relation || '_' || need, true), ''), '{}')::integer[];
END $$;
COMMENT ON FUNCTION access.holdings_at IS 'The holdings with which the asker may do what is named (full, summary, flag, search, write) by that relation (own, team, agency, unrelated) or whatever the case (wide); empty without a complete context';

-- A holding made in this transaction is not among those worked out before.
CREATE FUNCTION access.forget_worked_out() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM set_config('turnstone.worked_out', '', true);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION access.forget_worked_out IS 'After a new holding: what the asker may do is worked out again';
CREATE TRIGGER holding_made AFTER INSERT ON access.holding FOR EACH STATEMENT EXECUTE FUNCTION access.forget_worked_out();
CREATE TRIGGER holding_under AFTER INSERT ON access.holding_agreement FOR EACH STATEMENT EXECUTE FUNCTION access.forget_worked_out();

CREATE OR REPLACE FUNCTION access.readable_holdings() RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT access.holdings_at('wide', 'full') $$;
COMMENT ON FUNCTION access.readable_holdings IS 'The holdings that the asker of this transaction may read in full, whosever the case; empty without a complete context';

CREATE FUNCTION access.case_holdings(need text) RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT h), '{}')
    FROM unnest(access.holdings_at('own', need) || access.holdings_at('team', need) || access.holdings_at('agency', need)) AS h
    WHERE h <> ALL (access.holdings_at('wide', need))
$$;
COMMENT ON FUNCTION access.case_holdings IS 'The holdings with which the asker may do what is named for some cases and not for others';

-- Ports: what a record has to do with an asker hangs on the person it is of, which the room of people knows. Until that room
-- answers, everything is unrelated and nothing is open.
CREATE FUNCTION access.relation_to(record bigint, sided text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT 'unrelated' $$;
COMMENT ON FUNCTION access.relation_to IS 'Relation of the asker to the case that a record is of, on one side of the wall: own, team, agency, unrelated';

CREATE FUNCTION access.barred_records() RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT '{}'::bigint[] $$;
COMMENT ON FUNCTION access.barred_records IS 'The records that are barred to the asker by restrictions in force today';

CREATE FUNCTION access.side_of(holding integer) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE c.side WHEN 'victim' THEN 'victim' WHEN 'panel' THEN 'panel' ELSE 'offender' END
    FROM access.holding h JOIN access.data_category c USING (category) WHERE h.holding_id = holding
$$;
COMMENT ON FUNCTION access.side_of IS 'The side of the wall on which a holding stands';

CREATE FUNCTION access.reaches(record bigint, holding integer, need text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    relation text;
BEGIN
    relation := access.relation_to(record, access.side_of(holding));
    RETURN relation <> 'unrelated' AND holding = ANY (access.holdings_at(relation, need));
END $$;
COMMENT ON FUNCTION access.reaches IS 'Whether the asker may do what is named with a row of this record and holding by their relation to its case';

GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA access TO turnstone_app, turnstone_intake, turnstone_figures;
REVOKE EXECUTE ON FUNCTION access.work_out FROM PUBLIC;
GRANT SELECT ON access.share, access.team, access.cover, access.involvement TO turnstone_app;
