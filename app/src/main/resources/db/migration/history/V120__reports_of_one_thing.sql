-- Reports of several agencies of one thing are grouped by the numbers they share; where they share none, somebody decides.

-- What may be compared is what a reviewer reads as a row or as an event: the rows as they came are the evidence for a link,
-- also to those who do not work with arrests. Half a pair is never shown,
-- nor a protected address, by which none is proposed either; what was decided before still holds.
CREATE INDEX event_to_review ON history.event (earliest) WHERE kind IN (14, 15, 16, 20, 23);

CREATE FUNCTION history.report_to_review(since timestamptz, records bigint[])
    RETURNS TABLE (record_id bigint, ordinal smallint, kind smallint, holding_id integer, agency_id integer, agency text,
                   earliest timestamptz, latest timestamptz, "precision" smallint, title text, outcome text,
                   occurrence uuid, refs text[], place uuid, description text, uprn text, address_key text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH asked AS MATERIALIZED (
        SELECT access.readable_holdings() AS holdings,
               nullif(current_setting('turnstone.known', true), '')::timestamptz AS moment)
    SELECT e.record_id, e.ordinal, e.kind, e.holding_id, h.agency_id, a.name, e.earliest, e.latest, e."precision", e.title,
           e.outcome, e.occurrence, e.refs, p.place, p.description, p.uprn, p.address_key
    FROM asked
    JOIN history.event e ON e.kind IN (14, 15, 16, 20, 23) AND e.earliest >= since
         AND (records IS NULL OR e.record_id = ANY (records))
         AND CASE WHEN asked.moment IS NULL THEN e.known_until = 'infinity'
                  ELSE e.known_from <= asked.moment AND e.known_until > asked.moment END
    JOIN access.holding h ON h.holding_id = e.holding_id
    JOIN access.agency a ON a.agency_id = h.agency_id
    LEFT JOIN areas.place p ON p.place = e.place AND areas.may_be_listed(p.uprn, p.address_key)
    WHERE e.holding_id = ANY (asked.holdings)
       OR EXISTS (SELECT 1 FROM intake.source_row s
                  WHERE s.record_id = e.record_id AND s.delivery_id = e.delivery_id AND s.line = e.line
                    AND s.holding_id = ANY (asked.holdings))
$$;
COMMENT ON FUNCTION history.report_to_review IS 'Reports of call-outs, incidents, fires and named crimes since a moment that the asker may read as an event or as the row it came in; with records, of those alone';

CREATE FUNCTION history.may_review(record bigint, number smallint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT EXISTS (SELECT 1 FROM history.report_to_review('-infinity', ARRAY[record]) r WHERE r.ordinal = number) $$;
COMMENT ON FUNCTION history.may_review IS 'Whether the asker may read this report as an event or as the row it came in';

REVOKE EXECUTE ON FUNCTION history.report_to_review, history.may_review FROM PUBLIC;
GRANT EXECUTE ON FUNCTION history.report_to_review, history.may_review TO turnstone_app;

CREATE TABLE history.occurrence_decision (
    decision_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    holding_id   integer NOT NULL,
    record_a     bigint NOT NULL,
    ordinal_a    smallint NOT NULL,
    record_b     bigint NOT NULL,
    ordinal_b    smallint NOT NULL,
    same         boolean NOT NULL,
    reason       text NOT NULL CHECK (btrim(reason) <> ''),
    decided_by   text NOT NULL,
    decided_by_name text NOT NULL,
    known_from   timestamptz NOT NULL DEFAULT clock_timestamp(),
    known_until  timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((record_a, ordinal_a) < (record_b, ordinal_b))
);
CREATE UNIQUE INDEX occurrence_decision_current ON history.occurrence_decision (record_a, ordinal_a, record_b, ordinal_b)
    WHERE known_until = 'infinity';
COMMENT ON TABLE history.occurrence_decision IS 'Somebody''s word on whether two reports tell of one thing; undone by ending it, never altered';
COMMENT ON COLUMN history.occurrence_decision.decision_key IS 'Random key';
COMMENT ON COLUMN history.occurrence_decision.holding_id IS 'Whose it is and why it is held: under the agreements of both reports';
COMMENT ON COLUMN history.occurrence_decision.record_a IS 'The record of the one report, the lower number';
COMMENT ON COLUMN history.occurrence_decision.ordinal_a IS 'Number of the report within its row';
COMMENT ON COLUMN history.occurrence_decision.record_b IS 'The record of the other report';
COMMENT ON COLUMN history.occurrence_decision.ordinal_b IS 'Number of the report within its row';
COMMENT ON COLUMN history.occurrence_decision.same IS 'Whether they tell of one thing';
COMMENT ON COLUMN history.occurrence_decision.reason IS 'The reason in a sentence';
COMMENT ON COLUMN history.occurrence_decision.decided_by IS 'Login of whoever decided';
COMMENT ON COLUMN history.occurrence_decision.decided_by_name IS 'Their name as shown to colleagues that day';
COMMENT ON COLUMN history.occurrence_decision.known_from IS 'When it was decided';
COMMENT ON COLUMN history.occurrence_decision.known_until IS 'When it was undone';

CREATE TABLE history.occurrence_undone (
    decision_key uuid PRIMARY KEY REFERENCES history.occurrence_decision,
    holding_id   integer NOT NULL,
    reason       text NOT NULL CHECK (btrim(reason) <> ''),
    undone_by    text NOT NULL,
    undone_by_name text NOT NULL,
    known_from   timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE history.occurrence_undone IS 'Why a decision on two reports was undone; added and never altered';
COMMENT ON COLUMN history.occurrence_undone.decision_key IS 'The decision';
COMMENT ON COLUMN history.occurrence_undone.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN history.occurrence_undone.reason IS 'The reason in a sentence';
COMMENT ON COLUMN history.occurrence_undone.undone_by IS 'Login of whoever undid it';
COMMENT ON COLUMN history.occurrence_undone.undone_by_name IS 'Their name as shown to colleagues that day';
COMMENT ON COLUMN history.occurrence_undone.known_from IS 'When it was undone';

ALTER TABLE history.occurrence_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE history.occurrence_undone ENABLE ROW LEVEL SECURITY;
-- Whoever may read both reports reads what was decided on them: the grouping of a time-line obeys it, whoever looks.
CREATE POLICY reader ON history.occurrence_decision FOR SELECT TO turnstone_app
    USING (history.may_review(record_a, ordinal_a) AND history.may_review(record_b, ordinal_b));
CREATE POLICY writer ON history.occurrence_decision FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[])
                AND history.may_review(record_a, ordinal_a) AND history.may_review(record_b, ordinal_b));
CREATE POLICY closer ON history.occurrence_decision FOR UPDATE TO turnstone_app
    USING (known_until = 'infinity' AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]))
    WITH CHECK (known_until <> 'infinity' AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY reader ON history.occurrence_undone FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM history.occurrence_decision d WHERE d.decision_key = occurrence_undone.decision_key));
CREATE POLICY writer ON history.occurrence_undone FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[])
                AND EXISTS (SELECT 1 FROM history.occurrence_decision d WHERE d.decision_key = occurrence_undone.decision_key));
GRANT SELECT, INSERT ON history.occurrence_decision, history.occurrence_undone TO turnstone_app;
GRANT UPDATE (known_until) ON history.occurrence_decision TO turnstone_app;
