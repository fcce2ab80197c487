-- What was typed in one post is not shown in another of the same user: one post at a time, never the sum of two.
ALTER TABLE web.kept_form ADD COLUMN role text NOT NULL DEFAULT '';
UPDATE web.kept_form k SET role = coalesce((SELECT p.role FROM access.post p JOIN access.app_user u USING (user_id)
    WHERE u.login = k.user_login AND p.agency_id = k.agency_id ORDER BY p.post_id LIMIT 1), '');
ALTER TABLE web.kept_form ALTER COLUMN role DROP DEFAULT;
COMMENT ON COLUMN web.kept_form.role IS 'Role in which they worked';
DROP POLICY author ON web.kept_form;
CREATE POLICY author ON web.kept_form TO turnstone_app
    USING (user_login = (SELECT access.own_login()) AND agency_id = (SELECT access.setting('agency'))::integer
           AND role = (SELECT access.setting('role')))
    WITH CHECK (user_login = (SELECT access.own_login()) AND agency_id = (SELECT access.setting('agency'))::integer
           AND role = (SELECT access.setting('role')));

CREATE FUNCTION web.kept_elsewhere() RETURNS TABLE (agency_id integer, role text, forms bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT k.agency_id, k.role, count(*) FROM web.kept_form k
      WHERE k.user_login = access.own_login()
        AND (k.agency_id <> access.setting('agency')::integer OR k.role <> access.setting('role'))
      GROUP BY k.agency_id, k.role $$;
COMMENT ON FUNCTION web.kept_elsewhere IS 'How many forms wait for the asker in other posts of theirs, and nothing of what is in them';
REVOKE EXECUTE ON FUNCTION web.kept_elsewhere FROM PUBLIC;
GRANT EXECUTE ON FUNCTION web.kept_elsewhere TO turnstone_app;
