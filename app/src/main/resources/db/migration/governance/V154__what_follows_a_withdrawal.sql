-- A withdrawal closes what was shared by the consent at once. Whoever read by it is told to stop and to destroy copies, and says
-- that it was done; so does information governance.
CREATE TABLE access.consent_duty (
    duty_key    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    consent_key uuid NOT NULL REFERENCES access.consent,
    user_id     integer REFERENCES access.app_user,
    agency_id   integer REFERENCES access.agency,
    due_on      date NOT NULL,
    made_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    words       text CHECK (btrim(words) <> ''),
    confirmed_by text,
    confirmed_at timestamptz,
    CHECK (num_nulls(words, confirmed_by, confirmed_at) IN (0, 3)),
    CHECK ((user_id IS NULL) = (agency_id IS NULL)),
    UNIQUE NULLS NOT DISTINCT (consent_key, user_id, agency_id)
);
CREATE INDEX consent_duty_open ON access.consent_duty (user_id) WHERE confirmed_at IS NULL;
COMMENT ON TABLE access.consent_duty IS 'Who is to stop using what was shared by a consent that was withdrawn, and to destroy copies. Read and confirmed by functions alone';
COMMENT ON COLUMN access.consent_duty.duty_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN access.consent_duty.consent_key IS 'The consent that was withdrawn';
COMMENT ON COLUMN access.consent_duty.user_id IS 'Who read by it; empty for information governance';
COMMENT ON COLUMN access.consent_duty.agency_id IS 'For which agency';
COMMENT ON COLUMN access.consent_duty.due_on IS 'Last day on which it is to be confirmed';
COMMENT ON COLUMN access.consent_duty.made_at IS 'When';
COMMENT ON COLUMN access.consent_duty.words IS 'What was done, in a sentence; empty until it is confirmed';
COMMENT ON COLUMN access.consent_duty.confirmed_by IS 'Name of whoever confirmed it';
COMMENT ON COLUMN access.consent_duty.confirmed_at IS 'When it was confirmed';

CREATE FUNCTION access.working_days_after(day date, days integer) RETURNS date
    LANGUAGE sql IMMUTABLE
AS $$
    SELECT d::date FROM generate_series(day + 1, day + 7 + days * 2, interval '1 day') AS d
    WHERE extract(isodow FROM d) < 6 ORDER BY d LIMIT 1 OFFSET days - 1
$$;
COMMENT ON FUNCTION access.working_days_after IS 'Monday to Friday; bank holidays count as working days, so nobody is told that there is more time than there is';

-- The title of a kind in the words of a day.
CREATE FUNCTION access.consent_title(what text, on_day date) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce((SELECT title FROM access.consent_kind
                     WHERE kind = what AND on_day BETWEEN valid_from AND coalesce(valid_to, 'infinity')), what)
$$;
COMMENT ON FUNCTION access.consent_title IS 'Name of a kind of consent as it was on a day';

CREATE FUNCTION access.withdraw_consent(which uuid, on_day date, told_how text, said_by text, by_name text) RETURNS integer
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    gone access.consent;
    today date := access.setting('today')::date;
    theirs bigint[];
    due date;
    told integer;
BEGIN
    SELECT * INTO gone FROM access.consent c
    WHERE c.consent_key = which AND c.answer = 'given' AND c.withdrawn_on IS NULL
      AND on_day BETWEEN c.asked_on AND least(today, coalesce(c.until_day, today))
      AND c.record_id <> ALL (access.barred_records()) AND access.may_write(c.record_id, c.holding_id)
      AND NOT EXISTS (SELECT 1 FROM access.consent instead WHERE instead.corrects = c.consent_key)
    FOR UPDATE;
    IF NOT FOUND OR NOT access.context_complete() THEN
        RETURN NULL;
    END IF;
    UPDATE access.consent SET withdrawn_on = on_day, withdrawn_how = told_how, withdrawn_said_by = said_by,
           withdrawn_by = access.setting('user'), withdrawn_by_name = by_name, withdrawn_at = clock_timestamp()
    WHERE consent_key = which;
    due := access.working_days_after(today, access.consent_term_on('copies.working-days', today));
    SELECT array_agg(fellow.record_id) INTO theirs
    FROM people.person_record one
    JOIN people.person_record fellow ON fellow.person_id = one.person_id AND fellow.known_until = 'infinity'
    WHERE one.record_id = gone.record_id AND one.known_until = 'infinity';
    -- Those who work with the person and whose role is given something by this kind of consent that another agency holds.
    INSERT INTO access.consent_duty (consent_key, user_id, agency_id, due_on)
    SELECT DISTINCT which, p.user_id, p.agency_id, due
    FROM access.involvement i
    JOIN access.post p ON (p.user_id = i.user_id OR p.team_id = i.team_id)
         AND today BETWEEN p.from_day AND coalesce(p.until_day, 'infinity')
    JOIN access.share s ON s.role = p.role AND s.consent = gone.kind AND (s.taken_out_from IS NULL OR today < s.taken_out_from)
    JOIN access.agreement a ON a.agreement_id = s.agreement_id
         AND today BETWEEN a.in_force_from AND coalesce(a.expires_on, 'infinity')
    JOIN access.holding h ON h.category = s.category AND h.agency_id <> p.agency_id
    JOIN access.holding_agreement ha ON ha.holding_id = h.holding_id AND ha.agreement_id = a.agreement_id
    JOIN access.agency giver ON giver.agency_id = h.agency_id AND s.giver IN ('*', giver.kind)
    WHERE i.record_id = ANY (theirs) AND i.side = access.side_of(gone.holding_id)
      AND today BETWEEN i.from_day AND coalesce(i.until_day, 'infinity')
      AND EXISTS (SELECT 1 FROM people.person_record f JOIN access.holding fh USING (holding_id)
                  WHERE f.record_id = ANY (theirs) AND f.known_until = 'infinity' AND fh.agency_id = h.agency_id);
    GET DIAGNOSTICS told = ROW_COUNT;
    INSERT INTO access.consent_duty (consent_key, due_on) VALUES (which, due);
    RETURN told;
