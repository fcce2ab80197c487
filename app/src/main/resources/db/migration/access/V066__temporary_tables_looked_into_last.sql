-- Where a search path does not name the schema of temporary tables, PostgreSQL looks there first, even before its own
-- catalogue. A function that works with its owner's rights would then read a table, or make use of a type, that its caller
-- had made for it. So these look there last.
ALTER FUNCTION access.readable_holdings() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION people.equality_of(bigint[]) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION intake.stage(integer, text, boolean) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION intake.unstage(integer) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION intake.index_staged(integer, text) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION intake.keep_staged(integer, timestamptz, integer) SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION intake.kept_deliveries() SET search_path = pg_catalog, pg_temp;
ALTER FUNCTION cohorts.measure() SET search_path = pg_catalog, pg_temp;
