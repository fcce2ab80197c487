-- What was known at an earlier moment, as views beside the tables: each table with a clock of knowing has one of the same
-- columns in which what came later is not there, and what ended later still stands. A reading of the past names the views
-- where one of the present names the tables (access.PastReading), so that whatever can be read now can be read as it was.
-- The accounts of pages and of figures have a schema each, since each may read other columns.
-- Made anew after every migration that changed a table; a migration that takes a column away drops the schema first.
DO $$
BEGIN
    IF to_regnamespace('as_known') IS NULL THEN
        CREATE SCHEMA as_known;
        CREATE SCHEMA as_known_figures;
    END IF;
END $$;
COMMENT ON SCHEMA as_known IS 'The tables as they were known at the moment that the transaction names, for pages; made from the tables at every start';
COMMENT ON SCHEMA as_known_figures IS 'The same for figures, which may read fewer columns';
GRANT USAGE ON SCHEMA as_known TO turnstone_app, turnstone_figures;
GRANT USAGE ON SCHEMA as_known_figures TO turnstone_figures;

CREATE OR REPLACE FUNCTION as_known.moment() RETURNS timestamptz
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('turnstone.known', true), '')::timestamptz;
COMMENT ON FUNCTION as_known.moment IS 'The moment as known at which this transaction reads; null, and so nothing to be seen, where it names none';

DO $$
DECLARE t record; made text; seen text;
BEGIN
    FOR t IN
        SELECT account.login, account.room AS past, n.nspname AS room, c.relname AS whole,
               string_agg(CASE
                   WHEN a.attname = 'known_until' THEN
                       'CASE WHEN t.known_until > (SELECT as_known.moment()) THEN ''infinity''::timestamptz ELSE t.known_until END AS known_until'
                   WHEN n.nspname = 'people' AND c.relname = 'person' AND a.attname = 'merged_into' THEN
                       'CASE WHEN NOT EXISTS (SELECT 1 FROM people.person_record r WHERE r.person_id = t.person_id'
                       || ' AND r.known_from <= (SELECT as_known.moment()) AND r.known_until > (SELECT as_known.moment()))'
                       || ' THEN t.merged_into END AS merged_into'
                   ELSE format('t.%I', a.attname) END, ', ' ORDER BY a.attnum) AS columns
        FROM (VALUES ('turnstone_app', 'as_known'), ('turnstone_figures', 'as_known_figures')) AS account (login, room)
        CROSS JOIN pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             AND has_column_privilege(account.login, c.oid, a.attnum, 'SELECT')
        WHERE n.nspname IN ('people', 'history', 'cohorts', 'plans', 'forms', 'areas', 'intake') AND c.relkind = 'r'
          AND NOT EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhrelid = c.oid)
          AND EXISTS (SELECT 1 FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attname = 'known_from' AND NOT k.attisdropped)
        GROUP BY account.login, account.room, n.nspname, c.relname
    LOOP
        seen := format('%I.%I', t.past, t.room || '_' || t.whole);
        made := format('SELECT %s FROM %I.%I t WHERE t.known_from <= (SELECT as_known.moment())', t.columns, t.room, t.whole);
        IF obj_description(to_regclass(seen), 'pg_class') IS DISTINCT FROM made THEN
            EXECUTE format('DROP VIEW IF EXISTS %s CASCADE', seen);
            EXECUTE format('CREATE VIEW %s WITH (security_invoker = true) AS %s', seen, made);
            EXECUTE format('COMMENT ON VIEW %s IS %L', seen, made);
            EXECUTE format('GRANT SELECT ON %s TO %I', seen, t.login);
        END IF;
    END LOOP;
    -- A delivery is known of from when it was let in; what became of its rows later is a matter of later deliveries.
    FOREACH seen IN ARRAY ARRAY['as_known', 'as_known_figures'] LOOP
        EXECUTE format('CREATE OR REPLACE VIEW %I.intake_delivery WITH (security_invoker = true) AS'
            || ' SELECT * FROM intake.delivery WHERE began_at <= (SELECT as_known.moment())'
            || ' AND (published_at IS NULL OR published_at <= (SELECT as_known.moment()))', seen);
        EXECUTE format('GRANT SELECT ON %I.intake_delivery TO turnstone_%s', seen,
                       CASE seen WHEN 'as_known' THEN 'app' ELSE 'figures' END);
    END LOOP;
END $$;

CREATE OR REPLACE VIEW as_known.people_last_said WITH (security_invoker = true) AS
    SELECT r.person_id, r.record_id, r.holding_id, r.rule, r.evidence, r.known_from AS linked_from,
           coalesce(max(p.known_until), 'infinity') AS said_until, min(p.known_from) AS known_since,
           max(p.known_from) AS said_from
    FROM as_known.people_person_record r
    LEFT JOIN as_known.people_record_person p ON p.record_id = r.record_id
    WHERE r.known_until = 'infinity'
    GROUP BY r.record_id, r.person_id, r.holding_id, r.rule, r.evidence, r.known_from;
GRANT SELECT ON as_known.people_last_said TO turnstone_app;

CREATE OR REPLACE FUNCTION as_known.people_equality_of(records bigint[])
    RETURNS TABLE (record_id bigint, ethnicity text, ethnicity_list text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT p.record_id, p.ethnicity, p.ethnicity_list
    FROM people.record_person p
    WHERE p.record_id = ANY (records) AND p.ethnicity IS NOT NULL
      AND p.known_from <= as_known.moment() AND p.known_until > as_known.moment()
      AND p.record_id <> ALL (access.barred_records())
      AND (p.holding_id = ANY (access.readable_holdings()) OR access.reaches(p.record_id, p.holding_id, 'summary'))
      AND (p.equality_holding_id = ANY (access.readable_holdings()) OR access.reaches(p.record_id, p.equality_holding_id, 'full'))
$$;
COMMENT ON FUNCTION as_known.people_equality_of IS 'Ethnicity as recorded and known at the moment, for those who may read it';
REVOKE EXECUTE ON FUNCTION as_known.people_equality_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION as_known.people_equality_of TO turnstone_app;
