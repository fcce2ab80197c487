-- What people are asked to agree to, and which shares need that they did.
CREATE TABLE access.consent_kind (
    kind       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date CHECK (valid_to >= valid_from),
    title      text NOT NULL,
    category   text NOT NULL REFERENCES access.data_category,
    asked_for  text NOT NULL,
    given_by   text[] NOT NULL CHECK (cardinality(given_by) > 0),
    follows    text NOT NULL,
    PRIMARY KEY (kind, valid_from)
);
COMMENT ON TABLE access.consent_kind IS 'What people are asked to agree to, in the words of a time. Loaded from the files of access at every start; which side of the wall it stands on is that of its data category';
COMMENT ON COLUMN access.consent_kind.kind IS 'Short name, the same for all wordings';
COMMENT ON COLUMN access.consent_kind.valid_from IS 'First day of this wording';
COMMENT ON COLUMN access.consent_kind.valid_to IS 'Last day of this wording; empty while it is in use';
COMMENT ON COLUMN access.consent_kind.title IS 'Name on pages';
COMMENT ON COLUMN access.consent_kind.category IS 'Whoever may read this data category of a case may read the consents; whoever may write it may record and withdraw them';
COMMENT ON COLUMN access.consent_kind.asked_for IS 'What is asked, in the words said to the person';
COMMENT ON COLUMN access.consent_kind.given_by IS 'Who may give it';
COMMENT ON COLUMN access.consent_kind.follows IS 'What follows when it is withdrawn';
GRANT SELECT ON access.consent_kind TO turnstone_app, turnstone_figures;

CREATE TABLE access.consent_term (
    code     text NOT NULL,
    from_day date NOT NULL,
    days     smallint NOT NULL CHECK (days > 0),
    why      text NOT NULL,
    PRIMARY KEY (code, from_day)
);
COMMENT ON TABLE access.consent_term IS 'From when on how long something about consents takes';
COMMENT ON COLUMN access.consent_term.code IS 'What takes that long';
COMMENT ON COLUMN access.consent_term.from_day IS 'First day on which it holds, until the next';
COMMENT ON COLUMN access.consent_term.days IS 'How many days';
COMMENT ON COLUMN access.consent_term.why IS 'What it is for, in a sentence';
INSERT INTO access.consent_term VALUES
    ('copies.working-days', '2015-01-01', 5, 'Working days after a withdrawal within which those who read by the consent confirm that they stopped and destroyed copies'),
    ('ends-soon.days', '2015-01-01', 28, 'Days before its last on which a consent that ends stands on Today');

CREATE FUNCTION access.consent_term_on(term text, on_day date) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT days::integer FROM access.consent_term WHERE code = term AND from_day <= on_day ORDER BY from_day DESC LIMIT 1
$$;
COMMENT ON FUNCTION access.consent_term_on IS 'How long something about consents takes, as it held on a day';
REVOKE EXECUTE ON FUNCTION access.consent_term_on FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.consent_term_on TO turnstone_app;

ALTER TABLE access.share ADD COLUMN consent text NOT NULL DEFAULT '';
ALTER TABLE access.share DROP CONSTRAINT share_pkey;
ALTER TABLE access.share ADD PRIMARY KEY (agreement_id, giver, role, category, highest, consent);
COMMENT ON COLUMN access.share.consent IS 'Kind of consent that must be in force for the person; empty where none is needed';
