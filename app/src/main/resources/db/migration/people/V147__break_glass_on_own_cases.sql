-- Whoever works with a person is told at once that somebody else opened them in an emergency; nobody of the other side of the
-- wall is, since that somebody looked there would itself say something.
CREATE FUNCTION access.broken_on_own_cases() RETURNS TABLE (person_key uuid, agency text, granted_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT b.person_key, a.name, b.granted_at
    FROM access.break_glass b
    JOIN access.agency a USING (agency_id)
    JOIN access.role r ON r.role = b.role
    WHERE access.context_complete() AND b.partnership_id = access.own_partnership()
      AND b.granted_at > clock_timestamp() - interval '7 days' AND b.user_id <> access.me()
      AND CASE r.side WHEN 'victim' THEN 'victim' WHEN 'both-by-panel' THEN 'panel' ELSE 'offender' END = access.side_of_role()
      AND access.relation_to_person(b.person_key) = 'own'
    ORDER BY b.granted_at DESC
$$;
COMMENT ON FUNCTION access.broken_on_own_cases IS 'People with whom the asker works whom somebody else opened by break-glass in the last 7 days, on the asker''s side of the wall';
REVOKE EXECUTE ON FUNCTION access.broken_on_own_cases FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.broken_on_own_cases TO turnstone_app;
