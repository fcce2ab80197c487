-- Which months and forces there are is asked by every page of crime figures. With this index it is a few looks instead of
-- reading every crime; its entries rise with the files, so that it costs the taking in little.
CREATE INDEX event_crime_month ON history.event (counts_in, reported_by)
    WHERE kind = 1 AND counts_in IS NOT NULL;

-- After a large delivery figures would be planned for what the table was before it. The intake account may ask for that
-- and no more: the right to maintain a table would let it lock everybody out.
CREATE FUNCTION history.measure() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    ANALYZE history.event;
END $$;
COMMENT ON FUNCTION history.measure IS 'Tells the planner how many events there are now';
REVOKE EXECUTE ON FUNCTION history.measure FROM PUBLIC;
GRANT EXECUTE ON FUNCTION history.measure TO turnstone_intake;
