CREATE TABLE people.person (
    person_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partnership_id smallint NOT NULL,
    public_key     uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    known_from     timestamptz NOT NULL DEFAULT now(),
    merged_into    bigint REFERENCES people.person
);
COMMENT ON TABLE people.person IS 'A person is nothing but a set of source records with a stable key';
COMMENT ON COLUMN people.person.person_id IS 'Internal number';
COMMENT ON COLUMN people.person.partnership_id IS 'The partnership in which the key is valid';
COMMENT ON COLUMN people.person.public_key IS 'Random key used in addresses of pages';
COMMENT ON COLUMN people.person.known_from IS 'When the first of its records was published';
COMMENT ON COLUMN people.person.merged_into IS 'The person that took over its records, where they were joined';

CREATE TABLE people.person_record (
    record_id   bigint NOT NULL,
    person_id   bigint NOT NULL REFERENCES people.person,
    holding_id  integer NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    rule        text NOT NULL,
    evidence    text NOT NULL,
    decided_by  text NOT NULL,
    PRIMARY KEY (record_id, known_from)
);
CREATE INDEX person_record_person ON people.person_record (person_id);
CREATE UNIQUE INDEX person_record_current ON people.person_record (record_id) WHERE known_until = 'infinity';
COMMENT ON TABLE people.person_record IS 'Which records are of one person, by which rule and evidence';
COMMENT ON COLUMN people.person_record.record_id IS 'The record';
COMMENT ON COLUMN people.person_record.person_id IS 'The person it belongs to';
COMMENT ON COLUMN people.person_record.holding_id IS 'Whose the record is (identity of the person)';
COMMENT ON COLUMN people.person_record.known_from IS 'From when it was held to be so';
COMMENT ON COLUMN people.person_record.known_until IS 'Until when';
COMMENT ON COLUMN people.person_record.rule IS 'Rule or decision that put it there';
COMMENT ON COLUMN people.person_record.evidence IS 'The evidence in a sentence';
COMMENT ON COLUMN people.person_record.decided_by IS 'rules, or the login of the person who decided';

CREATE TABLE people.record_person (
    record_id       bigint NOT NULL,
    known_from      timestamptz NOT NULL,
    known_until     timestamptz NOT NULL DEFAULT 'infinity',
    holding_id      integer NOT NULL,
    equality_holding_id integer,
    delivery_id     integer NOT NULL,
    line            integer NOT NULL,
    born_earliest   date,
    born_latest     date,
    sex             text,
    ethnicity       text,
    ethnicity_list  text,
    PRIMARY KEY (record_id, known_from),
    CHECK (born_earliest <= born_latest)
);
COMMENT ON TABLE people.record_person IS 'What a record says of a person beside names, numbers and addresses';
COMMENT ON COLUMN people.record_person.record_id IS 'The record';
COMMENT ON COLUMN people.record_person.known_from IS 'When we knew it';
COMMENT ON COLUMN people.record_person.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN people.record_person.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.record_person.equality_holding_id IS 'Holding of ethnicity, which fewer may read';
COMMENT ON COLUMN people.record_person.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN people.record_person.line IS 'Line in the delivery''s file';
COMMENT ON COLUMN people.record_person.born_earliest IS 'Earliest birth date that fits what is known';
COMMENT ON COLUMN people.record_person.born_latest IS 'Latest birth date that fits what is known';
COMMENT ON COLUMN people.record_person.sex IS 'As recorded: M, F, U';
COMMENT ON COLUMN people.record_person.ethnicity IS 'As recorded, by the list beside it';
COMMENT ON COLUMN people.record_person.ethnicity_list IS 'Code list and version';

