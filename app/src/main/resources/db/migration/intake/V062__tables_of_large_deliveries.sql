-- Rows are staged in tables of their delivery, shaped like those they go to. Rows of a small delivery are then put into
-- the large tables one by one; the tables of a large one become parts of them (children by inheritance), with their
-- indexes built at once instead of row by row. See docs/decisions on large deliveries.

-- A row is told apart by where it came: what is known of it while it is staged, and when it is to become known is not.
ALTER TABLE intake.source_row DROP CONSTRAINT source_row_pkey;
ALTER TABLE intake.source_row ADD PRIMARY KEY (record_id, delivery_id, line);

CREATE TABLE intake.staged_part (
    part     text PRIMARY KEY,
    whole    regclass NOT NULL,
    left_out text[] NOT NULL,
    stays    boolean NOT NULL
);
COMMENT ON TABLE intake.staged_part IS 'What the rows of a delivery are staged as, each part in a table of its own for as long as the delivery is read';
COMMENT ON COLUMN intake.staged_part.part IS 'Name of the part: record, row, event and so on';
COMMENT ON COLUMN intake.staged_part.whole IS 'The table that its rows go to and that it is shaped like';
COMMENT ON COLUMN intake.staged_part.left_out IS 'Columns that are the same for the whole delivery and known only when it is published';
COMMENT ON COLUMN intake.staged_part.stays IS 'Whether the staged table of a large delivery becomes a part of the whole';
INSERT INTO intake.staged_part VALUES
    ('record',     'intake.source_record',     '{holding_id, format_id}', true),
    ('row',        'intake.source_row',        '{known_from, known_until, holding_id}', true),
    ('event',      'history.event',            '{known_from, known_until}', true),
    ('reject',     'intake.rejected_row',      '{corrected_by}', false),
    ('place',      'areas.place',              '{}', false),
    ('person',     'people.record_person',     '{known_from, known_until}', false),
    ('name',       'people.record_name',       '{known_from, known_until, valid_from, valid_to}', false),
    ('identifier', 'people.record_identifier', '{known_from, known_until}', false),
    ('address',    'people.record_address',    '{known_from, known_until, kind, confidential}', false);
REVOKE ALL ON intake.staged_part FROM turnstone_app, turnstone_intake;

-- An unlogged table is empty after a crash of the server, which is right: such a delivery has not begun. Only a table that
-- is to stay is logged.
CREATE FUNCTION intake.stage(delivery integer, part_name text, large boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE p intake.staged_part;
        staged text;
BEGIN
    FOR p IN SELECT * FROM intake.staged_part
             WHERE part = part_name OR part_name IS NULL AND to_regclass(format('staging.%I', part || '_' || delivery)) IS NULL
    LOOP
        staged := format('staging.%I', p.part || '_' || delivery);
        EXECUTE format('CREATE %s TABLE %s (LIKE %s INCLUDING CONSTRAINTS)', CASE WHEN large AND p.stays THEN '' ELSE 'UNLOGGED' END, staged, p.whole);
        IF cardinality(p.left_out) > 0 THEN
            EXECUTE format('ALTER TABLE %s ', staged)
                || (SELECT string_agg(format('DROP COLUMN %I', c), ', ') FROM unnest(p.left_out) AS c);
        END IF;
        IF EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = p.whole AND attname = 'delivery_id') THEN
            -- The check lets whoever asks for another delivery pass the table by.
            EXECUTE format('ALTER TABLE %s ALTER COLUMN delivery_id SET DEFAULT %s, ADD CHECK (delivery_id = %s)',
                           staged, delivery, delivery);
        END IF;
        EXECUTE format('GRANT SELECT, INSERT, DELETE, MAINTAIN ON %s TO turnstone_intake', staged);
    END LOOP;
END $$;
COMMENT ON FUNCTION intake.stage IS 'Makes the staging table of a part, or with no part those that are missing; those of a large delivery can stay';

