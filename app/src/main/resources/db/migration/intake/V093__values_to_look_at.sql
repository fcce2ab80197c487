-- A value that may be right but wants a look: the row is taken as it came, and the value is told to whoever delivered it.
CREATE TABLE intake.flagged_value (
    delivery_id integer NOT NULL REFERENCES intake.delivery,
    line        integer NOT NULL,
    record_id   bigint NOT NULL,
    column_name text NOT NULL,
    value       text NOT NULL,
    reason      text NOT NULL,
    holding_id  integer NOT NULL
);
CREATE INDEX flagged_value_delivery ON intake.flagged_value (delivery_id, line);
COMMENT ON TABLE intake.flagged_value IS 'Values of rows that were taken in and want a look: a postcode that is none, a number whose check letter is wrong. Nothing is mended silently';
COMMENT ON COLUMN intake.flagged_value.delivery_id IS 'The delivery';
COMMENT ON COLUMN intake.flagged_value.line IS 'Line in its file';
COMMENT ON COLUMN intake.flagged_value.record_id IS 'The record, by the number it was staged under';
COMMENT ON COLUMN intake.flagged_value.column_name IS 'Column of the format';
COMMENT ON COLUMN intake.flagged_value.value IS 'The value as given';
COMMENT ON COLUMN intake.flagged_value.reason IS 'What may be wrong';
COMMENT ON COLUMN intake.flagged_value.holding_id IS 'Whose the rows are';
ALTER TABLE intake.flagged_value ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON intake.flagged_value FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY intake_works ON intake.flagged_value TO turnstone_intake USING (true) WITH CHECK (true);
GRANT SELECT ON intake.flagged_value TO turnstone_app;
GRANT SELECT, INSERT, DELETE ON intake.flagged_value TO turnstone_intake;
INSERT INTO intake.staged_part VALUES ('flag', 'intake.flagged_value', '{holding_id}', false);