END $$;
COMMENT ON FUNCTION access.withdraw_consent IS 'Adds the withdrawal of a consent, once, and tells those who read by it, so many beside information governance; null where it is not there to be withdrawn by this asker';

CREATE FUNCTION access.keeps_withdrawals() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT coalesce(access.role_may('retention-disposal', 'write') = 'full', false) $$;
COMMENT ON FUNCTION access.keeps_withdrawals IS 'Whether the asker is information governance, who sees to it that what was shared by a consent is no longer used';

CREATE FUNCTION access.consent_duties()
    RETURNS TABLE (duty_key uuid, consent_key uuid, title text, keeper text, withdrawn_on date, due_on date, who text,
                   agency text, mine boolean, person_key uuid, confirmed_by text, confirmed_at timestamptz, words text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT d.duty_key, d.consent_key, access.consent_title(c.kind, c.asked_on), k.name, c.withdrawn_on, d.due_on, u.name, a.name,
           coalesce(d.user_id = access.me(), access.keeps_withdrawals()),
           (SELECT p.public_key FROM people.person_record r JOIN people.person p USING (person_id)
            WHERE r.record_id = c.record_id AND r.known_until = 'infinity'),
           d.confirmed_by, d.confirmed_at, d.words
    FROM access.consent_duty d
    JOIN access.consent c USING (consent_key)
    JOIN access.holding h ON h.holding_id = c.holding_id AND h.partnership_id = access.own_partnership()
    JOIN access.agency k ON k.agency_id = h.agency_id
    LEFT JOIN access.app_user u ON u.user_id = d.user_id
    LEFT JOIN access.agency a ON a.agency_id = d.agency_id
    WHERE access.context_complete()
      AND (access.keeps_withdrawals()
           OR (d.user_id = access.me() AND d.agency_id = access.setting('agency')::integer
               AND access.side_of(c.holding_id) = access.side_of_role()))
    ORDER BY d.confirmed_at IS NOT NULL, d.due_on, c.withdrawn_at, d.made_at, u.name
$$;
COMMENT ON FUNCTION access.consent_duties IS 'What the asker is to confirm or confirmed after withdrawals; everybody''s for information governance';

CREATE FUNCTION access.confirm_consent_duty(which uuid, done text, by_name text) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE access.consent_duty d SET words = done, confirmed_by = by_name, confirmed_at = clock_timestamp()
    WHERE d.duty_key = which AND d.confirmed_at IS NULL
      AND EXISTS (SELECT 1 FROM access.consent_duties() o WHERE o.duty_key = which AND o.mine);
    RETURN FOUND;
END $$;
COMMENT ON FUNCTION access.confirm_consent_duty IS 'Says that use has stopped and copies are destroyed; false where that is not the asker''s to say, or was said';

-- What left before the withdrawal is on the trail: the agency that keeps the consent and information governance go after it. The
-- keeper is told of no look from the other side of the wall.
CREATE FUNCTION access.left_by_consent(which uuid)
    RETURNS TABLE (at timestamptz, action text, who text, agency text, recipient text, marking text, expires_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH RECURSIVE asked AS (
        SELECT c.*, access.side_of(c.holding_id) AS side
        FROM access.consent c JOIN access.holding h USING (holding_id)
        WHERE c.consent_key = which AND h.partnership_id = access.own_partnership() AND access.context_complete()
          AND (access.keeps_withdrawals()
               OR (h.agency_id = access.setting('agency')::integer AND access.may_write(c.record_id, c.holding_id)
                   AND c.record_id <> ALL (access.barred_records())))),
    same AS (
        SELECT p.person_id, p.public_key FROM asked
        JOIN people.person_record r ON r.record_id = asked.record_id AND r.known_until = 'infinity'
        JOIN people.person p ON p.person_id = r.person_id
        UNION SELECT p.person_id, p.public_key FROM people.person p JOIN same ON p.merged_into = same.person_id),
    looks AS (
        SELECT l.look_key FROM access.look l JOIN same ON same.public_key = l.person_key
        UNION SELECT p.look_key FROM access.look_payload p WHERE p.persons && (SELECT array_agg(public_key) FROM same))
    SELECT l.at, l.action, coalesce(u.name, l.user_login), a.name, p.recipient, p.marking, p.expires_on
    FROM looks
    JOIN access.look l USING (look_key)
    CROSS JOIN asked
    LEFT JOIN access.look_payload p ON p.look_key = l.look_key
    LEFT JOIN access.role r ON r.role = l.role
    LEFT JOIN access.app_user u ON u.login = l.user_login
    LEFT JOIN access.agency a ON a.agency_id = l.agency_id
    WHERE l.action IN ('exported', 'printed') AND l.partnership_id = access.own_partnership()
      AND l.at >= least(asked.from_day::timestamptz, asked.recorded_at)
      AND (access.keeps_withdrawals() OR r.side = asked.side)
    ORDER BY l.at DESC
$$;
COMMENT ON FUNCTION access.left_by_consent IS 'Files and prints about a person since a consent was given: for the agency that keeps it, and for information governance';

REVOKE EXECUTE ON FUNCTION access.consent_title, access.withdraw_consent, access.keeps_withdrawals, access.consent_duties,
    access.confirm_consent_duty, access.left_by_consent FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.consent_title, access.withdraw_consent, access.keeps_withdrawals, access.consent_duties,
    access.confirm_consent_duty, access.left_by_consent TO turnstone_app;
