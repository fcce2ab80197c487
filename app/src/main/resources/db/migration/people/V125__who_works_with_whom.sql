-- Who works with whom is told to those who may see the person, and written by those who may write who the person is, or by the
-- product's own rooms on their behalf.
CREATE FUNCTION access.may_allocate(record bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (SELECT 1 FROM people.person_record r
                   WHERE r.record_id = record AND r.known_until = 'infinity'
                     AND record <> ALL (access.barred_records()) AND access.may_write(record, r.holding_id))
$$;
COMMENT ON FUNCTION access.may_allocate IS 'Whether the asker may say who works with the person of this record';
GRANT EXECUTE ON FUNCTION access.may_allocate TO turnstone_app;

ALTER TABLE access.involvement ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.involvement FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM people.person_record r WHERE r.record_id = involvement.record_id));
CREATE POLICY writer ON access.involvement FOR INSERT TO turnstone_app
    WITH CHECK (access.may_allocate(record_id) AND written_by = access.setting('user'));
CREATE POLICY ender ON access.involvement FOR UPDATE TO turnstone_app
    USING (access.may_allocate(record_id)) WITH CHECK (access.may_allocate(record_id));
GRANT INSERT ON access.involvement TO turnstone_app;
GRANT UPDATE (until_day) ON access.involvement TO turnstone_app;
