-- What else records say of people: who they are tied to, what to know before a visit, what they look like, and when they died.
ALTER TABLE people.record_person ADD COLUMN died date;
COMMENT ON COLUMN people.record_person.died IS 'Day of death, where the source gives one';
GRANT SELECT (died) ON people.record_person TO turnstone_app;

CREATE TABLE people.record_tie (
    record_id   bigint NOT NULL,
    ordinal     smallint NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    holding_id  integer NOT NULL,
    delivery_id integer NOT NULL,
    line        integer NOT NULL,
    kind        text NOT NULL,
    other_type  text NOT NULL,
    other_number text NOT NULL,
    valid_from  date,
    valid_to    date,
    PRIMARY KEY (record_id, ordinal, known_from)
);
CREATE INDEX record_tie_other ON people.record_tie (other_number, other_type) WHERE known_until = 'infinity';
COMMENT ON TABLE people.record_tie IS 'What a source says one of its people is to another: partner, parent, co-defendant, of one household. Shown only to who may see both ends';
COMMENT ON COLUMN people.record_tie.record_id IS 'The record that says so; its person is the one end';
COMMENT ON COLUMN people.record_tie.ordinal IS 'Number of the tie within its record, from 0';
COMMENT ON COLUMN people.record_tie.known_from IS 'When we knew it';
COMMENT ON COLUMN people.record_tie.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN people.record_tie.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.record_tie.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN people.record_tie.line IS 'Line in the delivery''s file';
COMMENT ON COLUMN people.record_tie.kind IS 'What the other is to the one: partner, former partner, parent, child, sibling, co-defendant, associate, household';
COMMENT ON COLUMN people.record_tie.other_type IS 'Type of the number by which the source names the other end, such as CRN or CLIENT_REF; HOUSEHOLD where it is a household, whose other members carry the same';
COMMENT ON COLUMN people.record_tie.other_number IS 'The number as given, of the same agency; the other person may come in another file, earlier or later';
COMMENT ON COLUMN people.record_tie.valid_from IS 'First day, where known';
COMMENT ON COLUMN people.record_tie.valid_to IS 'Last day, where known';

CREATE TABLE people.record_marker (
    record_id   bigint NOT NULL,
    ordinal     smallint NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    holding_id  integer NOT NULL,
    delivery_id integer NOT NULL,
    line        integer NOT NULL,
    kind        text NOT NULL,
    reason      text,
    set_on      date,
    review_on   date,
    PRIMARY KEY (record_id, ordinal, known_from)
);
COMMENT ON TABLE people.record_marker IS 'What to know before meeting somebody: a warning marker with its reason and the day on which it is to be looked at again';
COMMENT ON COLUMN people.record_marker.record_id IS 'The record';
COMMENT ON COLUMN people.record_marker.ordinal IS 'Number of the marker within its record, from 0';
COMMENT ON COLUMN people.record_marker.known_from IS 'When we knew it';
COMMENT ON COLUMN people.record_marker.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN people.record_marker.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.record_marker.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN people.record_marker.line IS 'Line in the delivery''s file';
COMMENT ON COLUMN people.record_marker.kind IS 'violence, weapons, dog, self-harm, infection, hoax, escape, other';
COMMENT ON COLUMN people.record_marker.reason IS 'Why, in the words of the source';
COMMENT ON COLUMN people.record_marker.set_on IS 'When it was set';
COMMENT ON COLUMN people.record_marker.review_on IS 'When it is to be looked at again; a marker past it says so';

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['record_tie', 'record_marker'] LOOP
        EXECUTE format('ALTER TABLE people.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY reader ON people.%I FOR SELECT TO turnstone_app
            USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]))', t);
        EXECUTE format('CREATE POLICY intake_works ON people.%I TO turnstone_intake USING (true) WITH CHECK (true)', t);
        EXECUTE format('GRANT SELECT ON people.%I TO turnstone_app', t);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON people.%I TO turnstone_intake', t);
    END LOOP;
END $$;
INSERT INTO intake.staged_part VALUES
    ('tie',    'people.record_tie',    '{known_from, known_until}', false),
    ('marker', 'people.record_marker', '{known_from, known_until}', false);