CREATE TABLE people.record_name (
    record_id   bigint NOT NULL,
    ordinal     smallint NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    holding_id  integer NOT NULL,
    delivery_id integer NOT NULL,
    line        integer NOT NULL,
    name_use    text NOT NULL,
    full_name   text NOT NULL,
    given       text,
    family      text,
    valid_from  date,
    valid_to    date,
    PRIMARY KEY (record_id, ordinal, known_from)
);
COMMENT ON TABLE people.record_name IS 'Names as recorded; no table holds a best name';
COMMENT ON COLUMN people.record_name.record_id IS 'The record';
COMMENT ON COLUMN people.record_name.ordinal IS 'Number of the name within its record, from 0';
COMMENT ON COLUMN people.record_name.known_from IS 'When we knew it';
COMMENT ON COLUMN people.record_name.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN people.record_name.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.record_name.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN people.record_name.line IS 'Line in the delivery''s file';
COMMENT ON COLUMN people.record_name.name_use IS 'as recorded, alias, known as, birth, married';
COMMENT ON COLUMN people.record_name.full_name IS 'The name in full, in its own script';
COMMENT ON COLUMN people.record_name.given IS 'Forenames, where the source splits them';
COMMENT ON COLUMN people.record_name.family IS 'Surname, where the source splits it';
COMMENT ON COLUMN people.record_name.valid_from IS 'First day of use, where known';
COMMENT ON COLUMN people.record_name.valid_to IS 'Last day of use, where known';

CREATE TABLE people.record_identifier (
    record_id   bigint NOT NULL,
    type        text NOT NULL,
    given       text NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    canonical   text,
    holding_id  integer NOT NULL,
    delivery_id integer NOT NULL,
    line        integer NOT NULL,
    PRIMARY KEY (record_id, type, given, known_from)
);
COMMENT ON TABLE people.record_identifier IS 'Numbers as recorded; one that fails its check is kept and links nothing';
COMMENT ON COLUMN people.record_identifier.record_id IS 'The record';
COMMENT ON COLUMN people.record_identifier.type IS 'PNC, CRO, NHS, CRN, PRISON_NUMBER or a number of the agency''s own';
COMMENT ON COLUMN people.record_identifier.given IS 'The number as given';
COMMENT ON COLUMN people.record_identifier.known_from IS 'When we knew it';
COMMENT ON COLUMN people.record_identifier.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN people.record_identifier.canonical IS 'The number in its one right form; empty where its check failed';
COMMENT ON COLUMN people.record_identifier.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.record_identifier.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN people.record_identifier.line IS 'Line in the delivery''s file';

CREATE TABLE people.record_address (
    record_id   bigint NOT NULL,
    ordinal     smallint NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    holding_id  integer NOT NULL,
    delivery_id integer NOT NULL,
    line        integer NOT NULL,
    kind        text NOT NULL DEFAULT 'residence',
    address     text,
    postcode    text,
    postcode_given text,
    confidential boolean NOT NULL DEFAULT false,
    PRIMARY KEY (record_id, ordinal, known_from)
);
COMMENT ON TABLE people.record_address IS 'Addresses as recorded';
COMMENT ON COLUMN people.record_address.record_id IS 'The record';
COMMENT ON COLUMN people.record_address.ordinal IS 'Number of the address within its record, from 0';
COMMENT ON COLUMN people.record_address.known_from IS 'When we knew it';
COMMENT ON COLUMN people.record_address.known_until IS 'When a later delivery changed or ended it';
COMMENT ON COLUMN people.record_address.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.record_address.delivery_id IS 'The delivery it came in';
COMMENT ON COLUMN people.record_address.line IS 'Line in the delivery''s file';
COMMENT ON COLUMN people.record_address.kind IS 'residence, no fixed abode, care of, prison, approved premises, refuge';
COMMENT ON COLUMN people.record_address.address IS 'Address as given, without the postcode';
COMMENT ON COLUMN people.record_address.postcode IS 'Postcode in its one right form; empty where it is none';
COMMENT ON COLUMN people.record_address.postcode_given IS 'Postcode as given';
COMMENT ON COLUMN people.record_address.confidential IS 'True where the address itself is protected';

