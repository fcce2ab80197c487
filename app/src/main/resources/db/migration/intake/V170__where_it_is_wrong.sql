-- The first lines of each kind of fault, so that whoever mends a source can look there without a value being told.
ALTER TABLE intake.delivery_count ADD COLUMN lines integer[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN intake.delivery_count.lines IS 'First lines of the file in which it is so; empty for filled, and for what came before lines were kept';
