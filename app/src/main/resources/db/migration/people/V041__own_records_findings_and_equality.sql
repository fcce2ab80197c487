-- Records of our own (nominations, plans, memberships) hang on a format of ours, so that each record has one.
INSERT INTO intake.format (name, version, definition)
VALUES ('own-record', 1, 'A record made by people who work in Turnstone; no file brings it');

-- The records of one delivery are found without reading the table from end to end.
CREATE INDEX record_person_delivery ON people.record_person USING brin (delivery_id);

-- A finding tells of every record in it, so only who may see all of them may read it; and it can cease to be true.
ALTER TABLE people.finding ADD COLUMN records bigint[] NOT NULL CHECK (cardinality(records) > 0);
ALTER TABLE people.finding ADD COLUMN known_until timestamptz NOT NULL DEFAULT 'infinity';
COMMENT ON COLUMN people.finding.records IS 'All the records it is about, rising';
COMMENT ON COLUMN people.finding.known_until IS 'When it ceased to be so; infinity while it stands';
CREATE INDEX finding_of_first ON people.finding (record_a) WHERE known_until = 'infinity';
CREATE INDEX finding_of_last ON people.finding (record_b) WHERE known_until = 'infinity';
CREATE POLICY all_its_records ON people.finding AS RESTRICTIVE FOR SELECT TO turnstone_app
    USING (NOT EXISTS (SELECT 1 FROM unnest(finding.records) AS r (record_id)
                       WHERE NOT EXISTS (SELECT 1 FROM people.person_record p WHERE p.record_id = r.record_id)));

-- Ethnicity stands in a row that more may read than may read ethnicity: it is reached through a function only.
REVOKE SELECT ON people.record_person FROM turnstone_app;
GRANT SELECT (record_id, known_from, known_until, holding_id, delivery_id, line, born_earliest, born_latest, sex)
    ON people.record_person TO turnstone_app;
CREATE FUNCTION people.equality_of(records bigint[])
    RETURNS TABLE (record_id bigint, ethnicity text, ethnicity_list text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
AS $$
    SELECT p.record_id, p.ethnicity, p.ethnicity_list
    FROM people.record_person p
    WHERE p.record_id = ANY (records) AND p.known_until = 'infinity' AND p.ethnicity IS NOT NULL
      AND p.holding_id = ANY (access.readable_holdings())
      AND p.equality_holding_id = ANY (access.readable_holdings())
$$;
COMMENT ON FUNCTION people.equality_of IS 'Ethnicity as recorded, for those who may read it';
REVOKE EXECUTE ON FUNCTION people.equality_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.equality_of TO turnstone_app;

-- A first delivery fills empty tables and links them in one transaction, before any statistics are taken of their own accord.
GRANT MAINTAIN ON people.search_token, people.record_person, people.record_name, people.record_identifier,
    people.record_address, people.person_record TO turnstone_intake;

-- What a record last said: now, or when it ended. An ended record keeps its person and what it said of them.
CREATE VIEW people.last_said WITH (security_invoker = true) AS
    SELECT r.person_id, r.record_id, r.holding_id, r.rule, r.evidence, r.known_from AS linked_from,
           coalesce(max(p.known_until), 'infinity') AS said_until, min(p.known_from) AS known_since,
           max(p.known_from) AS said_from
    FROM people.person_record r
    LEFT JOIN people.record_person p ON p.record_id = r.record_id
    WHERE r.known_until = 'infinity'
    GROUP BY r.record_id, r.person_id, r.holding_id, r.rule, r.evidence, r.known_from;
COMMENT ON VIEW people.last_said IS 'The records of each person, with the moment until which their last content holds';
COMMENT ON COLUMN people.last_said.person_id IS 'The person';
COMMENT ON COLUMN people.last_said.record_id IS 'A record of that person';
COMMENT ON COLUMN people.last_said.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.last_said.rule IS 'Rule or decision that put it there';
COMMENT ON COLUMN people.last_said.evidence IS 'The evidence in a sentence';
COMMENT ON COLUMN people.last_said.linked_from IS 'From when it was held to be of this person';
COMMENT ON COLUMN people.last_said.said_until IS 'infinity, or when the record ended: rows known until then are what it last said';
COMMENT ON COLUMN people.last_said.known_since IS 'When the record was first known; empty for records of our own';
COMMENT ON COLUMN people.last_said.said_from IS 'When it last said something else than before; empty for records of our own';
GRANT SELECT ON people.last_said TO turnstone_app;

COMMENT ON COLUMN people.search_token.token IS 'Kind and value: w: a word of a name, p: a beginning of one, s: its sound, x: the whole name as given, b: birth date, month or year, o: a birth month or year where no more is known, pnc: and the like for numbers, i: a number as given, a: postcode, nd: name and birth date, for linking only';
COMMENT ON COLUMN people.search_token.strength IS 'How much a hit tells: 3 number or whole name, 2 word or birth date, 1 sound or beginning, 0 for linking only';
