-- What deserves a second look is decided by thresholds with a day from which they hold, and compared where the names lie: the
-- officer who reads the report learns that a name agrees, and never the name.
CREATE TABLE access.audit_threshold (
    code     text NOT NULL,
    from_day date NOT NULL,
    value    numeric NOT NULL CHECK (value >= 0),
    why      text NOT NULL,
    PRIMARY KEY (code, from_day)
);
COMMENT ON TABLE access.audit_threshold IS 'From when on what counts as unusual in the Monday report';
COMMENT ON COLUMN access.audit_threshold.code IS 'What is measured';
COMMENT ON COLUMN access.audit_threshold.from_day IS 'First day on which it holds, until the next';
COMMENT ON COLUMN access.audit_threshold.value IS 'The threshold';
COMMENT ON COLUMN access.audit_threshold.why IS 'What it is for, in a sentence';
INSERT INTO access.audit_threshold VALUES
    ('volume.least', '2015-01-01', 25, 'Fewer looks at people in a week than this are never unusual'),
    ('volume.times-own', '2015-01-01', 3, 'Times the user''s own mean of the eight weeks before'),
    ('volume.times-role', '2015-01-01', 4, 'Times the median of all in the same role in the same week'),
    ('export.rows', '2015-01-01', 200, 'Rows or persons in one file from which on it is of great volume'),
    ('hours.from', '2015-01-01', 7, 'Hour of a working day before which a look is out of hours'),
    ('hours.until', '2015-01-01', 20, 'Hour of a working day from which on a look is out of hours');
GRANT SELECT ON access.audit_threshold TO turnstone_app;

CREATE TABLE access.staff_person (
    staff_key  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL,
    user_id    integer NOT NULL REFERENCES access.app_user,
    full_name  text NOT NULL CHECK (btrim(full_name) <> ''),
    born       date,
    number     text,
    added_by   text NOT NULL,
    added_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (born IS NOT NULL OR number IS NOT NULL)
);
COMMENT ON TABLE access.staff_person IS 'By what a colleague would be known if they were on record: to tell looks at colleagues';
COMMENT ON COLUMN access.staff_person.staff_key IS 'Random key';
COMMENT ON COLUMN access.staff_person.partnership_id IS 'The partnership';
COMMENT ON COLUMN access.staff_person.user_id IS 'The member of staff';
COMMENT ON COLUMN access.staff_person.full_name IS 'Their name, as it would be recorded';
COMMENT ON COLUMN access.staff_person.born IS 'Their birth date, where given';
COMMENT ON COLUMN access.staff_person.number IS 'A number of theirs, such as a PNC number, where given';
COMMENT ON COLUMN access.staff_person.added_by IS 'Who wrote it down';
COMMENT ON COLUMN access.staff_person.added_at IS 'When';
ALTER TABLE access.staff_person ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.staff_person FOR SELECT TO turnstone_app
    USING (access.reads_trail() AND partnership_id = access.own_partnership());
CREATE POLICY writer ON access.staff_person FOR INSERT TO turnstone_app
    WITH CHECK (access.reads_trail() AND partnership_id = access.own_partnership() AND added_by = access.setting('user'));
GRANT SELECT, INSERT ON access.staff_person TO turnstone_app;

CREATE INDEX person_merged_into ON people.person (merged_into) WHERE merged_into IS NOT NULL;

CREATE FUNCTION access.audit_threshold_on(name text, on_day date) RETURNS numeric
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT value FROM access.audit_threshold WHERE code = name AND from_day <= on_day ORDER BY from_day DESC LIMIT 1
$$;
COMMENT ON FUNCTION access.audit_threshold_on IS 'A threshold as it held on a day';

