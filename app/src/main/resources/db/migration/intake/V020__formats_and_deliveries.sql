CREATE TABLE intake.format (
    format_id  smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL,
    version    smallint NOT NULL,
    definition text NOT NULL,
    known_from timestamptz NOT NULL DEFAULT now(),
    UNIQUE (name, version)
);
COMMENT ON TABLE intake.format IS 'A format of extract and the definition it had when deliveries were read by it';
COMMENT ON COLUMN intake.format.format_id IS 'Internal number';
COMMENT ON COLUMN intake.format.name IS 'Name used in commands and pages, such as police-arrests';
COMMENT ON COLUMN intake.format.version IS 'Version of the definition';
COMMENT ON COLUMN intake.format.definition IS 'The definition as text (YAML)';
COMMENT ON COLUMN intake.format.known_from IS 'When this version was first used';

CREATE TABLE intake.delivery (
    delivery_id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    public_key     uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    agency_id      integer NOT NULL REFERENCES access.agency,
    agreement_id   smallint NOT NULL REFERENCES access.agreement,
    format_id      smallint NOT NULL REFERENCES intake.format,
    mapping        text,
    file_name      text NOT NULL,
    file_sha256    text NOT NULL,
    file_bytes     bigint NOT NULL,
    header         text[] NOT NULL DEFAULT '{}',
    corrects       integer REFERENCES intake.delivery,
    period         text,
    state          text NOT NULL CHECK (state IN ('reading', 'waiting', 'published', 'refused', 'failed')),
    began_at       timestamptz NOT NULL DEFAULT now(),
    published_at   timestamptz,
    delivered_by   text NOT NULL,
    decided_by     text,
    rows_read      bigint NOT NULL DEFAULT 0,
    rows_new       bigint NOT NULL DEFAULT 0,
    rows_changed   bigint NOT NULL DEFAULT 0,
    rows_unchanged bigint NOT NULL DEFAULT 0,
    rows_rejected  bigint NOT NULL DEFAULT 0,
    records_ended  bigint NOT NULL DEFAULT 0,
    note           text,
    CHECK (state <> 'published' OR rows_read = rows_new + rows_changed + rows_unchanged + rows_rejected)
);
CREATE INDEX delivery_by_format ON intake.delivery (agency_id, format_id, delivery_id);
COMMENT ON TABLE intake.delivery IS 'One file from one partner: all of it is visible, or nothing';
COMMENT ON COLUMN intake.delivery.delivery_id IS 'Internal number';
COMMENT ON COLUMN intake.delivery.public_key IS 'Key used in addresses of pages';
COMMENT ON COLUMN intake.delivery.partnership_id IS 'The partnership delivered to';
COMMENT ON COLUMN intake.delivery.agency_id IS 'The agency whose extract it is';
COMMENT ON COLUMN intake.delivery.agreement_id IS 'The agreement it comes under';
COMMENT ON COLUMN intake.delivery.format_id IS 'The format and version it was read by';
COMMENT ON COLUMN intake.delivery.mapping IS 'Saved mapping of the partner''s own headings and codes, where one was used';
COMMENT ON COLUMN intake.delivery.file_name IS 'Name of the file, without its folder';
COMMENT ON COLUMN intake.delivery.file_sha256 IS 'SHA-256 of its bytes';
COMMENT ON COLUMN intake.delivery.file_bytes IS 'Size in bytes';
COMMENT ON COLUMN intake.delivery.header IS 'Headings as given, in the order of the raw rows';
COMMENT ON COLUMN intake.delivery.corrects IS 'The delivery whose rejected rows this one corrects';
COMMENT ON COLUMN intake.delivery.period IS 'The period it replaces, for formats that replace a period';
COMMENT ON COLUMN intake.delivery.state IS 'reading, waiting (for a person''s yes), published, refused, failed';
COMMENT ON COLUMN intake.delivery.began_at IS 'When reading began';
COMMENT ON COLUMN intake.delivery.published_at IS 'When its rows became visible';
COMMENT ON COLUMN intake.delivery.delivered_by IS 'Login of the person or job that delivered';
COMMENT ON COLUMN intake.delivery.decided_by IS 'Login of the person who let it in or refused it, where it waited';
COMMENT ON COLUMN intake.delivery.rows_read IS 'Rows in the file, without the heading';
COMMENT ON COLUMN intake.delivery.rows_new IS 'Rows of records not known before';
COMMENT ON COLUMN intake.delivery.rows_changed IS 'Rows whose record was known with another content';
COMMENT ON COLUMN intake.delivery.rows_unchanged IS 'Rows whose record was known just so';
COMMENT ON COLUMN intake.delivery.rows_rejected IS 'Rows turned back with line, column, value and reason';
COMMENT ON COLUMN intake.delivery.records_ended IS 'Records absent from a snapshot or a replaced period, which have ended';
COMMENT ON COLUMN intake.delivery.note IS 'A sentence for whoever looks at it: what was held back or why it failed';

