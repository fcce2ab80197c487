-- What is owed to the people on record: what is held is told them, corrected, restricted and in the end disposed of, by two
-- people, unless something must be kept. Whoever answers for that works with keys of people and with what is released, and
-- reads content inside an opened request alone.
CREATE SCHEMA governance;
COMMENT ON SCHEMA governance IS 'Rights of the people on record, retention, legal holds, disposal, breaches of data';
GRANT USAGE ON SCHEMA governance TO turnstone_app, turnstone_intake, turnstone_figures;

CREATE TABLE governance.held_table (
    ordinal    smallint PRIMARY KEY,
    table_name text NOT NULL UNIQUE,
    title      text NOT NULL,
    picked     text NOT NULL,
    holding    text,
    told       jsonb NOT NULL
);
COMMENT ON TABLE governance.held_table IS 'The tables that hold what is about people, as the rooms declare them at each start; in the order in which they are disposed of';
COMMENT ON COLUMN governance.held_table.ordinal IS 'Order of disposal: what points at something goes before it';
COMMENT ON COLUMN governance.held_table.table_name IS 'Schema and name';
COMMENT ON COLUMN governance.held_table.title IS 'What one row is, in words';
COMMENT ON COLUMN governance.held_table.picked IS 'Condition on a row t by which the rows of the records in $1 are picked';
COMMENT ON COLUMN governance.held_table.holding IS 'Expression for the holding of a row t; empty where it is not told';
COMMENT ON COLUMN governance.held_table.told IS 'What the person is told of a row: heading, expression on t, whether it is about others';

CREATE TABLE governance.rights_request (
    request_key    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    kind           text NOT NULL CHECK (kind IN ('access', 'correction', 'erasure', 'restriction', 'objection')),
    person_key     uuid,
    side           text NOT NULL CHECK (side IN ('offender', 'victim')),
    received_on    date NOT NULL,
    due_on         date NOT NULL,
    extended_why   text,
    identity_on    date,
    identity_how   text,
    case_reason    text,
    opened_by      text,
    opened_at      timestamptz,
    decision       text CHECK (decision IN ('granted', 'granted in part', 'refused', 'restricted instead')),
    answer         text,
    decided_by     text,
    decided_on     date,
    registered_by  text NOT NULL,
    registered_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((identity_on IS NULL) = (identity_how IS NULL)),
    CHECK ((opened_at IS NULL) = (case_reason IS NULL)),
    CHECK ((decision IS NULL) = (answer IS NULL) AND (decision IS NULL) = (decided_on IS NULL))
);
COMMENT ON TABLE governance.rights_request IS 'Requests of people on record: access, correction, erasure, restriction, objection, with their clock';
COMMENT ON COLUMN governance.rights_request.request_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN governance.rights_request.partnership_id IS 'Of which partnership';
COMMENT ON COLUMN governance.rights_request.kind IS 'What is asked for';
COMMENT ON COLUMN governance.rights_request.person_key IS 'Who asks, by their key; empty while they are not identified, or where nothing is held';
COMMENT ON COLUMN governance.rights_request.side IS 'As what they are on record: what is held of them on the other side of the wall is a request of its own';
COMMENT ON COLUMN governance.rights_request.received_on IS 'Day on which it came';
COMMENT ON COLUMN governance.rights_request.due_on IS 'Last day for the answer';
COMMENT ON COLUMN governance.rights_request.extended_why IS 'Why the time was extended; empty where it was not';
COMMENT ON COLUMN governance.rights_request.identity_on IS 'Day on which their identity was checked';
COMMENT ON COLUMN governance.rights_request.identity_how IS 'By what';
COMMENT ON COLUMN governance.rights_request.case_reason IS 'Why what is held was put together and may be read; empty until it was';
COMMENT ON COLUMN governance.rights_request.opened_by IS 'Who put it together';
COMMENT ON COLUMN governance.rights_request.opened_at IS 'When';
COMMENT ON COLUMN governance.rights_request.decision IS 'What was decided';
COMMENT ON COLUMN governance.rights_request.answer IS 'Why, as told to whoever asked';
COMMENT ON COLUMN governance.rights_request.decided_by IS 'Who decided';
COMMENT ON COLUMN governance.rights_request.decided_on IS 'When';
COMMENT ON COLUMN governance.rights_request.registered_by IS 'Who entered it';
COMMENT ON COLUMN governance.rights_request.registered_at IS 'When';

