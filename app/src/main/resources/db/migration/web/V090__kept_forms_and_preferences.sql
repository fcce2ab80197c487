-- What the page kit keeps for each user: forms whose session had ended when they were sent, and how they like their pages.
-- Neither is about a person on record as such, so neither hangs on a record or a holding; both belong to one login alone.
CREATE SCHEMA IF NOT EXISTS web;
COMMENT ON SCHEMA web IS 'What pages keep for each of their users, and for nobody else';
GRANT USAGE ON SCHEMA web TO turnstone_app;

CREATE FUNCTION access.own_login() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN access.context_complete() THEN access.setting('user') END;
COMMENT ON FUNCTION access.own_login IS 'Login of whoever asks; null without a complete context';
GRANT EXECUTE ON FUNCTION access.own_login TO turnstone_app, turnstone_intake, turnstone_figures;

-- Two random UUIDs are 244 bits out of the operating system's source.
CREATE TABLE web.form_seal (
    seal bytea NOT NULL
);
CREATE UNIQUE INDEX form_seal_once ON web.form_seal ((true));
INSERT INTO web.form_seal (seal) VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
COMMENT ON TABLE web.form_seal IS 'The secret with which forms are sealed for their author; one row, made with the database';
COMMENT ON COLUMN web.form_seal.seal IS 'The secret';
GRANT SELECT ON web.form_seal TO turnstone_app;

CREATE TABLE web.kept_form (
    kept_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_login text NOT NULL,
    agency_id  integer NOT NULL REFERENCES access.agency,
    path       text NOT NULL,
    fields     jsonb NOT NULL,
    files      text[] NOT NULL DEFAULT '{}',
    kept_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX kept_form_of_author ON web.kept_form (user_login, kept_at);
CREATE INDEX kept_form_by_age ON web.kept_form (kept_at);
COMMENT ON TABLE web.kept_form IS 'A form that was sent after its session had ended: kept for its author until sent again, thrown away or too old';
COMMENT ON COLUMN web.kept_form.kept_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN web.kept_form.user_login IS 'Login of whoever filled it in; nobody else sees it';
COMMENT ON COLUMN web.kept_form.agency_id IS 'Agency for which they worked';
COMMENT ON COLUMN web.kept_form.path IS 'Address to which it was sent';
COMMENT ON COLUMN web.kept_form.fields IS 'What was typed: pairs of name and value, in the order of the form';
COMMENT ON COLUMN web.kept_form.files IS 'Names of the fields that held a file; files themselves are not kept';
COMMENT ON COLUMN web.kept_form.kept_at IS 'When it was sent';
ALTER TABLE web.kept_form ENABLE ROW LEVEL SECURITY;
CREATE POLICY author ON web.kept_form TO turnstone_app
    USING (user_login = (SELECT access.own_login())) WITH CHECK (user_login = (SELECT access.own_login()));
GRANT SELECT, INSERT, DELETE ON web.kept_form TO turnstone_app;

-- Throws away what is too old, whoever's it is, and says nothing about what it was.
CREATE FUNCTION web.drop_kept_forms(before timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ DELETE FROM web.kept_form WHERE kept_at < before $$;
COMMENT ON FUNCTION web.drop_kept_forms IS 'Throws away kept forms older than a moment';
REVOKE EXECUTE ON FUNCTION web.drop_kept_forms FROM PUBLIC;
GRANT EXECUTE ON FUNCTION web.drop_kept_forms TO turnstone_app;

CREATE TABLE web.preference (
    user_login text NOT NULL,
    name       text NOT NULL,
    value      text NOT NULL,
    PRIMARY KEY (user_login, name)
);
COMMENT ON TABLE web.preference IS 'How somebody likes their pages to work';
COMMENT ON COLUMN web.preference.user_login IS 'Whose preference it is';
COMMENT ON COLUMN web.preference.name IS 'What is preferred, such as keys';
COMMENT ON COLUMN web.preference.value IS 'The choice, such as off';
ALTER TABLE web.preference ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON web.preference TO turnstone_app
    USING (user_login = (SELECT access.own_login())) WITH CHECK (user_login = (SELECT access.own_login()));
GRANT SELECT, INSERT, UPDATE, DELETE ON web.preference TO turnstone_app;
