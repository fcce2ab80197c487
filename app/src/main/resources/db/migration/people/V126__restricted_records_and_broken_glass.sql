-- Restrictions are kept by information governance and by those who answer for the records; whoever is barred learns nothing.
CREATE FUNCTION access.role_may(kind text, act text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE act WHEN 'write' THEN r.write ELSE r.read END
    FROM access.rule r
    WHERE access.context_complete() AND r.role = access.setting('role') AND r.category = kind
    ORDER BY access.rank(CASE act WHEN 'write' THEN r.write ELSE r.read END) DESC LIMIT 1
$$;
COMMENT ON FUNCTION access.role_may IS 'The most that the asker''s role reads or writes of a kind of information; null for nothing';

ALTER TABLE access.restriction ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.restriction_record ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.restriction_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE access.break_glass ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.restriction FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND ((SELECT access.role_may('restrictions', 'read')) = 'full'
            OR ((SELECT access.role_may('restrictions', 'read')) = 'own-part' AND EXISTS (
                SELECT 1 FROM people.person p WHERE p.public_key = restriction.person_key))));
CREATE POLICY reader ON access.restriction_record FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM access.restriction r WHERE r.restriction_key = restriction_record.restriction_key));
CREATE POLICY reader ON access.restriction_party FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM access.restriction r WHERE r.restriction_key = restriction_party.restriction_key));
CREATE POLICY ender ON access.restriction FOR UPDATE TO turnstone_app
    USING (ended_at IS NULL AND partnership_id = (SELECT access.own_partnership())
       AND (SELECT access.role_may('restrictions', 'write')) = 'full')
    WITH CHECK (ended_by = access.setting('user'));
GRANT SELECT ON access.restriction, access.restriction_record, access.restriction_party, access.break_glass TO turnstone_app;
GRANT UPDATE (ended_by, ended_at, ended_reason) ON access.restriction TO turnstone_app;
-- Uses of break-glass: all to information governance, the asker's own to the asker; a use is added by the function below alone.
CREATE POLICY reader ON access.break_glass FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND ((SELECT access.role_may('break-glass', 'read')) = 'full'
            OR ((SELECT access.role_may('break-glass', 'read')) = 'own-part' AND user_id = (SELECT access.me()))));
-- Nobody reviews what they did themselves.
CREATE POLICY reviewer ON access.break_glass FOR UPDATE TO turnstone_app
    USING (reviewed_at IS NULL AND partnership_id = (SELECT access.own_partnership()) AND user_id <> (SELECT access.me())
       AND (SELECT access.role_may('break-glass', 'write')) IN ('full', 'own-part')
       AND (SELECT access.role_may('break-glass', 'read')) = 'full')
    WITH CHECK (reviewed_by = access.setting('user') AND user_id <> access.me());
GRANT UPDATE (reviewed_at, reviewed_by, outcome, outcome_words) ON access.break_glass TO turnstone_app;

-- The person of a key and the records of theirs that are on a side, whoever asks: for the functions below.
CREATE FUNCTION access.records_of(person uuid, sided text) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(r.record_id ORDER BY r.record_id), '{}')
    FROM people.person p
    JOIN people.person_record r ON r.person_id = p.person_id AND r.known_until = 'infinity'
    WHERE p.public_key = person AND p.partnership_id = access.setting('partnership')::smallint
      AND access.side_of(r.holding_id) = sided
$$;
COMMENT ON FUNCTION access.records_of IS 'Records of a person on one side of the wall, whoever asks';
REVOKE EXECUTE ON FUNCTION access.records_of FROM PUBLIC;

CREATE FUNCTION access.side_of_role() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE r.side WHEN 'victim' THEN 'victim' WHEN 'both-by-panel' THEN 'panel' ELSE 'offender' END
    FROM access.role r WHERE r.role = access.setting('role')
$$;
COMMENT ON FUNCTION access.side_of_role IS 'The side of the wall on which the asker''s role works';
GRANT EXECUTE ON FUNCTION access.side_of_role TO turnstone_app;

CREATE FUNCTION access.relation_to_person(person uuid) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    sided text := CASE access.side_of_role() WHEN 'panel' THEN 'offender' ELSE access.side_of_role() END;
    theirs bigint[];
BEGIN
    IF NOT access.context_complete() THEN
        RETURN NULL;
    END IF;
    theirs := access.records_of(person, sided);
    IF theirs = '{}' THEN
        RETURN NULL;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM unnest(theirs) AS t WHERE t <> ALL (access.barred_records())) THEN
        RETURN 'barred';
    END IF;
    RETURN access.relation_to(theirs[1], sided);