CREATE TABLE governance.bundle_part (
    part_key    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    request_key uuid NOT NULL REFERENCES governance.rights_request ON DELETE CASCADE,
    agency_id   integer NOT NULL REFERENCES access.agency,
    category    text NOT NULL REFERENCES access.data_category,
    title       text NOT NULL,
    said        jsonb NOT NULL,
    told        text NOT NULL DEFAULT 'others blacked out' CHECK (told IN ('in full', 'others blacked out', 'held back')),
    why         text,
    marked_by   text,
    marked_at   timestamptz,
    CHECK (told <> 'held back' OR why IS NOT NULL)
);
CREATE INDEX bundle_part_of_request ON governance.bundle_part (request_key, agency_id);
COMMENT ON TABLE governance.bundle_part IS 'What is held of whoever asked, copied when a request is opened, until some time after its answer';
COMMENT ON COLUMN governance.bundle_part.part_key IS 'Random key, used in forms';
COMMENT ON COLUMN governance.bundle_part.request_key IS 'The request';
COMMENT ON COLUMN governance.bundle_part.agency_id IS 'Who holds it, and marks it before it is told';
COMMENT ON COLUMN governance.bundle_part.category IS 'Kind of information';
COMMENT ON COLUMN governance.bundle_part.title IS 'What it is, in words';
COMMENT ON COLUMN governance.bundle_part.said IS 'Heading, what is held, whether it is about others; in order';
COMMENT ON COLUMN governance.bundle_part.told IS 'How much of it is told';
COMMENT ON COLUMN governance.bundle_part.why IS 'Why something is held back';
COMMENT ON COLUMN governance.bundle_part.marked_by IS 'Who marked it; empty where it stands as it was made';
COMMENT ON COLUMN governance.bundle_part.marked_at IS 'When';

CREATE TABLE governance.bundle_checked (
    request_key uuid NOT NULL REFERENCES governance.rights_request ON DELETE CASCADE,
    agency_id   integer NOT NULL REFERENCES access.agency,
    checked_by  text NOT NULL,
    checked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (request_key, agency_id)
);
COMMENT ON TABLE governance.bundle_checked IS 'That an agency''s part was checked for what is about others';
COMMENT ON COLUMN governance.bundle_checked.request_key IS 'The request';
COMMENT ON COLUMN governance.bundle_checked.agency_id IS 'Whose part';
COMMENT ON COLUMN governance.bundle_checked.checked_by IS 'Who checked it';
COMMENT ON COLUMN governance.bundle_checked.checked_at IS 'When';

CREATE TABLE governance.retention_rule (
    code        text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date,
    what        text NOT NULL,
    begins      text NOT NULL,
    months      integer NOT NULL CHECK (months > 0),
    how         text NOT NULL CHECK (how IN ('review', 'by itself', 'with the record', 'elsewhere')),
    basis       text NOT NULL,
    PRIMARY KEY (code, valid_from)
);
COMMENT ON TABLE governance.retention_rule IS 'The schedule of retention: how long what is kept, from when on, on what basis, and who disposes of it';
COMMENT ON COLUMN governance.retention_rule.code IS 'Short name of the rule';
COMMENT ON COLUMN governance.retention_rule.valid_from IS 'First day of the rule';
COMMENT ON COLUMN governance.retention_rule.valid_to IS 'Last day; empty while it holds';
COMMENT ON COLUMN governance.retention_rule.what IS 'What is kept';
COMMENT ON COLUMN governance.retention_rule.begins IS 'What the time begins with';
COMMENT ON COLUMN governance.retention_rule.months IS 'How many months';
COMMENT ON COLUMN governance.retention_rule.how IS 'review: two people decide; by itself: a job; with the record: when that goes; elsewhere: not by this product';
COMMENT ON COLUMN governance.retention_rule.basis IS 'Law or guidance';
INSERT INTO governance.retention_rule (code, valid_from, what, begins, months, how, basis) VALUES
    ('offender', '2020-01-01', 'Records of people who offend', 'the last thing recorded', 72, 'review', 'Review of police information, group 3: six years at least; partners keep with it'),
    ('offender-serious', '2020-01-01', 'Records of people with a serious offence on record', 'the last thing recorded', 120, 'review', 'Review of police information, group 2: ten clear years'),
    ('victim', '2020-01-01', 'Records of people harmed', 'the last thing recorded', 84, 'review', 'Usual retention of domestic-abuse services: six to seven years'),
    ('source-rows', '2020-01-01', 'Rows as delivered, names, numbers, addresses, index of the search', 'the record', 1, 'with the record', 'Nothing is kept beside a record that is gone'),
    ('rejected-rows', '2020-01-01', 'Rows of deliveries that were turned back', 'the delivery', 6, 'by itself', 'Time to correct and deliver again'),
    ('bundles', '2020-01-01', 'What was put together for a request', 'the answer', 12, 'by itself', 'Time for a complaint'),
    ('drafts', '2020-01-01', 'Unfinished forms', 'the last change', 1, 'by itself', 'As the form says, a month at most'),
    ('trail', '2020-01-01', 'What was asked and shown, in the audit trail; that it was asked stays', 'the entry', 72, 'by itself', 'Data Protection Act 2018 s.62; time in which a look can be complained of'),
    ('exports', '2020-01-01', 'Files and prints', 'the export', 1, 'elsewhere', 'Whoever took it away destroys it on the day it bears'),
    ('back-ups', '2020-01-01', 'Copies of the database', 'the copy', 1, 'elsewhere', 'Whoever runs the machine');

