-- Photographs of people. Each hangs on a record of the agency that gave it, so that it goes where that goes through joining
-- and parting, and is held as that agency's identity is: who may not read that holding cannot tell that there is one.
CREATE TABLE people.photograph (
    photograph_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    record_id      bigint NOT NULL,
    holding_id     integer NOT NULL,
    agency_id      integer NOT NULL REFERENCES access.agency,
    taken_on       date NOT NULL,
    origin         text NOT NULL CHECK (btrim(origin) <> ''),
    picture        bytea NOT NULL,
    width          smallint NOT NULL CHECK (width BETWEEN 1 AND 600),
    height         smallint NOT NULL CHECK (height BETWEEN 1 AND 600),
    added_by       text NOT NULL,
    added_by_name  text NOT NULL,
    known_from     timestamptz NOT NULL DEFAULT clock_timestamp(),
    known_until    timestamptz NOT NULL DEFAULT 'infinity',
    removed_because text,
    removed_by     text,
    removed_by_name text,
    CHECK ((known_until = 'infinity') = (removed_because IS NULL) AND (removed_because IS NULL) = (removed_by IS NULL))
);
CREATE INDEX photograph_record ON people.photograph (record_id) WHERE known_until = 'infinity';
COMMENT ON TABLE people.photograph IS 'Photographs of people, made anew when they came so that nothing but the picture is in them';
COMMENT ON COLUMN people.photograph.photograph_key IS 'Random key used in addresses of pages';
COMMENT ON COLUMN people.photograph.record_id IS 'The record it hangs on: what that agency says of the person, or a record of its own where it says nothing';
COMMENT ON COLUMN people.photograph.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.photograph.agency_id IS 'The agency that gave it, and may take it off';
COMMENT ON COLUMN people.photograph.taken_on IS 'Day on which it was taken';
COMMENT ON COLUMN people.photograph.origin IS 'Where it comes from, in a few words';
COMMENT ON COLUMN people.photograph.picture IS 'JPEG';
COMMENT ON COLUMN people.photograph.width IS 'Pixels';
COMMENT ON COLUMN people.photograph.height IS 'Pixels';
COMMENT ON COLUMN people.photograph.added_by IS 'Login of whoever added it';
COMMENT ON COLUMN people.photograph.added_by_name IS 'Their name as shown to colleagues that day';
COMMENT ON COLUMN people.photograph.known_from IS 'When it was added';
COMMENT ON COLUMN people.photograph.known_until IS 'When it was taken off';
COMMENT ON COLUMN people.photograph.removed_because IS 'Why it was taken off, in a sentence';
COMMENT ON COLUMN people.photograph.removed_by IS 'Login of whoever took it off';
COMMENT ON COLUMN people.photograph.removed_by_name IS 'Their name';

ALTER TABLE people.photograph ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON people.photograph FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY author ON people.photograph FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[])
            AND agency_id = access.setting('agency')::integer AND added_by = access.setting('user')
            AND known_until = 'infinity');
CREATE POLICY remover ON people.photograph FOR UPDATE TO turnstone_app
    USING (known_until = 'infinity' AND agency_id = access.setting('agency')::integer
       AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]))
    WITH CHECK (removed_by = access.setting('user') AND agency_id = access.setting('agency')::integer
       AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
GRANT SELECT, INSERT ON people.photograph TO turnstone_app;
GRANT UPDATE (known_until, removed_because, removed_by, removed_by_name) ON people.photograph TO turnstone_app;