END $$;
COMMENT ON FUNCTION access.relation_to_person IS 'Relation of the asker to a person on the side on which the asker''s role works; null where there is nobody there by that key';
GRANT EXECUTE ON FUNCTION access.relation_to_person TO turnstone_app;

-- Whether a person is barred by a name on a deny-list (a party, a relative, a colleague) or by not being on an allow-list.
CREATE FUNCTION access.named_on_deny_list(person uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT 1 FROM people.person p
        JOIN people.person_record r ON r.person_id = p.person_id AND r.known_until = 'infinity'
        JOIN access.restriction_record o ON o.record_id = r.record_id
        JOIN access.restriction x ON x.restriction_key = o.restriction_key AND x.kind = 'deny-list' AND x.ended_at IS NULL
             AND access.setting('today')::date BETWEEN x.from_day AND coalesce(x.until_day, 'infinity')
        JOIN access.restriction_party y ON y.restriction_key = x.restriction_key
             AND (y.user_id = access.me() OR y.agency_id = access.setting('agency')::integer)
        WHERE p.public_key = person)
$$;
REVOKE EXECUTE ON FUNCTION access.named_on_deny_list FROM PUBLIC;
COMMENT ON FUNCTION access.named_on_deny_list IS 'Whether the asker or the asker''s agency is named on a deny-list in force on any record of a person';