CREATE TABLE governance.legal_hold (
    hold_key       uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    person_key     uuid,
    side           text CHECK (side IN ('offender', 'victim')),
    ground         text NOT NULL CHECK (ground IN ('review of a death', 'inquiry', 'litigation', 'police investigation', 'other')),
    reason         text NOT NULL,
    from_day       date NOT NULL,
    review_on      date NOT NULL,
    placed_by      text NOT NULL,
    placed_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    lifted_by      text,
    lifted_on      date,
    lifted_why     text,
    CHECK (review_on > from_day),
    CHECK ((lifted_by IS NULL) = (lifted_on IS NULL) AND (lifted_by IS NULL) = (lifted_why IS NULL))
);
COMMENT ON TABLE governance.legal_hold IS 'What must not be disposed of while a review, an inquiry or a court may ask for it';
COMMENT ON COLUMN governance.legal_hold.hold_key IS 'Random key, used in forms';
COMMENT ON COLUMN governance.legal_hold.partnership_id IS 'In which partnership';
COMMENT ON COLUMN governance.legal_hold.person_key IS 'Whose records; empty for all records of a side';
COMMENT ON COLUMN governance.legal_hold.side IS 'On which side of the wall; empty for both';
COMMENT ON COLUMN governance.legal_hold.ground IS 'What it is for';
COMMENT ON COLUMN governance.legal_hold.reason IS 'Why, in words';
COMMENT ON COLUMN governance.legal_hold.from_day IS 'First day';
COMMENT ON COLUMN governance.legal_hold.review_on IS 'When it is looked at again; it goes on until it is lifted';
COMMENT ON COLUMN governance.legal_hold.placed_by IS 'Who placed it';
COMMENT ON COLUMN governance.legal_hold.placed_at IS 'When';
COMMENT ON COLUMN governance.legal_hold.lifted_by IS 'Who lifted it';
COMMENT ON COLUMN governance.legal_hold.lifted_on IS 'When';
COMMENT ON COLUMN governance.legal_hold.lifted_why IS 'Why';

CREATE TABLE governance.disposal (
    disposal_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    person_key     uuid NOT NULL,
    side           text NOT NULL CHECK (side IN ('offender', 'victim')),
    rule           text NOT NULL,
    last_on        date,
    due_on         date NOT NULL,
    listed_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    request_key    uuid REFERENCES governance.rights_request,
    first_by       text,
    first_at       timestamptz,
    second_by      text,
    second_at      timestamptz,
    disposed_at    timestamptz,
    rows_gone      jsonb,
    kept_by        text,
    kept_at        timestamptz,
    kept_why       text,
    again_on       date,
    CHECK (second_by IS DISTINCT FROM first_by OR first_by IS NULL),
    CHECK ((disposed_at IS NULL) OR (first_by IS NOT NULL AND second_by IS NOT NULL)),
    CHECK ((kept_by IS NULL) = (kept_why IS NULL) AND (kept_by IS NULL) = (again_on IS NULL))
);
CREATE UNIQUE INDEX disposal_open ON governance.disposal (person_key, side) WHERE disposed_at IS NULL AND kept_by IS NULL;
CREATE INDEX disposal_of_person ON governance.disposal (person_key);
COMMENT ON TABLE governance.disposal IS 'What is due to be disposed of, who approved it, and that it was done: counts, never content';
COMMENT ON COLUMN governance.disposal.disposal_key IS 'Random key, used in forms';
COMMENT ON COLUMN governance.disposal.partnership_id IS 'In which partnership';
COMMENT ON COLUMN governance.disposal.person_key IS 'Whose records, by their key';
COMMENT ON COLUMN governance.disposal.side IS 'On which side of the wall';
COMMENT ON COLUMN governance.disposal.rule IS 'Under which rule of the schedule, or erasure asked for';
COMMENT ON COLUMN governance.disposal.last_on IS 'The last thing recorded';
COMMENT ON COLUMN governance.disposal.due_on IS 'Since when it is due';
COMMENT ON COLUMN governance.disposal.listed_at IS 'When it came on the list';
COMMENT ON COLUMN governance.disposal.request_key IS 'The request for erasure, where that is why';
COMMENT ON COLUMN governance.disposal.first_by IS 'Who approved it first';
COMMENT ON COLUMN governance.disposal.first_at IS 'When';
COMMENT ON COLUMN governance.disposal.second_by IS 'Who approved it second: somebody else';
COMMENT ON COLUMN governance.disposal.second_at IS 'When';
COMMENT ON COLUMN governance.disposal.disposed_at IS 'When it was done';
COMMENT ON COLUMN governance.disposal.rows_gone IS 'How many rows of what went';
COMMENT ON COLUMN governance.disposal.kept_by IS 'Who decided to keep it';
COMMENT ON COLUMN governance.disposal.kept_at IS 'When';
COMMENT ON COLUMN governance.disposal.kept_why IS 'Why';
COMMENT ON COLUMN governance.disposal.again_on IS 'When it comes on the list again';

