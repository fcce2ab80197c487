-- What should come and when, so that somebody is told of what did not.
CREATE TABLE intake.expectation (
    expectation_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id  integer NOT NULL REFERENCES access.agency,
    format     text NOT NULL,
    rhythm     text NOT NULL CHECK (rhythm IN ('day', 'week', 'month')),
    on_day     smallint NOT NULL CHECK (on_day BETWEEN 1 AND 28),
    by_hour    smallint NOT NULL CHECK (by_hour BETWEEN 0 AND 23),
    whom       text NOT NULL DEFAULT '',
    valid_from date NOT NULL,
    valid_to   date,
    set_by     text NOT NULL,
    CHECK (rhythm <> 'week' OR on_day <= 7),
    CHECK (valid_to >= valid_from - 1)
);
CREATE UNIQUE INDEX expectation_in_force ON intake.expectation (agency_id, format) WHERE valid_to IS NULL;
COMMENT ON TABLE intake.expectation IS 'How often an extract of an agency is expected; a change ends one and begins another';
COMMENT ON COLUMN intake.expectation.expectation_id IS 'Internal number';
COMMENT ON COLUMN intake.expectation.agency_id IS 'Agency that delivers, whose data officers must act';
COMMENT ON COLUMN intake.expectation.format IS 'Format of the extract';
COMMENT ON COLUMN intake.expectation.rhythm IS 'day, week or month';
COMMENT ON COLUMN intake.expectation.on_day IS 'Day of the week (1 is Monday) or of the month (1 to 28) by which it comes; 1 where it comes every day';
COMMENT ON COLUMN intake.expectation.by_hour IS 'Full hour of that day by which it comes, Europe/London';
COMMENT ON COLUMN intake.expectation.whom IS 'Whom to ring when it does not come';
COMMENT ON COLUMN intake.expectation.valid_from IS 'First day on which it is expected so';
COMMENT ON COLUMN intake.expectation.valid_to IS 'Last day; empty while it is in force, the day before the first where it was taken back at once';
COMMENT ON COLUMN intake.expectation.set_by IS 'Login of whoever said so';
ALTER TABLE intake.expectation ENABLE ROW LEVEL SECURITY;
-- When files should come is no secret inside the partnership; what came is told by the pages to whom it may concern.
CREATE POLICY reader ON intake.expectation FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM access.agency a WHERE a.agency_id = expectation.agency_id
                   AND a.partnership_id = (SELECT access.own_partnership())));
CREATE POLICY setter ON intake.expectation FOR INSERT TO turnstone_app
    WITH CHECK (set_by = (SELECT access.own_login())
            AND EXISTS (SELECT 1 FROM access.agency a WHERE a.agency_id = expectation.agency_id
                        AND a.partnership_id = (SELECT access.own_partnership())));
CREATE POLICY ender ON intake.expectation FOR UPDATE TO turnstone_app
    USING (EXISTS (SELECT 1 FROM access.agency a WHERE a.agency_id = expectation.agency_id
                   AND a.partnership_id = (SELECT access.own_partnership())));
GRANT SELECT, INSERT ON intake.expectation TO turnstone_app;
GRANT UPDATE (valid_to) ON intake.expectation TO turnstone_app;