CREATE TABLE intake.waiting_part (
    delivery_id integer NOT NULL REFERENCES intake.delivery ON DELETE CASCADE,
    part        integer NOT NULL,
    bytes       bytea NOT NULL,
    PRIMARY KEY (delivery_id, part)
);
COMMENT ON TABLE intake.waiting_part IS 'The file of a delivery that waits for a person''s yes, in parts of at most a megabyte; removed when decided';
COMMENT ON COLUMN intake.waiting_part.delivery_id IS 'The delivery';
COMMENT ON COLUMN intake.waiting_part.part IS 'Number of the part, from 0';
COMMENT ON COLUMN intake.waiting_part.bytes IS 'Bytes of the part';

CREATE TABLE intake.rejected_row (
    delivery_id  integer NOT NULL REFERENCES intake.delivery,
    line         bigint NOT NULL,
    raw          text NOT NULL,
    problems     jsonb NOT NULL,
    source_key   uuid,
    corrected_by integer REFERENCES intake.delivery,
    PRIMARY KEY (delivery_id, line)
);
COMMENT ON TABLE intake.rejected_row IS 'A row turned back, kept as it came until it is corrected or sent again';
COMMENT ON COLUMN intake.rejected_row.delivery_id IS 'The delivery';
COMMENT ON COLUMN intake.rejected_row.line IS 'Line in the file at which the row begins; the heading is line 1';
COMMENT ON COLUMN intake.rejected_row.raw IS 'The row as comma-separated values, in the order of the delivery''s header';
COMMENT ON COLUMN intake.rejected_row.problems IS 'List of column, value and reason';
COMMENT ON COLUMN intake.rejected_row.source_key IS 'Key of its record where the key columns could be read: such a record does not end';
COMMENT ON COLUMN intake.rejected_row.corrected_by IS 'The delivery that brought the corrected row';

CREATE TABLE intake.source_record (
    record_id  bigint PRIMARY KEY,
    source_key uuid NOT NULL,
    holding_id integer NOT NULL,
    format_id  smallint NOT NULL
);
CREATE UNIQUE INDEX source_record_key ON intake.source_record (source_key);
COMMENT ON TABLE intake.source_record IS 'One record of one agency: the stable thing that its rows, delivery after delivery, are about. No foreign keys: rows come by the million in one statement, and an invariants test checks them';
COMMENT ON COLUMN intake.source_record.record_id IS 'Internal number, carried by everything that the record says';
COMMENT ON COLUMN intake.source_record.source_key IS 'Key made from partnership, agency, format and the record''s own key';
COMMENT ON COLUMN intake.source_record.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN intake.source_record.format_id IS 'The format it came by first';
CREATE SEQUENCE intake.record_number INCREMENT BY 65536;
COMMENT ON SEQUENCE intake.record_number IS 'Numbers of records: each value begins a block of 65,536, so that a delivery takes many at a time';