CREATE TABLE governance.breach (
    breach_key     uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    number         integer GENERATED ALWAYS AS IDENTITY,
    agency_id      integer NOT NULL REFERENCES access.agency,
    happened       text NOT NULL,
    danger         text NOT NULL CHECK (danger IN ('somebody may be in danger', 'nobody is in danger', 'not known')),
    aware_at       timestamptz NOT NULL,
    reported_by    text NOT NULL,
    reported_by_name text NOT NULL,
    reported_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    risk           text CHECK (risk IN ('unlikely', 'risk', 'high risk')),
    assessed_why   text,
    assessed_by    text,
    assessed_at    timestamptz,
    notified_at    timestamptz,
    not_notified_why text,
    people_told    text,
    lessons        text,
    closed_by      text,
    closed_at      timestamptz,
    CHECK ((risk IS NULL) = (assessed_why IS NULL) AND (risk IS NULL) = (assessed_at IS NULL)),
    CHECK (notified_at IS NULL OR not_notified_why IS NULL),
    CHECK (closed_at IS NULL OR (risk IS NOT NULL AND people_told IS NOT NULL AND lessons IS NOT NULL
           AND (notified_at IS NOT NULL OR not_notified_why IS NOT NULL)))
);
COMMENT ON TABLE governance.breach IS 'Breaches of personal data: what happened, the risk, who was told within 72 hours, what is learnt';
COMMENT ON COLUMN governance.breach.breach_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN governance.breach.partnership_id IS 'In which partnership';
COMMENT ON COLUMN governance.breach.number IS 'Number of the report, for speaking of it';
COMMENT ON COLUMN governance.breach.agency_id IS 'Agency of whoever reported it';
COMMENT ON COLUMN governance.breach.happened IS 'What happened, in their words';
COMMENT ON COLUMN governance.breach.danger IS 'Whether somebody may be in danger: then the safety call comes first';
COMMENT ON COLUMN governance.breach.aware_at IS 'When somebody became aware of it: the 72 hours run from here';
COMMENT ON COLUMN governance.breach.reported_by IS 'Who reported it';
COMMENT ON COLUMN governance.breach.reported_by_name IS 'Their name';
COMMENT ON COLUMN governance.breach.reported_at IS 'When';
COMMENT ON COLUMN governance.breach.risk IS 'Risk to the people concerned, as assessed';
COMMENT ON COLUMN governance.breach.assessed_why IS 'Why it was assessed so';
COMMENT ON COLUMN governance.breach.assessed_by IS 'Who assessed it';
COMMENT ON COLUMN governance.breach.assessed_at IS 'When';
COMMENT ON COLUMN governance.breach.notified_at IS 'When the Information Commissioner was notified';
COMMENT ON COLUMN governance.breach.not_notified_why IS 'Why the Commissioner was not, where not';
COMMENT ON COLUMN governance.breach.people_told IS 'Whether and how the people concerned were told, or why not';
COMMENT ON COLUMN governance.breach.lessons IS 'What is done so that it does not happen again';
COMMENT ON COLUMN governance.breach.closed_by IS 'Who closed it';
COMMENT ON COLUMN governance.breach.closed_at IS 'When';

ALTER TABLE governance.rights_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE governance.bundle_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE governance.bundle_checked ENABLE ROW LEVEL SECURITY;
ALTER TABLE governance.legal_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE governance.disposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE governance.breach ENABLE ROW LEVEL SECURITY;

