CREATE SCHEMA forms;
COMMENT ON SCHEMA forms IS 'Forms from definitions: their versions, what was answered, and what somebody has not finished';
GRANT USAGE ON SCHEMA forms TO turnstone_app;

-- No account of pages reads it: which forms there are is told from memory, to those whose role may know of them.
CREATE TABLE forms.definition (
    form        text NOT NULL,
    version     smallint NOT NULL CHECK (version > 0),
    fingerprint text NOT NULL,
    definition  text NOT NULL,
    known_from  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (form, version)
);
COMMENT ON TABLE forms.definition IS 'Every version of every form that was ever loaded, kept so that an old answer is shown for ever as it was asked. Rules, not people: held under no agreement';
COMMENT ON COLUMN forms.definition.form IS 'Name of the form, the same for all versions';
COMMENT ON COLUMN forms.definition.version IS 'Version, from 1';
COMMENT ON COLUMN forms.definition.fingerprint IS 'SHA-256 of its content without comments and layout: a version whose content has changed is refused';
COMMENT ON COLUMN forms.definition.definition IS 'The definition in YAML, as it was loaded';
COMMENT ON COLUMN forms.definition.known_from IS 'When it was loaded for the first time';

CREATE TABLE forms.filled (
    filled_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    form         text NOT NULL,
    version      smallint NOT NULL,
    record_id    bigint NOT NULL,
    holding_id   integer NOT NULL,
    answered_on  date NOT NULL,
    answered_by  text NOT NULL,
    answered_by_name text NOT NULL,
    agency_id    integer NOT NULL REFERENCES access.agency,
    source       text,
    answers      jsonb NOT NULL,
    total        smallint,
    highest      smallint,
    band         text,
    judged_band  text,
    judged_why   text,
    corrects     uuid REFERENCES forms.filled,
    corrects_why text,
    known_from   timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (form, version) REFERENCES forms.definition,
    UNIQUE (corrects),
    CHECK ((judged_band IS NULL) = (judged_why IS NULL)),
    CHECK ((corrects IS NULL) = (corrects_why IS NULL))
);
CREATE INDEX filled_of_record ON forms.filled (record_id, form);
COMMENT ON TABLE forms.filled IS 'A form as somebody filled it in about a record of our own. Rows are added and never altered: answering again adds one, and so does a correction, which names the one it takes the place of';
COMMENT ON COLUMN forms.filled.filled_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN forms.filled.form IS 'The form';
COMMENT ON COLUMN forms.filled.version IS 'The version it was answered in, for ever';
COMMENT ON COLUMN forms.filled.record_id IS 'The record of our own that it is about; a person joined or split keeps it without rewriting';
COMMENT ON COLUMN forms.filled.holding_id IS 'Whose it is and why it is held; its data category is that of the form';
COMMENT ON COLUMN forms.filled.answered_on IS 'Day on which the answers were given';
COMMENT ON COLUMN forms.filled.answered_by IS 'Login of whoever filled it in';
COMMENT ON COLUMN forms.filled.answered_by_name IS 'Their name as shown to colleagues that day';
COMMENT ON COLUMN forms.filled.agency_id IS 'Agency they worked for';
COMMENT ON COLUMN forms.filled.source IS 'Who gave the answers, where the form asks that once';
COMMENT ON COLUMN forms.filled.answers IS 'Answers by question: values, or absent with not-asked, declined or not-known; a question that its condition left out is not there';
COMMENT ON COLUMN forms.filled.total IS 'Score by the rule of the version; empty where not one question that counts has an answer, which is no nought';
COMMENT ON COLUMN forms.filled.highest IS 'Highest single score, where the form tells it';
COMMENT ON COLUMN forms.filled.band IS 'Band of the score by the thresholds in force on the day of the answers';
COMMENT ON COLUMN forms.filled.judged_band IS 'Band by professional judgement, where it goes over that of the score';
COMMENT ON COLUMN forms.filled.judged_why IS 'Reason of the judgement';
COMMENT ON COLUMN forms.filled.corrects IS 'The filled form that this one takes the place of, because it was wrong';
COMMENT ON COLUMN forms.filled.corrects_why IS 'Why it was wrong';
COMMENT ON COLUMN forms.filled.known_from IS 'When we knew it';

