-- What a transaction may see follows from settings that it makes for itself (SET LOCAL).
-- A missing setting reads as nothing, never as everything.
CREATE FUNCTION access.setting(name text) RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('turnstone.' || name, true), '');
COMMENT ON FUNCTION access.setting IS 'A setting of this transaction''s context; null where it was not made';

CREATE FUNCTION access.context_complete() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN access.setting('user') IS NOT NULL AND access.setting('agency') IS NOT NULL
       AND access.setting('role') IS NOT NULL AND access.setting('purpose') IS NOT NULL
       AND access.setting('partnership') IS NOT NULL AND access.setting('today') IS NOT NULL;
COMMENT ON FUNCTION access.context_complete IS 'True if this transaction says who asks, for which agency, in which role, for what purpose, in which partnership, on which day';

CREATE FUNCTION access.readable_holdings() RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$
    SELECT coalesce(array_agg(h.holding_id), '{}')
    FROM access.holding h
    JOIN access.rule r ON r.category = h.category AND r.role = access.setting('role')
    WHERE access.context_complete()
      AND h.partnership_id = access.setting('partnership')::smallint
      AND (r.reach = 'partnership' OR h.agency_id = access.setting('agency')::integer)
      -- What an agency itself delivered it keeps, whatever ends.
      AND (h.agency_id = access.setting('agency')::integer
           OR EXISTS (SELECT 1 FROM access.holding_agreement ha JOIN access.agreement a USING (agreement_id)
                      WHERE ha.holding_id = h.holding_id
                        AND access.setting('today')::date BETWEEN a.in_force_from AND coalesce(a.expires_on, 'infinity')))
$$;
COMMENT ON FUNCTION access.readable_holdings IS 'The holdings that the asker of this transaction may read; empty without a complete context';

CREATE FUNCTION access.own_partnership() RETURNS smallint
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN access.context_complete() THEN access.setting('partnership')::smallint END;
COMMENT ON FUNCTION access.own_partnership IS 'The partnership of this transaction; null without a complete context';

CREATE TABLE access.look (
    look_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    partnership_id smallint NOT NULL,
    user_login   text NOT NULL,
    agency_id    integer NOT NULL,
    role         text NOT NULL,
    purpose      text NOT NULL,
    request      text NOT NULL,
    action       text NOT NULL,
    person_key   uuid,
    detail       text
);
COMMENT ON TABLE access.look IS 'Every look at a person, search, change, export and decision; rows are added and never altered';
COMMENT ON COLUMN access.look.look_id IS 'Internal number, in order of writing';
COMMENT ON COLUMN access.look.at IS 'When';
COMMENT ON COLUMN access.look.partnership_id IS 'In which partnership';
COMMENT ON COLUMN access.look.user_login IS 'Who';
COMMENT ON COLUMN access.look.agency_id IS 'For which agency';
COMMENT ON COLUMN access.look.role IS 'In which role';
COMMENT ON COLUMN access.look.purpose IS 'For what purpose';
COMMENT ON COLUMN access.look.request IS 'Number of the request, also in the server''s log';
COMMENT ON COLUMN access.look.action IS 'What was done: read, searched, changed, exported';
COMMENT ON COLUMN access.look.person_key IS 'The person looked at, where it was one';
COMMENT ON COLUMN access.look.detail IS 'What was asked or changed, without copying the content';

GRANT SELECT ON access.partnership, access.agency, access.agreement, access.data_category, access.holding,
    access.holding_agreement, access.role, access.rule, access.app_user, access.post
    TO turnstone_app, turnstone_intake, turnstone_figures;
GRANT INSERT ON access.look TO turnstone_app, turnstone_intake, turnstone_figures;
GRANT INSERT ON access.holding, access.holding_agreement TO turnstone_app, turnstone_intake;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA access TO turnstone_app, turnstone_intake, turnstone_figures;