CREATE FUNCTION access.may_break_glass(person uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    relation text := access.relation_to_person(person);
BEGIN
    RETURN relation IS NOT NULL AND relation <> 'own' AND access.me() IS NOT NULL
       AND (relation <> 'barred' OR (SELECT restricted_shows FROM access.partnership
                                     WHERE partnership_id = access.setting('partnership')::smallint))
       AND NOT access.named_on_deny_list(person)
       AND (SELECT break_glass FROM access.role WHERE role = access.setting('role'))
       AND cardinality(access.holdings_at('own', 'full')) > 0;
END $$;
COMMENT ON FUNCTION access.may_break_glass IS 'Whether the asker may ask for break-glass for this person: a role that may, not across the wall, not against a deny-list, under an agreement in force';
GRANT EXECUTE ON FUNCTION access.may_break_glass TO turnstone_app;

CREATE FUNCTION access.break_the_glass(person uuid, who text, danger text, urgency text, minutes integer) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made uuid;
    sided text := CASE access.side_of_role() WHEN 'panel' THEN 'offender' ELSE access.side_of_role() END;
BEGIN
    IF NOT access.context_complete() OR NOT access.may_break_glass(person) OR minutes NOT BETWEEN 1 AND 240 THEN
        RETURN NULL;
    END IF;
    INSERT INTO access.break_glass (partnership_id, record_id, person_key, user_id, post_id, agency_id, role, purpose,
                                    who_at_risk, of_what, why_now, ends_at)
    SELECT access.setting('partnership')::smallint, (access.records_of(person, sided))[1], person, access.me(), p.post_id,
           p.agency_id, p.role, access.setting('purpose'), who, danger, urgency,
           clock_timestamp() + make_interval(mins => minutes)
    FROM access.post p
    WHERE p.user_id = access.me() AND p.role = access.setting('role') AND p.agency_id = access.setting('agency')::integer
    ORDER BY p.until_day DESC NULLS FIRST LIMIT 1
    RETURNING break_glass_key INTO made;
    RETURN made;
END $$;
COMMENT ON FUNCTION access.break_the_glass IS 'Gives break-glass for a person for so many minutes, 1 to 240; null where it may not be given';
GRANT EXECUTE ON FUNCTION access.break_the_glass TO turnstone_app;

-- Restrictions are set here alone, so that whoever keeps the register need not see the person.
CREATE FUNCTION access.restrict(person uuid, list text, why_kind text, why text, first date, last date,
                                users integer[], agencies integer[], by_name text) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made uuid;
    may text := access.role_may('restrictions', 'write');
    theirs bigint[];
BEGIN
    theirs := access.records_of(person, 'offender') || access.records_of(person, 'victim') || access.records_of(person, 'panel');
    IF may IS NULL OR may = 'none' OR theirs = '{}' OR cardinality(users) + cardinality(agencies) = 0 THEN
        RETURN NULL;
    END IF;
    IF may = 'own-part' THEN
        -- Those who answer for records restrict what they may write about, and no other half.
        SELECT coalesce(array_agg(t), '{}') INTO theirs FROM unnest(theirs) AS t WHERE access.may_allocate(t);
        IF theirs = '{}' THEN
            RETURN NULL;
        END IF;
    END IF;
    INSERT INTO access.restriction (partnership_id, person_key, kind, ground, reason, from_day, until_day, set_by, set_by_name)
    VALUES (access.setting('partnership')::smallint, person, list, why_kind, why, first, last, access.setting('user'), by_name)
    RETURNING restriction_key INTO made;
    INSERT INTO access.restriction_record SELECT made, t FROM unnest(theirs) AS t;
    INSERT INTO access.restriction_party (restriction_key, user_id)
    SELECT made, u.user_id FROM access.app_user u WHERE u.user_id = ANY (users)
      AND u.partnership_id = access.setting('partnership')::smallint;
    INSERT INTO access.restriction_party (restriction_key, agency_id)
    SELECT made, a.agency_id FROM access.agency a WHERE a.agency_id = ANY (agencies)
      AND a.partnership_id = access.setting('partnership')::smallint;
    PERFORM set_config('turnstone.barred_for', '', true);
    RETURN made;
END $$;
COMMENT ON FUNCTION access.restrict IS 'Sets a restriction on a person''s records: who alone may open them (allow-list) or who may not (deny-list); null where the asker may not';
GRANT EXECUTE ON FUNCTION access.restrict TO turnstone_app;

-- How many of those who work in the partnership would lose sight of a person, without their names, before records are joined.
CREATE FUNCTION access.barred_from(records bigint[]) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(DISTINCT u.user_id)::integer
    FROM access.restriction_record o
    JOIN access.restriction r ON r.restriction_key = o.restriction_key AND r.kind = 'deny-list' AND r.ended_at IS NULL
         AND access.setting('today')::date BETWEEN r.from_day AND coalesce(r.until_day, 'infinity')
    JOIN access.restriction_party y ON y.restriction_key = r.restriction_key
    JOIN access.app_user u ON u.user_id = y.user_id
         OR EXISTS (SELECT 1 FROM access.post p WHERE p.user_id = u.user_id AND p.agency_id = y.agency_id)
    WHERE o.record_id = ANY (records) AND access.context_complete()
$$;
COMMENT ON FUNCTION access.barred_from IS 'How many users deny-lists on any of these records bar';
GRANT EXECUTE ON FUNCTION access.barred_from TO turnstone_app;

-- Whoever may know that a restricted record exists finds that it does, and nothing of it: its keys answer, its rows do not.
CREATE FUNCTION access.restricted_shows() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT access.context_complete() AND access.side_of_role() = 'offender'
       AND (SELECT restricted_shows FROM access.partnership WHERE partnership_id = access.setting('partnership')::smallint)
$$;
COMMENT ON FUNCTION access.restricted_shows IS 'Whether restricted records of the offender side show as “restricted record” to this asker';
GRANT EXECUTE ON FUNCTION access.restricted_shows TO turnstone_app;
DROP POLICY not_barred ON people.search_token;
CREATE POLICY not_barred ON people.search_token AS RESTRICTIVE FOR ALL TO turnstone_app USING (
    record_id <> ALL ((SELECT access.barred_records())::bigint[]) OR (SELECT access.restricted_shows()));

-- Whose the records are that answer a search and may not be opened: a key to ask about, and whether they are restricted.
CREATE FUNCTION access.others_among(records bigint[]) RETURNS TABLE (person uuid, restricted boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT p.public_key, bool_and(r.record_id = ANY (access.barred_records()))
    FROM people.person_record r JOIN people.person p USING (person_id)
    WHERE r.record_id = ANY (records) AND r.known_until = 'infinity'
      AND p.partnership_id = access.setting('partnership')::smallint
      AND access.side_of(r.holding_id) = CASE access.side_of_role() WHEN 'panel' THEN 'offender' ELSE access.side_of_role() END
      AND r.holding_id = ANY (access.holdings_at('wide', 'search') || access.case_holdings('search'))
      AND (access.restricted_shows() OR r.record_id <> ALL (access.barred_records()))
    GROUP BY p.public_key
$$;
COMMENT ON FUNCTION access.others_among IS 'Keys of people whose records answer a search and may not be opened, on the asker''s own side of the wall';
GRANT EXECUTE ON FUNCTION access.others_among TO turnstone_app;
