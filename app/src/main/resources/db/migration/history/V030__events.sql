CREATE TABLE history.event_kind (
    kind     smallint PRIMARY KEY,
    name     text NOT NULL UNIQUE,
    title    text NOT NULL
);
COMMENT ON TABLE history.event_kind IS 'Kinds of event';
COMMENT ON COLUMN history.event_kind.kind IS 'Number carried by events';
COMMENT ON COLUMN history.event_kind.name IS 'Name used in formats';
COMMENT ON COLUMN history.event_kind.title IS 'Name shown on pages';
INSERT INTO history.event_kind VALUES
    (1, 'crime', 'Recorded crime or anti-social behaviour'),
    (2, 'arrest', 'Arrest'),
    (3, 'conviction', 'Conviction'),
    (4, 'caution', 'Caution'),
    (5, 'order', 'Order or licence'),
    (6, 'requirement', 'Requirement of an order'),
    (7, 'treatment', 'Treatment episode');

CREATE TABLE history.event (
    record_id   bigint NOT NULL,
    ordinal     smallint NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    kind        smallint NOT NULL,
    holding_id  integer NOT NULL,
    delivery_id integer NOT NULL,
    line        integer NOT NULL,
    occurrence  uuid,
    earliest    timestamptz NOT NULL,
    latest      timestamptz NOT NULL,
    precision   smallint NOT NULL,
    ended       timestamptz,
    counts_in   date,
    subject_role text,
    code_list   text,
    code        text,
    title       text,
    offence_group text,
    outcome     text,
    quantity    integer,
    place       uuid,
    reported_by text,
    details     jsonb
);
CREATE INDEX event_of_record ON history.event (record_id);
CREATE INDEX event_month ON history.event USING brin (counts_in) WHERE kind = 1;
CREATE INDEX event_occurrence ON history.event (occurrence) WHERE occurrence IS NOT NULL AND kind <> 1;
COMMENT ON TABLE history.event IS 'What one agency reports to have happened. A later report closes the earlier row and adds one; nothing is overwritten. No foreign keys: rows come by the million in one statement';
COMMENT ON COLUMN history.event.record_id IS 'The source record that reports it';
COMMENT ON COLUMN history.event.ordinal IS 'Number of the event within its row, from 0';
COMMENT ON COLUMN history.event.known_from IS 'When we knew it';
COMMENT ON COLUMN history.event.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN history.event.kind IS 'Kind of event';
COMMENT ON COLUMN history.event.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN history.event.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN history.event.line IS 'Line in the delivery''s file';
COMMENT ON COLUMN history.event.occurrence IS 'Groups the reports of one thing, such as a crime identifier or a court case';
COMMENT ON COLUMN history.event.earliest IS 'Earliest moment at which it can have happened or begun';
COMMENT ON COLUMN history.event.latest IS 'Latest moment at which it can have happened or begun';
COMMENT ON COLUMN history.event.precision IS '0 minute, 1 day, 2 month, 3 year, 4 estimated; times are Europe/London';
COMMENT ON COLUMN history.event.ended IS 'When it ended or is to end, for what lasts; empty while open';
COMMENT ON COLUMN history.event.counts_in IS 'First day of the month in which a crime counts: that in which it was first reported; empty for reports that a later one has overtaken';
COMMENT ON COLUMN history.event.subject_role IS 'Role of the record''s person in it: suspect, offender, client; never a kind of person';
COMMENT ON COLUMN history.event.code_list IS 'List and version of the code';
COMMENT ON COLUMN history.event.code IS 'Code as given';
COMMENT ON COLUMN history.event.title IS 'Words of the source: offence, order or crime type';
COMMENT ON COLUMN history.event.offence_group IS 'Group of offences, as the source gives it or a dated mapping finds';
COMMENT ON COLUMN history.event.outcome IS 'Outcome, disposal or status';
COMMENT ON COLUMN history.event.quantity IS 'Days of a sentence, or another whole number the kind calls for';
COMMENT ON COLUMN history.event.place IS 'Where, by the key of the place';
COMMENT ON COLUMN history.event.reported_by IS 'Who reported it, in the words of the source, where one file holds reports of several: the name of a police force';
COMMENT ON COLUMN history.event.details IS 'What else the kind carries, by name';

ALTER TABLE history.event ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON history.event FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY counter ON history.event FOR SELECT TO turnstone_figures USING ((SELECT access.own_partnership()) IS NOT NULL
    AND holding_id IN (SELECT h.holding_id FROM access.holding h WHERE h.partnership_id = (SELECT access.own_partnership())));
CREATE POLICY intake_works ON history.event TO turnstone_intake USING (true) WITH CHECK (true);
GRANT SELECT ON history.event_kind TO turnstone_app, turnstone_intake, turnstone_figures;
GRANT SELECT ON history.event TO turnstone_app, turnstone_figures;
GRANT SELECT, INSERT, UPDATE, DELETE ON history.event TO turnstone_intake;