CREATE FUNCTION access.surname(full_name text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT lower(CASE WHEN full_name LIKE '%,%' THEN btrim(split_part(full_name, ',', 1))
                      ELSE substring(btrim(full_name) FROM '[^ ]+$') END)
$$;
COMMENT ON FUNCTION access.surname IS 'The last word of a name, or what stands before its comma, to be compared';

CREATE FUNCTION access.looks_at(person uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH RECURSIVE up AS (
        SELECT person_id, merged_into, public_key FROM people.person one WHERE one.public_key = looks_at.person
        UNION SELECT p.person_id, p.merged_into, p.public_key FROM people.person p JOIN up ON p.person_id = up.merged_into),
    same AS (
        SELECT person_id, public_key FROM up
        UNION SELECT p.person_id, p.public_key FROM people.person p JOIN same ON p.merged_into = same.person_id),
    keys AS (SELECT public_key FROM same UNION SELECT person)
    SELECT l.look_key FROM access.look l JOIN keys ON keys.public_key = l.person_key
    WHERE access.reads_trail() AND l.partnership_id = access.own_partnership()
    UNION
    SELECT p.look_key FROM access.look_payload p
    JOIN access.look l ON l.look_key = p.look_key
    WHERE access.reads_trail() AND l.partnership_id = access.own_partnership()
      AND p.persons && (SELECT array_agg(public_key) FROM keys)
$$;
COMMENT ON FUNCTION access.looks_at IS 'Entries in which a person was read, changed or shown, under whichever key they had then; for those who read the whole trail';

CREATE FUNCTION access.volumes(week date)
    RETURNS TABLE (user_id integer, role text, looks bigint, own_mean numeric, role_median numeric, unusual boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH looks AS MATERIALIZED (
        SELECT u.user_id, l.role, (l.at AT TIME ZONE 'Europe/London')::date >= week AS now
        FROM access.look l JOIN access.app_user u ON u.login = l.user_login
        WHERE access.reads_trail() AND l.partnership_id = access.own_partnership() AND l.person_key IS NOT NULL
          AND l.at >= (week - 56)::timestamp AT TIME ZONE 'Europe/London'
          AND l.at < (week + 7)::timestamp AT TIME ZONE 'Europe/London'),
    counted AS (
        SELECT user_id, role, count(*) FILTER (WHERE now) AS looks, count(*) FILTER (WHERE NOT now) / 8.0 AS own_mean
        FROM looks GROUP BY user_id, role),
    medians AS (
        SELECT role, percentile_cont(0.5) WITHIN GROUP (ORDER BY looks) AS role_median, count(*) AS users
        FROM counted WHERE looks > 0 GROUP BY role)
    SELECT c.user_id, c.role, c.looks, round(c.own_mean, 1), round(m.role_median::numeric, 1),
           (c.role = 'ig-officer') = (access.setting('role') = 'dpo')
           AND c.looks >= access.audit_threshold_on('volume.least', week)
           AND ((c.own_mean > 0 AND c.looks >= access.audit_threshold_on('volume.times-own', week) * c.own_mean)
                OR (m.users >= 3 AND c.looks >= access.audit_threshold_on('volume.times-role', week) * m.role_median))
    FROM counted c JOIN medians m USING (role)
$$;
CREATE FUNCTION access.second_look(week date) RETURNS TABLE (kind text, user_id integer, look_key uuid)
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
    SELECT 'unusual volume', v.user_id, l.look_key FROM access.volumes(week) v
    JOIN looks l ON l.user_id = v.user_id AND l.person_key IS NOT NULL
    WHERE v.unusual
$$;

COMMENT ON FUNCTION access.volumes IS 'Looks at people in a week by user and role, beside the user''s mean of the eight weeks before and the role''s median, and whether that is unusual';
COMMENT ON FUNCTION access.second_look IS 'Entries of a week that deserve a second look, and why; one entry may be there for several reasons';

CREATE FUNCTION access.monday_report(week date)
    RETURNS TABLE (line bigint, kind text, user_id integer, who text, looks bigint, compared text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT row_number() OVER (ORDER BY x.kind, x.looks DESC, u.name, u.user_id), x.kind, x.user_id, u.name, x.looks, x.compared
    FROM (SELECT s.kind, s.user_id, count(DISTINCT s.look_key) AS looks,
                 CASE WHEN s.kind = 'unusual volume' THEN
                     (SELECT string_agg('mean of 8 weeks before ' || v.own_mean || ', median of the role ' || v.role_median, '; ')
                      FROM access.volumes(week) v WHERE v.user_id = s.user_id AND v.unusual) END AS compared
          FROM access.second_look(week) s GROUP BY s.kind, s.user_id) x
    JOIN access.app_user u ON u.user_id = x.user_id
$$;
COMMENT ON FUNCTION access.monday_report IS 'Lines of the Monday report: for which reason, whose looks, how many, against what';
REVOKE EXECUTE ON FUNCTION access.looks_at, access.second_look, access.volumes, access.monday_report FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.looks_at, access.second_look, access.volumes, access.monday_report TO turnstone_app;
