-- Where a refuge is, and what somebody asked to be kept, is in no list, file or count of places: by whomever the address
-- comes, before or after. Only what the address hashes to is kept, apart from everybody, and never taken out: a list that
-- shows an address once that was a refuge tells where women fled to. It is no row about a person and so has no holding.
CREATE TABLE areas.protected_place (
    kind       text NOT NULL CHECK (kind IN ('uprn', 'address')),
    digest     bytea NOT NULL CHECK (length(digest) = 32),
    known_from timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, digest)
);
COMMENT ON TABLE areas.protected_place IS 'Places that no list, file or count of places may hold: refuges and confidential addresses';
COMMENT ON COLUMN areas.protected_place.kind IS 'What was hashed: uprn, or the key of an address';
COMMENT ON COLUMN areas.protected_place.digest IS 'SHA-256 of it';
COMMENT ON COLUMN areas.protected_place.known_from IS 'When a record first said so';
REVOKE ALL ON areas.protected_place FROM PUBLIC, turnstone_app, turnstone_figures;
GRANT INSERT ON areas.protected_place TO turnstone_intake;

CREATE INDEX place_by_uprn ON areas.place (uprn) WHERE uprn IS NOT NULL;
CREATE INDEX place_by_address ON areas.place (address_key) WHERE address_key IS NOT NULL;

-- A property has one number and is written in many ways: if one of them is protected, all are.
CREATE FUNCTION areas.may_be_listed(number text, address text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT NOT EXISTS (
        SELECT 1 FROM areas.protected_place x
        WHERE (x.kind = 'uprn' AND x.digest IN (
                  SELECT sha256(convert_to(number, 'UTF8'))
                  UNION ALL SELECT sha256(convert_to(p.uprn, 'UTF8')) FROM areas.place p WHERE p.address_key = address))
           OR (x.kind = 'address' AND x.digest IN (
                  SELECT sha256(convert_to(address, 'UTF8'))
                  UNION ALL SELECT sha256(convert_to(p.address_key, 'UTF8')) FROM areas.place p WHERE p.uprn = number)))
$$;
COMMENT ON FUNCTION areas.may_be_listed IS 'Whether a place, by its property number or the key of its address, may stand in a list of places';
REVOKE EXECUTE ON FUNCTION areas.may_be_listed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION areas.may_be_listed TO turnstone_app;

-- Intake stages what it found to protect, and what kind of address each is.
INSERT INTO intake.staged_part VALUES ('shelter', 'areas.protected_place', '{known_from}', false);
UPDATE intake.staged_part SET left_out = '{known_from, known_until}' WHERE part = 'address';