ALTER TABLE forms.filled ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON forms.filled FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
-- Whoever writes signs with their own name, for their own agency.
CREATE POLICY writer ON forms.filled FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[])
            AND answered_by = access.setting('user') AND agency_id = access.setting('agency')::integer);
GRANT SELECT, INSERT ON forms.filled TO turnstone_app;

CREATE TABLE forms.draft (
    draft_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    author      text NOT NULL,
    agency_id   integer NOT NULL REFERENCES access.agency,
    holding_id  integer NOT NULL,
    category    text NOT NULL REFERENCES access.data_category,
    form        text NOT NULL,
    version     smallint NOT NULL,
    record_id   bigint NOT NULL,
    corrects    uuid REFERENCES forms.filled,
    typed       jsonb NOT NULL,
    began_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    kept_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    keep_until  timestamptz NOT NULL,
    FOREIGN KEY (form, version) REFERENCES forms.definition
);
CREATE INDEX draft_of_author ON forms.draft (author, form);
CREATE INDEX draft_until ON forms.draft (keep_until);
COMMENT ON TABLE forms.draft IS 'What an author has typed into a form and not saved. It belongs to its author alone, in the post in which it was begun, and goes when the form is saved, when it is thrown away, or when its time is over';
COMMENT ON COLUMN forms.draft.draft_key IS 'Random key';
COMMENT ON COLUMN forms.draft.author IS 'Login of its author, who alone may read it';
COMMENT ON COLUMN forms.draft.agency_id IS 'Agency for which they were at work: one post at a time, never the sum of two';
COMMENT ON COLUMN forms.draft.holding_id IS 'Whose it is and why it is held, in the category of drafts';
COMMENT ON COLUMN forms.draft.category IS 'Data category of the form: in a role that may not read it, even its author does not see the draft';
COMMENT ON COLUMN forms.draft.form IS 'The form';
COMMENT ON COLUMN forms.draft.version IS 'The version it was begun in';
COMMENT ON COLUMN forms.draft.record_id IS 'A record of the person it is about; a draft makes no record of our own, which others would see';
COMMENT ON COLUMN forms.draft.corrects IS 'The filled form that it is to correct; empty for a new one';
COMMENT ON COLUMN forms.draft.typed IS 'What stands in each field, as typed';
COMMENT ON COLUMN forms.draft.began_at IS 'When it was begun';
COMMENT ON COLUMN forms.draft.kept_at IS 'When it was last kept';
COMMENT ON COLUMN forms.draft.keep_until IS 'When it goes of itself';

ALTER TABLE forms.draft ENABLE ROW LEVEL SECURITY;
CREATE POLICY author_alone ON forms.draft TO turnstone_app
    USING ((SELECT access.context_complete())
       AND author = (SELECT access.setting('user')) AND agency_id = (SELECT access.setting('agency'))::integer
       AND holding_id = ANY ((SELECT access.readable_holdings())::integer[])
       AND category IN (SELECT r.category FROM access.rule r WHERE r.role = (SELECT access.setting('role')))
       AND keep_until > clock_timestamp());
GRANT SELECT, INSERT, DELETE ON forms.draft TO turnstone_app;
GRANT UPDATE (version, typed, kept_at, keep_until) ON forms.draft TO turnstone_app;

-- Nobody may read another's draft, and yet it must go when its time is over.
CREATE FUNCTION forms.drop_expired_drafts() RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH gone AS (DELETE FROM forms.draft WHERE keep_until <= clock_timestamp() RETURNING 1)
    SELECT count(*)::integer FROM gone
$$;
COMMENT ON FUNCTION forms.drop_expired_drafts IS 'Removes drafts whose time is over, whoever wrote them, and says how many';
REVOKE EXECUTE ON FUNCTION forms.drop_expired_drafts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forms.drop_expired_drafts TO turnstone_app;
