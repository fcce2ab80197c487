-- What a reader holds to be wrong on the page of a person, and what the agency that says it answers. It stands on one of
-- that agency's records, so it goes where the record goes, and under the holding of the fact itself, so that nobody reads
-- of a fact here who may not read the fact.
CREATE TABLE people.wrong_fact_report (
    report_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_key     uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL,
    agency_id      integer NOT NULL REFERENCES access.agency,
    holding_id     integer NOT NULL,
    record_id      bigint NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('wrong fact', 'wrong person')),
    what           text NOT NULL,
    said           text NOT NULL,
    wrong          text NOT NULL CHECK (wrong <> ''),
    right_value    text,
    reported_on    date NOT NULL,
    reported_at    timestamptz NOT NULL DEFAULT now(),
    reported_by    text NOT NULL,
    reported_name  text NOT NULL,
    due_on         date NOT NULL CHECK (due_on >= reported_on),
    answer         text CHECK (answer IN ('corrected', 'right', 'passed on')),
    answer_words   text,
    answered_on    date,
    answered_at    timestamptz,
    answered_by    text,
    answered_name  text,
    CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answer_words IS NULL)
       AND (answer IS NULL) = (answered_on IS NULL) AND (answer IS NULL) = (answered_by IS NULL))
);
CREATE INDEX wrong_fact_report_record ON people.wrong_fact_report (record_id);
CREATE INDEX wrong_fact_report_open ON people.wrong_fact_report (agency_id, due_on) WHERE answer IS NULL;
CREATE INDEX wrong_fact_report_author ON people.wrong_fact_report (reported_by, answered_on);
COMMENT ON TABLE people.wrong_fact_report IS 'Facts that a reader holds to be wrong, or to be of somebody else, and what the agency answers that says them';
COMMENT ON COLUMN people.wrong_fact_report.report_id IS 'Internal number';
COMMENT ON COLUMN people.wrong_fact_report.report_key IS 'Random key used in addresses of pages';
COMMENT ON COLUMN people.wrong_fact_report.partnership_id IS 'In which partnership';
COMMENT ON COLUMN people.wrong_fact_report.agency_id IS 'The agency that says it, and answers';
COMMENT ON COLUMN people.wrong_fact_report.holding_id IS 'Holding of the fact: who may read the fact may read this';
COMMENT ON COLUMN people.wrong_fact_report.record_id IS 'A record of that agency about the person';
COMMENT ON COLUMN people.wrong_fact_report.kind IS 'wrong fact: it is not so; wrong person: it is of somebody else';
COMMENT ON COLUMN people.wrong_fact_report.what IS 'What kind of fact, as the page calls it';
COMMENT ON COLUMN people.wrong_fact_report.said IS 'What was said, as the page showed it';
COMMENT ON COLUMN people.wrong_fact_report.wrong IS 'What is wrong with it, in a sentence';
COMMENT ON COLUMN people.wrong_fact_report.right_value IS 'What is right, where it is known';
COMMENT ON COLUMN people.wrong_fact_report.reported_on IS 'On which day it was found to be wrong';
COMMENT ON COLUMN people.wrong_fact_report.reported_at IS 'When we knew it';
COMMENT ON COLUMN people.wrong_fact_report.reported_by IS 'Login of whoever reported it';
COMMENT ON COLUMN people.wrong_fact_report.reported_name IS 'Their name';
COMMENT ON COLUMN people.wrong_fact_report.due_on IS 'By which day it is to be answered';
COMMENT ON COLUMN people.wrong_fact_report.answer IS 'corrected at source, right after all, passed on; empty while it waits';
COMMENT ON COLUMN people.wrong_fact_report.answer_words IS 'The answer in a sentence, such as the delivery that brings the correction';
COMMENT ON COLUMN people.wrong_fact_report.answered_on IS 'On which day';
COMMENT ON COLUMN people.wrong_fact_report.answered_at IS 'When we knew the answer';
COMMENT ON COLUMN people.wrong_fact_report.answered_by IS 'Login of whoever answered';
COMMENT ON COLUMN people.wrong_fact_report.answered_name IS 'Their name';

ALTER TABLE people.wrong_fact_report ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON people.wrong_fact_report FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY author ON people.wrong_fact_report FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[])
            AND reported_by = access.setting('user') AND answer IS NULL);
CREATE POLICY answers ON people.wrong_fact_report FOR UPDATE TO turnstone_app
    USING (answer IS NULL AND agency_id = access.setting('agency')::integer
       AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]))
    WITH CHECK (answered_by = access.setting('user') AND agency_id = access.setting('agency')::integer
       AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
GRANT SELECT, INSERT ON people.wrong_fact_report TO turnstone_app;
GRANT UPDATE (answer, answer_words, answered_on, answered_at, answered_by, answered_name)
    ON people.wrong_fact_report TO turnstone_app;