-- Whose part of a request somebody marks: their own agency's, and for the partnership itself, whose cases are those of all
-- partners, any on its side of the wall. Nobody marks anything of the other side.
CREATE FUNCTION governance.marks(request uuid, part_of integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (SELECT 1 FROM governance.rights_request r
                   WHERE r.request_key = request AND r.partnership_id = access.own_partnership() AND r.opened_at IS NOT NULL
                     AND r.side = access.side_of_role())
       AND access.role_may('rights-bundle', 'write') = 'own-part'
       AND (part_of = access.setting('agency')::integer OR access.is_host())
$$;
COMMENT ON FUNCTION governance.marks IS 'Whether the asker marks an agency''s part of a request';

CREATE FUNCTION governance.has_part(request uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (SELECT 1 FROM governance.bundle_part p
                   WHERE p.request_key = request AND governance.marks(request, p.agency_id))
$$;
COMMENT ON FUNCTION governance.has_part IS 'Whether a request asks for a part that the asker marks';

CREATE POLICY reader ON governance.rights_request FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND ((SELECT access.role_may('rights-requests', 'read')) = 'full'
            OR ((SELECT access.role_may('rights-requests', 'read')) = 'own-part' AND governance.has_part(request_key))));
CREATE POLICY keeper ON governance.rights_request FOR INSERT TO turnstone_app
    WITH CHECK (partnership_id = access.own_partnership() AND registered_by = access.setting('user')
       AND access.role_may('rights-requests', 'write') = 'full');
CREATE POLICY changer ON governance.rights_request FOR UPDATE TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership()) AND decided_on IS NULL
       AND (SELECT access.role_may('rights-requests', 'write')) = 'full')
    WITH CHECK (partnership_id = access.own_partnership() AND (decided_on IS NULL OR decided_by = access.setting('user')));
GRANT SELECT, INSERT (partnership_id, kind, person_key, side, received_on, due_on, registered_by),
    UPDATE (person_key, due_on, extended_why, identity_on, identity_how, decision, answer, decided_by, decided_on)
    ON governance.rights_request TO turnstone_app;

CREATE POLICY reader ON governance.bundle_part FOR SELECT TO turnstone_app
    USING ((SELECT access.role_may('rights-bundle', 'read')) = 'full'
           AND EXISTS (SELECT 1 FROM governance.rights_request r WHERE r.request_key = bundle_part.request_key)
           OR governance.marks(request_key, agency_id));
CREATE POLICY marker ON governance.bundle_part FOR UPDATE TO turnstone_app
    USING (governance.marks(request_key, agency_id)
           OR ((SELECT access.role_may('rights-bundle', 'write')) = 'full'
               AND EXISTS (SELECT 1 FROM governance.rights_request r WHERE r.request_key = bundle_part.request_key)))
    WITH CHECK (marked_by = access.setting('user'));
GRANT SELECT, UPDATE (told, why, marked_by, marked_at) ON governance.bundle_part TO turnstone_app;
CREATE POLICY reader ON governance.bundle_checked FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM governance.rights_request r WHERE r.request_key = bundle_checked.request_key));
CREATE POLICY checker ON governance.bundle_checked FOR INSERT TO turnstone_app
    WITH CHECK (checked_by = access.setting('user')
       AND (governance.marks(request_key, agency_id) OR access.role_may('rights-bundle', 'write') = 'full'));
GRANT SELECT, INSERT (request_key, agency_id, checked_by) ON governance.bundle_checked TO turnstone_app;

CREATE FUNCTION governance.open_bundle(request uuid, why text) RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asked governance.rights_request;
    theirs bigint[];
    t governance.held_table;
    said text;
    parts integer := 0;
    these integer;
