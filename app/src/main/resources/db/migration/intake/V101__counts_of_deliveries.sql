-- How good a delivery was, counted while it was read: figures alone, so that whoever may know of it may see them.
CREATE TABLE intake.delivery_count (
    delivery_id integer NOT NULL REFERENCES intake.delivery,
    kind        text NOT NULL CHECK (kind IN ('filled', 'flagged', 'rejected')),
    column_name text NOT NULL,
    reason      text NOT NULL,
    rows        bigint NOT NULL CHECK (rows >= 0),
    PRIMARY KEY (delivery_id, kind, column_name, reason)
);
COMMENT ON TABLE intake.delivery_count IS 'Rows of a delivery by what was good or wrong in them; figures without values';
COMMENT ON COLUMN intake.delivery_count.delivery_id IS 'The delivery';
COMMENT ON COLUMN intake.delivery_count.kind IS 'filled: the column holds a value that can be read; flagged: taken in, and wants a look; rejected: turned back';
COMMENT ON COLUMN intake.delivery_count.column_name IS 'Column of the format; empty for the row as a whole';
COMMENT ON COLUMN intake.delivery_count.reason IS 'What is wrong, without the value; empty for filled';
COMMENT ON COLUMN intake.delivery_count.rows IS 'How many rows';
ALTER TABLE intake.delivery_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON intake.delivery_count FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM intake.delivery d WHERE d.delivery_id = delivery_count.delivery_id));
CREATE POLICY intake_works ON intake.delivery_count TO turnstone_intake USING (true) WITH CHECK (true);
GRANT SELECT ON intake.delivery_count TO turnstone_app;
GRANT SELECT, INSERT, DELETE ON intake.delivery_count TO turnstone_intake;
