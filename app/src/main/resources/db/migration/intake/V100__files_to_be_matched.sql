-- A partner's own spreadsheet is kept while its columns are led to those of a format: for whoever sent it, and nobody else.
CREATE TABLE intake.file_to_match (
    file_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_login text NOT NULL,
    agency_id  integer NOT NULL REFERENCES access.agency,
    format     text NOT NULL,
    file_name  text NOT NULL,
    choices    jsonb NOT NULL,
    kept_at    timestamptz NOT NULL
);
CREATE INDEX file_to_match_by_age ON intake.file_to_match (kept_at);
COMMENT ON TABLE intake.file_to_match IS 'A file whose columns are being matched with those of a format; gone when it is delivered, thrown away, or a day old';
COMMENT ON COLUMN intake.file_to_match.file_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN intake.file_to_match.user_login IS 'Login of whoever sent it; nobody else sees it';
COMMENT ON COLUMN intake.file_to_match.agency_id IS 'Agency for which they worked';
COMMENT ON COLUMN intake.file_to_match.format IS 'Format that it is led to';
COMMENT ON COLUMN intake.file_to_match.file_name IS 'Name of the file, without its folder';
COMMENT ON COLUMN intake.file_to_match.choices IS 'What has been chosen so far: headings for columns, codes for codes';
COMMENT ON COLUMN intake.file_to_match.kept_at IS 'When it was sent';

CREATE TABLE intake.part_to_match (
    file_key uuid NOT NULL REFERENCES intake.file_to_match ON DELETE CASCADE,
    part     integer NOT NULL,
    bytes    bytea NOT NULL,
    PRIMARY KEY (file_key, part)
);
COMMENT ON TABLE intake.part_to_match IS 'Such a file in parts of at most a megabyte';
COMMENT ON COLUMN intake.part_to_match.file_key IS 'The file';
COMMENT ON COLUMN intake.part_to_match.part IS 'Number of the part, from 0';
COMMENT ON COLUMN intake.part_to_match.bytes IS 'Bytes of the part';

ALTER TABLE intake.file_to_match ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake.part_to_match ENABLE ROW LEVEL SECURITY;
CREATE POLICY author ON intake.file_to_match TO turnstone_app
    USING (user_login = (SELECT access.own_login()) AND agency_id = (SELECT access.setting('agency')::integer))
    WITH CHECK (user_login = (SELECT access.own_login()) AND agency_id = (SELECT access.setting('agency')::integer));
CREATE POLICY author ON intake.part_to_match TO turnstone_app
    USING (EXISTS (SELECT 1 FROM intake.file_to_match f WHERE f.file_key = part_to_match.file_key))
    WITH CHECK (EXISTS (SELECT 1 FROM intake.file_to_match f WHERE f.file_key = part_to_match.file_key));
GRANT SELECT, INSERT, UPDATE, DELETE ON intake.file_to_match TO turnstone_app;
GRANT SELECT, INSERT, DELETE ON intake.part_to_match TO turnstone_app;

-- Throws away what is too old, whoever's it is, and says nothing about what it was.
CREATE FUNCTION intake.drop_files_to_match(before timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ DELETE FROM intake.file_to_match WHERE kept_at < before $$;
COMMENT ON FUNCTION intake.drop_files_to_match IS 'Throws away files to be matched that came before a moment';
REVOKE EXECUTE ON FUNCTION intake.drop_files_to_match FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intake.drop_files_to_match TO turnstone_app, turnstone_intake;

-- Rows of earlier deliveries are still corrected by a mapping that nobody may choose any more.
ALTER TABLE intake.mapping ADD withdrawn_at timestamptz, ADD withdrawn_by text;
COMMENT ON COLUMN intake.mapping.withdrawn_at IS 'Since when it is offered no longer; empty while it is';
COMMENT ON COLUMN intake.mapping.withdrawn_by IS 'Login of whoever withdrew it';