CREATE TABLE intake.source_row (
    record_id    bigint NOT NULL,
    known_from   timestamptz NOT NULL,
    known_until  timestamptz NOT NULL DEFAULT 'infinity',
    content_hash uuid NOT NULL,
    holding_id   integer NOT NULL,
    delivery_id  integer NOT NULL,
    line         integer NOT NULL,
    period       text,
    raw          text NOT NULL,
    PRIMARY KEY (record_id, known_from, line)
);
CREATE INDEX source_row_delivery ON intake.source_row USING brin (delivery_id);
COMMENT ON TABLE intake.source_row IS 'What a record said, and from when to when we held it to be so; one current row for each record and period';
COMMENT ON COLUMN intake.source_row.record_id IS 'The record';
COMMENT ON COLUMN intake.source_row.known_from IS 'When its delivery was published';
COMMENT ON COLUMN intake.source_row.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN intake.source_row.content_hash IS 'Hash of the row''s values: equal, unchanged';
COMMENT ON COLUMN intake.source_row.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN intake.source_row.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN intake.source_row.line IS 'Line in the delivery''s file';
COMMENT ON COLUMN intake.source_row.period IS 'Period of the row, for formats that replace a period';
COMMENT ON COLUMN intake.source_row.raw IS 'The row as comma-separated values, in the order of the delivery''s header';

CREATE TABLE intake.mapping (
    mapping_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    name       text NOT NULL,
    format     text NOT NULL,
    definition text NOT NULL,
    saved_at   timestamptz NOT NULL DEFAULT now(),
    saved_by   text NOT NULL,
    UNIQUE (partnership_id, name)
);
COMMENT ON TABLE intake.mapping IS 'A partner''s own headings and codes, led to those of a format';
COMMENT ON COLUMN intake.mapping.mapping_id IS 'Internal number';
COMMENT ON COLUMN intake.mapping.partnership_id IS 'The partnership it is saved in';
COMMENT ON COLUMN intake.mapping.name IS 'Name it is chosen by';
COMMENT ON COLUMN intake.mapping.format IS 'Name of the format it leads to';
COMMENT ON COLUMN intake.mapping.definition IS 'The mapping as text (YAML)';
COMMENT ON COLUMN intake.mapping.saved_at IS 'When it was saved';
COMMENT ON COLUMN intake.mapping.saved_by IS 'By whom';

ALTER TABLE intake.source_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake.source_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake.rejected_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake.delivery ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON intake.source_record FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY own_record ON intake.source_record FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY reader ON intake.source_row FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY reader ON intake.rejected_row FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM intake.delivery d WHERE d.delivery_id = rejected_row.delivery_id
                   AND d.agency_id = access.setting('agency')::integer) AND access.context_complete());
-- Metadata of deliveries (file, counts) is for everyone in the partnership; rows are not.
CREATE POLICY reader ON intake.delivery FOR SELECT TO turnstone_app, turnstone_figures
    USING (partnership_id = (SELECT access.own_partnership()));
CREATE POLICY intake_works ON intake.source_record TO turnstone_intake USING (true) WITH CHECK (true);
CREATE POLICY intake_works ON intake.source_row TO turnstone_intake USING (true) WITH CHECK (true);
CREATE POLICY intake_works ON intake.rejected_row TO turnstone_intake USING (true) WITH CHECK (true);
CREATE POLICY intake_works ON intake.delivery TO turnstone_intake USING (true) WITH CHECK (true);

GRANT SELECT ON ALL TABLES IN SCHEMA intake TO turnstone_app;
REVOKE SELECT ON intake.waiting_part FROM turnstone_app;
GRANT SELECT ON intake.format, intake.delivery TO turnstone_figures;
GRANT INSERT ON intake.source_record TO turnstone_app;
GRANT USAGE ON SEQUENCE intake.record_number TO turnstone_app, turnstone_intake;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA intake TO turnstone_intake;
GRANT INSERT, UPDATE, DELETE ON intake.mapping TO turnstone_app;
