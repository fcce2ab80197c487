-- A list taken over at once makes many memberships; until they are measured, figures are planned for an empty table. The
-- page account may ask for that and no more: the right to maintain a table would let it lock everybody out.
CREATE FUNCTION cohorts.measure() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
    ANALYZE cohorts.membership;
END $$;
COMMENT ON FUNCTION cohorts.measure IS 'Tells the planner how many memberships there are now';
REVOKE EXECUTE ON FUNCTION cohorts.measure FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cohorts.measure TO turnstone_app;
