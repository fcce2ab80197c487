-- What was searched for is a name, a number or an address, and stands in no address of a page: the page's address holds the
-- random key of a row here.
CREATE TABLE web.kept_search (
    search_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_login text NOT NULL,
    agency_id  integer NOT NULL REFERENCES access.agency,
    role       text NOT NULL,
    words      text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 400),
    kept_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX kept_search_of_asker ON web.kept_search (user_login, kept_at);
CREATE INDEX kept_search_by_age ON web.kept_search (kept_at);
COMMENT ON TABLE web.kept_search IS 'What somebody searched for, so that the page of what was found can be loaded again: seen by its asker alone, in the post in which they asked, until they sign out or for a day';
COMMENT ON COLUMN web.kept_search.search_key IS 'Random key, used in addresses instead of the words';
COMMENT ON COLUMN web.kept_search.user_login IS 'Login of whoever asked; nobody else sees it';
COMMENT ON COLUMN web.kept_search.agency_id IS 'Agency for which they worked';
COMMENT ON COLUMN web.kept_search.role IS 'Role in which they worked';
COMMENT ON COLUMN web.kept_search.words IS 'What was searched for, as typed';
COMMENT ON COLUMN web.kept_search.kept_at IS 'When it was searched for';
ALTER TABLE web.kept_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY asker ON web.kept_search TO turnstone_app
    USING (user_login = (SELECT access.own_login()) AND agency_id = (SELECT access.setting('agency'))::integer
           AND role = (SELECT access.setting('role')))
    WITH CHECK (user_login = (SELECT access.own_login()) AND agency_id = (SELECT access.setting('agency'))::integer
           AND role = (SELECT access.setting('role')));
GRANT SELECT, INSERT, DELETE ON web.kept_search TO turnstone_app;

CREATE FUNCTION web.drop_kept_searches(before timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ DELETE FROM web.kept_search WHERE kept_at < before $$;
COMMENT ON FUNCTION web.drop_kept_searches IS 'Throws away searches older than a moment, whoever''s they are';
REVOKE EXECUTE ON FUNCTION web.drop_kept_searches FROM PUBLIC;
GRANT EXECUTE ON FUNCTION web.drop_kept_searches TO turnstone_app;
