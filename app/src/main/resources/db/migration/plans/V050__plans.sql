-- Whatever a plan says, it says under the holding of whoever wrote it. Rows are added; the one thing that can be
-- altered is until when a version was held to be so.
CREATE TABLE plans.plan (
    plan_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    record_id  bigint NOT NULL,
    holding_id integer NOT NULL,
    title      text NOT NULL,
    opened_on  date NOT NULL,
    opened_by  text NOT NULL,
    known_from timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX plan_of_record ON plans.plan (record_id);
COMMENT ON TABLE plans.plan IS 'A plan of actions about one record of our own; a person joined or split keeps it without rewriting. It has one version: what changes are its actions';
COMMENT ON COLUMN plans.plan.plan_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN plans.plan.record_id IS 'The record of our own that it is about';
COMMENT ON COLUMN plans.plan.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN plans.plan.title IS 'What the plan is for, such as the cohort joined';
COMMENT ON COLUMN plans.plan.opened_on IS 'Day it was opened';
COMMENT ON COLUMN plans.plan.opened_by IS 'Login of whoever opened it';
COMMENT ON COLUMN plans.plan.known_from IS 'When we knew it';

CREATE TABLE plans.action (
    action_key  uuid NOT NULL DEFAULT gen_random_uuid(),
    version     smallint NOT NULL DEFAULT 1,
    plan_key    uuid NOT NULL REFERENCES plans.plan,
    holding_id  integer NOT NULL,
    need        text NOT NULL,
    objective   text,
    action      text NOT NULL,
    owner       text NOT NULL,
    agency_id   integer NOT NULL REFERENCES access.agency,
    due         date NOT NULL,
    state       text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    ended_on    date,
    outcome     text,
    decided_by  text NOT NULL,
    known_from  timestamptz NOT NULL DEFAULT clock_timestamp(),
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (action_key, version),
    CHECK ((state = 'open') = (ended_on IS NULL)),
    CHECK ((state = 'open') = (outcome IS NULL))
);
CREATE INDEX action_of_plan ON plans.action (plan_key);
CREATE UNIQUE INDEX action_current ON plans.action (action_key) WHERE known_until = 'infinity';
COMMENT ON TABLE plans.action IS 'What is to be done, by whom, by when. A changed action closes its row and adds one with the next version';
COMMENT ON COLUMN plans.action.action_key IS 'Random key, the same for all versions';
COMMENT ON COLUMN plans.action.version IS 'Number of the version, from 1; whoever saves names the one they saw';
COMMENT ON COLUMN plans.action.plan_key IS 'The plan it belongs to';
COMMENT ON COLUMN plans.action.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN plans.action.need IS 'Criminogenic need or other need it meets, such as housing';
COMMENT ON COLUMN plans.action.objective IS 'What it is to bring about, where that was said';
COMMENT ON COLUMN plans.action.action IS 'What is to be done';
COMMENT ON COLUMN plans.action.owner IS 'Name of the worker who does it';
COMMENT ON COLUMN plans.action.agency_id IS 'Agency the owner works for';
COMMENT ON COLUMN plans.action.due IS 'Last day on which it is not late';
COMMENT ON COLUMN plans.action.state IS 'open, done, dropped';
COMMENT ON COLUMN plans.action.ended_on IS 'Day it was done or dropped; empty while open';
COMMENT ON COLUMN plans.action.outcome IS 'What came of it, or why it was dropped; empty while open';
COMMENT ON COLUMN plans.action.decided_by IS 'Login of whoever saved this version';
COMMENT ON COLUMN plans.action.known_from IS 'From when this version was held to be so';
COMMENT ON COLUMN plans.action.known_until IS 'Until when; infinity is the version of today';

CREATE TABLE plans.note (
    note_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    action_key uuid NOT NULL,
    holding_id integer NOT NULL,
    noted_on   date NOT NULL,
    noted_by   text NOT NULL,
    noted_by_name text NOT NULL,
    note       text NOT NULL,
    known_from timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX note_of_action ON plans.note (action_key);
COMMENT ON TABLE plans.note IS 'Progress on an action, dated and signed; added and never altered';
COMMENT ON COLUMN plans.note.note_key IS 'Random key';
COMMENT ON COLUMN plans.note.action_key IS 'The action';
COMMENT ON COLUMN plans.note.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN plans.note.noted_on IS 'Day of the note';
COMMENT ON COLUMN plans.note.noted_by IS 'Login of whoever wrote it';
COMMENT ON COLUMN plans.note.noted_by_name IS 'Their name as shown to colleagues that day';
COMMENT ON COLUMN plans.note.note IS 'What was done or learnt';
COMMENT ON COLUMN plans.note.known_from IS 'When we knew it';

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['plan', 'action', 'note'] LOOP
        EXECUTE format('ALTER TABLE plans.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY reader ON plans.%I FOR SELECT TO turnstone_app
            USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]))', t);
        EXECUTE format('CREATE POLICY writer ON plans.%I FOR INSERT TO turnstone_app
            WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[]))', t);
        EXECUTE format('GRANT SELECT, INSERT ON plans.%I TO turnstone_app', t);
    END LOOP;
END $$;
CREATE POLICY closer ON plans.action FOR UPDATE TO turnstone_app
    USING (known_until = 'infinity' AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]))
    WITH CHECK (known_until <> 'infinity' AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
GRANT UPDATE (known_until) ON plans.action TO turnstone_app;