CREATE TABLE people.search_token (
    token       text NOT NULL,
    record_id   bigint NOT NULL,
    holding_id  integer NOT NULL,
    strength    smallint NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (token, record_id, known_from)
);
CREATE INDEX search_token_record ON people.search_token (record_id);
COMMENT ON TABLE people.search_token IS 'Keys by which records are found, by equality only: other operators lose the index under row-level security';
COMMENT ON COLUMN people.search_token.token IS 'Kind and value, such as n:fulmar, p:ful, s:f456, b:1992-03-12, PNC:2008/0041917H';
COMMENT ON COLUMN people.search_token.record_id IS 'The record';
COMMENT ON COLUMN people.search_token.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN people.search_token.strength IS 'How much a hit tells: 3 identifier, 2 exact name or birth date, 1 sound or beginning';
COMMENT ON COLUMN people.search_token.known_from IS 'When we knew it';
COMMENT ON COLUMN people.search_token.known_until IS 'When a later delivery changed or ended it';

CREATE TABLE people.finding (
    finding_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    found_at    timestamptz NOT NULL DEFAULT now(),
    kind        text NOT NULL,
    record_a    bigint NOT NULL,
    record_b    bigint NOT NULL,
    holding_id  integer NOT NULL,
    sentence    text NOT NULL,
    UNIQUE (kind, record_a, record_b)
);
COMMENT ON TABLE people.finding IS 'What linking found and a person must look at: a shared number, twins, a join that was held back';
COMMENT ON COLUMN people.finding.finding_id IS 'Internal number';
COMMENT ON COLUMN people.finding.found_at IS 'When';
COMMENT ON COLUMN people.finding.kind IS 'Kind of finding';
COMMENT ON COLUMN people.finding.record_a IS 'One record';
COMMENT ON COLUMN people.finding.record_b IS 'The other';
COMMENT ON COLUMN people.finding.holding_id IS 'Whose the first record is';
COMMENT ON COLUMN people.finding.sentence IS 'The finding in a sentence without names';

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['person_record', 'record_person', 'record_name', 'record_identifier', 'record_address', 'search_token', 'finding'] LOOP
        EXECUTE format('ALTER TABLE people.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY reader ON people.%I FOR SELECT TO turnstone_app
            USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]))', t);
        EXECUTE format('CREATE POLICY intake_works ON people.%I TO turnstone_intake USING (true) WITH CHECK (true)', t);
        EXECUTE format('GRANT SELECT ON people.%I TO turnstone_app', t);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON people.%I TO turnstone_intake', t);
    END LOOP;
END $$;
ALTER TABLE people.person ENABLE ROW LEVEL SECURITY;
-- A person can be seen by whoever can see one of its records.
CREATE POLICY reader ON people.person FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM people.person_record r WHERE r.person_id = person.person_id));
CREATE POLICY intake_works ON people.person TO turnstone_intake USING (true) WITH CHECK (true);
CREATE POLICY counter ON people.person FOR SELECT TO turnstone_figures USING (partnership_id = (SELECT access.own_partnership()));
CREATE POLICY counter ON people.person_record FOR SELECT TO turnstone_figures
    USING ((SELECT access.own_partnership()) IS NOT NULL
       AND holding_id IN (SELECT h.holding_id FROM access.holding h WHERE h.partnership_id = (SELECT access.own_partnership())));
GRANT SELECT ON people.person TO turnstone_app, turnstone_figures;
GRANT SELECT ON people.person_record TO turnstone_figures;
GRANT SELECT, INSERT, UPDATE ON people.person TO turnstone_intake;

-- A record of our own enters under the reader's own holding and is linked to the person at once.
CREATE POLICY own_record ON people.person_record FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[]) AND rule = 'record of our own');
GRANT INSERT ON people.person_record TO turnstone_app;