CREATE FUNCTION intake.unstage(delivery integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
BEGIN
    EXECUTE (SELECT 'DROP TABLE IF EXISTS ' || string_agg(format('staging.%I', part || '_' || delivery), ', ')
             FROM intake.staged_part);
END $$;
COMMENT ON FUNCTION intake.unstage IS 'Drops what is left of the staging tables of a delivery';

-- The same indexes as the whole has, now and after any migration.
CREATE FUNCTION intake.index_staged(delivery integer, part_name text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET maintenance_work_mem = '256MB'
AS $$
DECLARE staged text := format('staging.%I', part_name || '_' || delivery);
        definition text;
BEGIN
    FOR definition IN
        SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN intake.staged_part p ON p.whole = i.indrelid
        WHERE p.part = part_name
    LOOP
        EXECUTE regexp_replace(definition, '^(CREATE (?:UNIQUE )?INDEX) .*? ON .*? USING', '\1 ON ' || staged || ' USING');
    END LOOP;
    EXECUTE 'ANALYZE ' || staged;
    RETURN true;
EXCEPTION WHEN unique_violation THEN
    RETURN false;
END $$;
COMMENT ON FUNCTION intake.index_staged IS 'Builds the indexes of a staged table that is to stay; false, and none built, where rows stand twice that may stand once';

-- The columns left out are the same for every row, so that adding them with a default writes no row anew. Row-level
-- security of the whole decides for all its parts; a part itself may be read by nobody.
CREATE FUNCTION intake.keep_staged(delivery integer, known timestamptz, holding integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
AS $$
DECLARE p intake.staged_part;
        staged text;
        room text;
        kept text;
        format_of smallint := (SELECT d.format_id FROM intake.delivery d WHERE d.delivery_id = delivery);
BEGIN
    FOR p IN SELECT * FROM intake.staged_part WHERE stays LOOP
        staged := format('staging.%I', p.part || '_' || delivery);
        EXECUTE format('ALTER TABLE %s ', staged)
            || (SELECT string_agg(format('ADD COLUMN %I %s NOT NULL DEFAULT %L', a.attname, format_type(a.atttypid, a.atttypmod),
                    CASE a.attname WHEN 'known_from' THEN known::text WHEN 'known_until' THEN 'infinity'
                        WHEN 'holding_id' THEN holding::text
                        WHEN 'format_id' THEN format_of::text END), ', ')
                FROM pg_attribute a WHERE a.attrelid = p.whole AND a.attname = ANY (p.left_out));
        SELECT c.relnamespace::regnamespace::text, c.relname || '_' || delivery INTO room, kept
        FROM pg_class c WHERE c.oid = p.whole;
        EXECUTE format('ALTER TABLE %s SET SCHEMA %I', staged, room);
        IF kept <> p.part || '_' || delivery THEN
            EXECUTE format('ALTER TABLE %I.%I RENAME TO %I', room, p.part || '_' || delivery, kept);
        END IF;
        kept := format('%I.%I', room, kept);
        EXECUTE format('REVOKE ALL ON %s FROM turnstone_intake', kept);
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', kept);
        EXECUTE format('ALTER TABLE %s INHERIT %s', kept, p.whole);
    END LOOP;
END $$;
COMMENT ON FUNCTION intake.keep_staged IS 'Makes the staged tables of a large delivery parts of the tables that its rows go to';

CREATE FUNCTION intake.kept_deliveries() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$ SELECT count(*) FROM pg_inherits WHERE inhparent = 'intake.source_row'::regclass $$;
COMMENT ON FUNCTION intake.kept_deliveries IS 'How many large deliveries keep tables of their own';

REVOKE CREATE ON SCHEMA staging FROM turnstone_intake;
DO $$
DECLARE f text;
BEGIN
    FOREACH f IN ARRAY ARRAY['stage(integer, text, boolean)', 'unstage(integer)', 'index_staged(integer, text)',
                             'keep_staged(integer, timestamptz, integer)', 'kept_deliveries()'] LOOP
        EXECUTE 'REVOKE EXECUTE ON FUNCTION intake.' || f || ' FROM PUBLIC';
        EXECUTE 'GRANT EXECUTE ON FUNCTION intake.' || f || ' TO turnstone_intake';
    END LOOP;
END $$;