BEGIN
    IF access.role_may('rights-bundle', 'read') IS DISTINCT FROM 'full' THEN
        RETURN NULL;
    END IF;
    SELECT * INTO asked FROM governance.rights_request
    WHERE request_key = request AND partnership_id = access.own_partnership() AND identity_on IS NOT NULL
      AND opened_at IS NULL AND decided_on IS NULL FOR UPDATE;
    IF NOT FOUND OR length(btrim(coalesce(why, ''))) < 10 THEN
        RETURN NULL;
    END IF;
    UPDATE governance.rights_request SET case_reason = btrim(why), opened_by = access.setting('user'), opened_at = clock_timestamp()
    WHERE request_key = request;
    theirs := CASE WHEN asked.person_key IS NULL THEN '{}' ELSE access.records_of(asked.person_key, asked.side) END;
    FOR t IN SELECT * FROM governance.held_table WHERE holding IS NOT NULL AND jsonb_array_length(told) > 0 ORDER BY ordinal LOOP
        SELECT string_agg(format('jsonb_build_array(%L, (%s)::text, %L::boolean)', one ->> 0, one ->> 1, one ->> 2), ', ')
        INTO said FROM jsonb_array_elements(t.told) AS one;
        -- What a source of intelligence could be known by is never told; nor is anything held on the other side of the wall.
        EXECUTE format('INSERT INTO governance.bundle_part (request_key, agency_id, category, title, said)
                        SELECT DISTINCT $2, h.agency_id, h.category, %L, jsonb_build_array(%s)
                        FROM %s t JOIN access.holding h ON h.holding_id = (%s)
                        WHERE %s AND access.side_of(h.holding_id) = $3 AND h.category NOT LIKE ''intelligence%%''',
                       t.title, said, t.table_name, t.holding, t.picked)
        USING theirs, request, asked.side;
        GET DIAGNOSTICS these = ROW_COUNT;
        parts := parts + these;
    END LOOP;
    RETURN parts;
END $$;
COMMENT ON FUNCTION governance.open_bundle IS 'Copies what is held of whoever asked, on the side of the request, against a stated reason; how many parts, or null where it may not be opened';

CREATE FUNCTION governance.held_back(person uuid, sided text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT string_agg(DISTINCT h.ground, ', ') FROM governance.legal_hold h
    WHERE h.partnership_id = access.own_partnership() AND (h.person_key IS NULL OR h.person_key = person)
      AND (h.side IS NULL OR h.side = sided) AND h.lifted_on IS NULL AND access.setting('today')::date >= h.from_day
$$;
COMMENT ON FUNCTION governance.held_back IS 'Grounds of the legal holds in force on somebody''s records on a side; null for none';

CREATE POLICY reader ON governance.legal_hold FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND ((SELECT access.role_may('retention-disposal', 'read')) IN ('full', 'summary')
            OR ((SELECT access.role_may('retention-disposal', 'read')) = 'own-part'
                AND (side IS NULL OR side = (SELECT access.side_of_role())))));
CREATE POLICY placer ON governance.legal_hold FOR INSERT TO turnstone_app
    WITH CHECK (partnership_id = access.own_partnership() AND placed_by = access.setting('user')
       AND access.role_may('retention-disposal', 'write') = 'full');
CREATE POLICY lifter ON governance.legal_hold FOR UPDATE TO turnstone_app
    USING (lifted_on IS NULL AND partnership_id = (SELECT access.own_partnership())
       AND (SELECT access.role_may('retention-disposal', 'write')) = 'full')
    WITH CHECK (lifted_by = access.setting('user') OR lifted_by IS NULL);
GRANT SELECT, INSERT (partnership_id, person_key, side, ground, reason, from_day, review_on, placed_by),
    UPDATE (review_on, lifted_by, lifted_on, lifted_why) ON governance.legal_hold TO turnstone_app;

CREATE POLICY reader ON governance.disposal FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND ((SELECT access.role_may('retention-disposal', 'read')) IN ('full', 'summary')
            OR ((SELECT access.role_may('retention-disposal', 'read')) = 'own-part' AND side = (SELECT access.side_of_role()))));
GRANT SELECT ON governance.disposal, governance.retention_rule TO turnstone_app;

CREATE FUNCTION governance.list_due() RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    now_on date := access.setting('today')::date;
    listed integer;
BEGIN
    IF NOT access.context_complete() OR NOT (access.setting('role') = 'system'
            OR access.role_may('retention-disposal', 'write') = 'full') THEN
        RAISE EXCEPTION 'No: the list is made by the product and by information governance';
    END IF;
    WITH said AS (
        SELECT record_id, max(known_from)::date AS day FROM people.record_person GROUP BY record_id
        UNION ALL SELECT record_id, max(earliest)::date FROM history.event GROUP BY record_id
        UNION ALL SELECT record_id, max(coalesce(left_on, now_on)) FROM cohorts.membership WHERE known_until = 'infinity' GROUP BY record_id
        UNION ALL SELECT record_id, max(answered_on) FROM forms.filled GROUP BY record_id
        UNION ALL SELECT record_id, max(coalesce(until_day, now_on)) FROM access.involvement GROUP BY record_id),
    last AS (
        SELECT p.public_key, access.side_of(r.holding_id) AS side, max(s.day) AS day,
               bool_or(EXISTS (SELECT 1 FROM history.event e JOIN history.offence_class c USING (code_list, code)
                               WHERE e.record_id = r.record_id AND c.serious)) AS serious
        FROM people.person_record r
        JOIN people.person p ON p.person_id = r.person_id AND p.partnership_id = access.own_partnership()
        JOIN said s ON s.record_id = r.record_id
        WHERE r.known_until = 'infinity'
        GROUP BY p.public_key, access.side_of(r.holding_id)),
    due AS (
        SELECT l.public_key, l.side, rule.code, l.day, (l.day + rule.months * interval '1 month')::date AS due
        FROM last l JOIN governance.retention_rule rule
          ON rule.code = CASE WHEN l.side = 'victim' THEN 'victim' WHEN l.serious THEN 'offender-serious' ELSE 'offender' END
         AND now_on BETWEEN rule.valid_from AND coalesce(rule.valid_to, 'infinity')
        WHERE l.side IN ('offender', 'victim'))
    INSERT INTO governance.disposal (partnership_id, person_key, side, rule, last_on, due_on)
    SELECT access.own_partnership(), d.public_key, d.side, d.code, d.day, d.due FROM due d
    WHERE d.due <= now_on
      AND NOT EXISTS (SELECT 1 FROM governance.disposal o WHERE o.person_key = d.public_key AND o.side = d.side
                      AND (o.again_on > now_on OR (o.disposed_at IS NULL AND o.kept_by IS NULL)));
    GET DIAGNOSTICS listed = ROW_COUNT;
    RETURN listed;
END $$;
COMMENT ON FUNCTION governance.list_due IS 'Puts on the review list whose time is over by the schedule; how many are new on it';

CREATE FUNCTION governance.dispose(which uuid) RETURNS bigint
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    due governance.disposal;
    theirs bigint[];
    t governance.held_table;
    these bigint;
    gone jsonb := '{}';
    everything bigint := 0;
BEGIN
    SELECT * INTO STRICT due FROM governance.disposal WHERE disposal_key = which AND disposed_at IS NULL FOR UPDATE;
    theirs := access.records_of(due.person_key, due.side);
    FOR t IN SELECT * FROM governance.held_table ORDER BY ordinal LOOP
        EXECUTE format('DELETE FROM %s t WHERE %s', t.table_name, t.picked) USING theirs;
        GET DIAGNOSTICS these = ROW_COUNT;
        IF these > 0 THEN
            gone := gone || jsonb_build_object(t.title, coalesce((gone ->> t.title)::bigint, 0) + these);
            everything := everything + these;
        END IF;
    END LOOP;
    UPDATE governance.disposal SET disposed_at = clock_timestamp(), rows_gone = gone WHERE disposal_key = which;
    RETURN everything;
END $$;
COMMENT ON FUNCTION governance.dispose IS 'Deletes every row about somebody''s records on a side from every table that holds such rows; how many. For approve alone';
REVOKE EXECUTE ON FUNCTION governance.dispose FROM PUBLIC;

CREATE FUNCTION governance.approve(which uuid) RETURNS text
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    due governance.disposal;
    mine text := access.role_may('retention-disposal', 'write');
BEGIN
    SELECT * INTO due FROM governance.disposal
    WHERE disposal_key = which AND partnership_id = access.own_partnership() AND disposed_at IS NULL AND kept_by IS NULL FOR UPDATE;
    IF NOT FOUND OR coalesce(mine, 'none') NOT IN ('full', 'own-part') THEN
        RETURN 'not yours';
    END IF;
    IF governance.held_back(due.person_key, due.side) IS NOT NULL THEN
        RETURN 'held';
    END IF;
    IF due.first_by IS NULL THEN
        IF mine <> 'full' THEN
            RETURN 'not yours';
        END IF;
        UPDATE governance.disposal SET first_by = access.setting('user'), first_at = clock_timestamp() WHERE disposal_key = which;
        RETURN 'first';
    END IF;
    -- The second is somebody else: who answers for the service that holds the records, or the data protection officer.
    IF due.first_by = access.setting('user') OR mine <> 'own-part'
       OR (access.role_may('retention-disposal', 'read') = 'own-part' AND access.side_of_role() <> due.side) THEN
        RETURN 'not yours';
    END IF;
    UPDATE governance.disposal SET second_by = access.setting('user'), second_at = clock_timestamp() WHERE disposal_key = which;
    PERFORM governance.dispose(which);
    RETURN 'disposed';
END $$;
COMMENT ON FUNCTION governance.approve IS 'Approves a disposal first or second; the second disposes of it. first, disposed, held, or not yours';

CREATE FUNCTION governance.keep(which uuid, why text, again date) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    mine text := access.role_may('retention-disposal', 'write');
BEGIN
    IF coalesce(mine, 'none') NOT IN ('full', 'own-part') OR btrim(coalesce(why, '')) = '' OR again <= access.setting('today')::date THEN
        RETURN false;
    END IF;
    UPDATE governance.disposal SET kept_by = access.setting('user'), kept_at = clock_timestamp(), kept_why = btrim(why), again_on = again
    WHERE disposal_key = which AND partnership_id = access.own_partnership() AND disposed_at IS NULL AND kept_by IS NULL
      AND (mine = 'full' OR access.role_may('retention-disposal', 'read') = 'summary' OR side = access.side_of_role());
    RETURN FOUND;
END $$;
COMMENT ON FUNCTION governance.keep IS 'Decides that something due is kept until it is looked at again; false where it is not the asker''s to decide';

CREATE FUNCTION governance.erase(request uuid) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made uuid;
BEGIN
    IF access.role_may('retention-disposal', 'write') IS DISTINCT FROM 'full' THEN
        RETURN NULL;
    END IF;
    INSERT INTO governance.disposal (partnership_id, person_key, side, rule, due_on, request_key)
    SELECT partnership_id, person_key, side, 'erasure asked for', access.setting('today')::date, request_key
    FROM governance.rights_request
    WHERE request_key = request AND partnership_id = access.own_partnership() AND kind = 'erasure' AND person_key IS NOT NULL
    ON CONFLICT (person_key, side) WHERE disposed_at IS NULL AND kept_by IS NULL DO NOTHING
    RETURNING disposal_key INTO made;
    RETURN made;
END $$;
COMMENT ON FUNCTION governance.erase IS 'Puts whoever asked for erasure on the review list; null where that is not to be done or they are on it';

CREATE FUNCTION governance.dispose_by_age() RETURNS jsonb
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    day date := access.setting('today')::date;
    turned_back bigint;
    bundles bigint;
    payloads bigint;
BEGIN
    IF access.setting('role') IS DISTINCT FROM 'system' OR NOT access.context_complete() THEN
        RAISE EXCEPTION 'No: the product does this by itself';
    END IF;
    DELETE FROM intake.rejected_row r USING intake.delivery d
    WHERE d.delivery_id = r.delivery_id AND d.partnership_id = access.own_partnership()
      AND d.began_at < governance.older_than('rejected-rows', day)
      AND governance.held_back(NULL, NULL) IS NULL;
    GET DIAGNOSTICS turned_back = ROW_COUNT;
    DELETE FROM governance.bundle_part p USING governance.rights_request r
    WHERE r.request_key = p.request_key AND r.partnership_id = access.own_partnership()
      AND r.decided_on < governance.older_than('bundles', day);
    GET DIAGNOSTICS bundles = ROW_COUNT;
    payloads := access.dispose_payloads(governance.older_than('trail', day), 'by the schedule of retention');
    RETURN jsonb_build_object('rejected rows', turned_back, 'bundle parts', bundles, 'payloads of the trail', payloads);
END $$;
COMMENT ON FUNCTION governance.dispose_by_age IS 'Disposes of what goes by itself when its time is over; how many of what';

CREATE FUNCTION governance.older_than(rule text, day date) RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT (day - months * interval '1 month')::timestamptz FROM governance.retention_rule r
    WHERE r.code = rule AND day BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
$$;
COMMENT ON FUNCTION governance.older_than IS 'What is older than this is over by a rule of the schedule; null where there is no such rule';

CREATE POLICY reader ON governance.breach FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND ((SELECT access.role_may('breach-register', 'read')) IN ('full', 'summary')
            OR reported_by = (SELECT access.setting('user'))));
CREATE POLICY reporter ON governance.breach FOR INSERT TO turnstone_app
    WITH CHECK (partnership_id = access.own_partnership() AND reported_by = access.setting('user')
       AND agency_id = access.setting('agency')::integer);
CREATE POLICY assessor ON governance.breach FOR UPDATE TO turnstone_app
    USING (closed_at IS NULL AND partnership_id = (SELECT access.own_partnership())
       AND (SELECT access.role_may('breach-register', 'write')) = 'full')
    WITH CHECK (partnership_id = access.own_partnership() AND (closed_at IS NULL OR closed_by = access.setting('user')));
GRANT SELECT, INSERT (partnership_id, agency_id, happened, danger, aware_at, reported_by, reported_by_name),
    UPDATE (risk, assessed_why, assessed_by, assessed_at, notified_at, not_notified_why, people_told, lessons, closed_by, closed_at)
    ON governance.breach TO turnstone_app;

REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA governance FROM PUBLIC;
GRANT EXECUTE ON FUNCTION governance.marks, governance.has_part, governance.open_bundle, governance.held_back, governance.list_due,
    governance.approve, governance.keep, governance.erase, governance.dispose_by_age TO turnstone_app;
