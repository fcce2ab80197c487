-- A reason that is pasted again, and asking again and again for what is refused, deserve a second look.
CREATE FUNCTION access.same_words_before(which uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH said AS (
        SELECT b.break_glass_key, b.user_id, b.granted_at,
               lower(regexp_replace(concat_ws('|', btrim(b.who_at_risk), btrim(b.of_what), btrim(b.why_now)), '[\s[:punct:]]+', ' ', 'g'))
                   AS words
        FROM access.break_glass b
        WHERE b.user_id = (SELECT user_id FROM access.break_glass WHERE break_glass_key = which))
    SELECT count(*)::integer FROM said one JOIN said o ON o.words = one.words AND o.granted_at < one.granted_at
    WHERE one.break_glass_key = which AND access.context_complete()
$$;
COMMENT ON FUNCTION access.same_words_before IS 'How often the same user had opened somebody for the same reason before, spaces, marks and capitals aside';
REVOKE EXECUTE ON FUNCTION access.same_words_before FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.same_words_before TO turnstone_app;

CREATE OR REPLACE FUNCTION access.second_look(week date) RETURNS TABLE (kind text, user_id integer, look_key uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH looks AS MATERIALIZED (
        SELECT l.look_key, l.at, l.action, l.role, l.person_key, l.found, u.user_id, u.name
        FROM access.look l JOIN access.app_user u ON u.login = l.user_login
        WHERE access.reads_trail() AND l.partnership_id = access.own_partnership()
          AND l.at >= week::timestamp AT TIME ZONE 'Europe/London'
          AND l.at < (week + 7)::timestamp AT TIME ZONE 'Europe/London'
          -- An officer's own looks are told to the data protection officer, and to no officer (scenario 42).
          AND (l.role = 'ig-officer') = (access.setting('role') = 'dpo')),
    pairs AS MATERIALIZED (
        SELECT DISTINCT user_id, name, role, person_key FROM looks
        WHERE person_key IS NOT NULL AND role NOT IN ('ig-officer', 'dpo')),
    records AS MATERIALIZED (
        SELECT DISTINCT p.user_id, p.name, p.person_key, r.record_id
        FROM pairs p
        JOIN people.person h ON h.public_key = p.person_key
        JOIN people.person_record r ON r.person_id = h.person_id AND r.known_until = 'infinity'),
    namesakes AS (
        SELECT DISTINCT r.user_id, r.person_key FROM records r
        JOIN people.record_name n ON n.record_id = r.record_id AND n.known_until = 'infinity'
        WHERE coalesce(lower(n.family), access.surname(n.full_name)) = access.surname(r.name)),
    colleagues AS (
        SELECT DISTINCT r.user_id, r.person_key FROM records r
        JOIN access.staff_person s ON s.partnership_id = access.own_partnership()
        WHERE EXISTS (SELECT 1 FROM people.record_identifier i
                      WHERE i.record_id = r.record_id AND i.known_until = 'infinity' AND i.canonical = s.number)
           OR (EXISTS (SELECT 1 FROM people.record_name n WHERE n.record_id = r.record_id
                       AND n.known_until = 'infinity' AND lower(n.full_name) = lower(s.full_name))
               AND EXISTS (SELECT 1 FROM people.record_person b WHERE b.record_id = r.record_id
                       AND b.known_until = 'infinity' AND s.born BETWEEN b.born_earliest AND b.born_latest))),
    caseworkers AS (
        -- Whose role reads more of its own cases than of all others.
        SELECT DISTINCT o.role FROM access.rule o
        WHERE o.category IN ('identity-offender', 'identity-victim') AND o.relation = 'own' AND o.read = 'full'
          AND NOT EXISTS (SELECT 1 FROM access.rule f WHERE f.role = o.role AND f.category = o.category
                          AND f.relation = 'unrelated' AND f.read = 'full')),
    stands_for AS (
        SELECT user_id, user_id AS whom FROM (SELECT DISTINCT user_id FROM pairs) u
        UNION SELECT d.user_id, c.user_id FROM access.cover v
        JOIN access.post d ON d.post_id = v.deputy_id JOIN access.post c ON c.post_id = v.covered_id
        WHERE v.from_day < week + 7 AND v.until_day >= week),
    strangers AS (
        SELECT DISTINCT p.user_id, p.person_key FROM pairs p JOIN caseworkers USING (role)
        WHERE EXISTS (SELECT 1 FROM records r WHERE r.person_key = p.person_key)
          AND NOT EXISTS (
            SELECT 1 FROM records r
            JOIN access.involvement i ON i.record_id = r.record_id
            JOIN stands_for s ON s.user_id = p.user_id
            LEFT JOIN access.post o ON o.user_id = s.whom AND o.team_id = i.team_id
            WHERE r.user_id = p.user_id AND r.person_key = p.person_key
              AND (i.user_id = s.whom OR o.post_id IS NOT NULL)
              AND i.from_day < week + 7 AND coalesce(i.until_day, 'infinity') >= week))
    SELECT 'not involved', l.user_id, l.look_key FROM looks l JOIN strangers USING (user_id, person_key)
    UNION ALL
    SELECT 'colleague', l.user_id, l.look_key FROM looks l JOIN colleagues USING (user_id, person_key)
    UNION ALL
    SELECT 'same surname', l.user_id, l.look_key FROM looks l JOIN namesakes USING (user_id, person_key)
    UNION ALL
    SELECT 'out of hours', l.user_id, l.look_key FROM looks l
    WHERE extract(isodow FROM l.at AT TIME ZONE 'Europe/London') > 5
       OR extract(hour FROM l.at AT TIME ZONE 'Europe/London') < access.audit_threshold_on('hours.from', week)
       OR extract(hour FROM l.at AT TIME ZONE 'Europe/London') >= access.audit_threshold_on('hours.until', week)
    UNION ALL
    SELECT 'great export', l.user_id, l.look_key FROM looks l
    WHERE l.action IN ('exported', 'printed') AND l.found >= access.audit_threshold_on('export.rows', week)
    UNION ALL
    SELECT 'break-glass not reviewed', b.user_id, l.look_key FROM access.break_glass b
    JOIN looks l ON l.user_id = b.user_id AND l.person_key = b.person_key AND l.at BETWEEN b.granted_at - interval '1 minute' AND b.ends_at
    WHERE b.reviewed_at IS NULL AND b.partnership_id = access.own_partnership()
    UNION ALL
    SELECT 'break-glass in the same words', b.user_id, l.look_key FROM access.break_glass b
    JOIN looks l ON l.user_id = b.user_id AND l.person_key = b.person_key AND l.action = 'broke the glass'
         AND l.at BETWEEN b.granted_at - interval '1 minute' AND b.ends_at
    WHERE access.same_words_before(b.break_glass_key) >= 2 AND b.partnership_id = access.own_partnership()
    UNION ALL
    SELECT 'break-glass refused three times', l.user_id, l.look_key FROM looks l
    WHERE l.action = 'was refused break-glass'
      AND (SELECT count(*) FROM looks o WHERE o.action = l.action AND o.user_id = l.user_id) >= 3
    UNION ALL
    SELECT 'unusual volume', v.user_id, l.look_key FROM access.volumes(week) v
    JOIN looks l ON l.user_id = v.user_id AND l.person_key IS NOT NULL
    WHERE v.unusual
$$;
