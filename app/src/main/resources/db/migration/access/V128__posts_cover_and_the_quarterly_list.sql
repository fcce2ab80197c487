-- Nobody works on both sides of the wall, whoever gives them a post: the database refuses it, so that no page and no provider
-- of sign-in can forget to ask.
CREATE FUNCTION access.side_of_post(role_of_post text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT CASE WHEN r.side IN ('offender', 'victim') THEN r.side
                -- Holds incidents and notices of both; never together with work with those who offend.
                WHEN r.role = 'police-da' THEN 'victim' END
    FROM access.role r WHERE r.role = role_of_post
$$;
COMMENT ON FUNCTION access.side_of_post IS 'The side of the wall that a role binds to; null for roles that bind to none';

CREATE FUNCTION access.keep_posts_on_one_side() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM access.post other
        WHERE other.user_id = NEW.user_id AND other.post_id <> NEW.post_id
          AND daterange(other.from_day, other.until_day, '[]') && daterange(NEW.from_day, NEW.until_day, '[]')
          AND access.side_of_post(other.role) <> access.side_of_post(NEW.role)) THEN
        RAISE EXCEPTION 'nobody works on both sides of the wall' USING ERRCODE = 'TW001';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION access.keep_posts_on_one_side IS 'Refuses a post on the other side of the wall from another post of the same user on any same day (error TW001)';
CREATE TRIGGER one_side BEFORE INSERT OR UPDATE ON access.post FOR EACH ROW EXECUTE FUNCTION access.keep_posts_on_one_side();

CREATE TABLE access.post_request (
    request_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    user_id     integer NOT NULL REFERENCES access.app_user,
    agency_id   integer NOT NULL REFERENCES access.agency,
    role        text NOT NULL REFERENCES access.role,
    team_id     integer REFERENCES access.team,
    employer_id integer REFERENCES access.agency,
    from_day    date NOT NULL,
    until_day   date,
    reason      text NOT NULL CHECK (btrim(reason) <> ''),
    asked_by    text NOT NULL,
    asked_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    decided_by  text,
    decided_at  timestamptz,
    decision    text CHECK (decision IN ('given', 'refused')),
    CHECK (until_day IS NULL OR until_day >= from_day),
    CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
    CHECK (decided_by IS NULL OR decided_by <> asked_by)
);
COMMENT ON TABLE access.post_request IS 'A post that an administrator asks for and information governance gives or refuses: never one person alone';
COMMENT ON COLUMN access.post_request.request_key IS 'Random key';
COMMENT ON COLUMN access.post_request.partnership_id IS 'In which partnership';
COMMENT ON COLUMN access.post_request.user_id IS 'For whom';
COMMENT ON COLUMN access.post_request.agency_id IS 'Agency to work for';
COMMENT ON COLUMN access.post_request.role IS 'In which role';
COMMENT ON COLUMN access.post_request.team_id IS 'In which team; empty for none';
COMMENT ON COLUMN access.post_request.employer_id IS 'Agency that employs somebody seconded; empty where it is the same';
COMMENT ON COLUMN access.post_request.from_day IS 'First day';
COMMENT ON COLUMN access.post_request.until_day IS 'Last day; empty where it has none';
COMMENT ON COLUMN access.post_request.reason IS 'Why';
COMMENT ON COLUMN access.post_request.asked_by IS 'Login of whoever asked';
COMMENT ON COLUMN access.post_request.asked_at IS 'When';
COMMENT ON COLUMN access.post_request.decided_by IS 'Login of whoever decided, who is not the one who asked';
COMMENT ON COLUMN access.post_request.decided_at IS 'When it was decided';
COMMENT ON COLUMN access.post_request.decision IS 'given or refused';

CREATE TABLE access.quarterly_item (
    post_id    integer NOT NULL REFERENCES access.post,
    quarter    date NOT NULL CHECK (quarter = date_trunc('quarter', quarter)),
    listed_on  date NOT NULL,
    due_on     date NOT NULL,
    decided_by text,
    decided_at timestamptz,
    outcome    text CHECK (outcome IN ('stays', 'ends')),
    PRIMARY KEY (post_id, quarter),
    CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL))
);
COMMENT ON TABLE access.quarterly_item IS 'Each quarter each post is confirmed by who answers for the team; one that is not sleeps from the day after it was due';
COMMENT ON COLUMN access.quarterly_item.post_id IS 'The post';
COMMENT ON COLUMN access.quarterly_item.quarter IS 'First day of the quarter';
COMMENT ON COLUMN access.quarterly_item.listed_on IS 'Day on which the list was made';
COMMENT ON COLUMN access.quarterly_item.due_on IS 'Last day on which it may be confirmed before the post sleeps';
COMMENT ON COLUMN access.quarterly_item.decided_by IS 'Login of whoever confirmed or ended it';
COMMENT ON COLUMN access.quarterly_item.decided_at IS 'When';
COMMENT ON COLUMN access.quarterly_item.outcome IS 'stays or ends';

-- A post gives something on its days, and not while it sleeps.
CREATE FUNCTION access.post_awake(post integer, day date) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (SELECT 1 FROM access.post p WHERE p.post_id = post
                     AND day BETWEEN p.from_day AND coalesce(p.until_day, 'infinity'))
       AND NOT EXISTS (SELECT 1 FROM access.quarterly_item q
                       WHERE q.post_id = post AND q.outcome IS NULL AND q.due_on < day)
$$;
COMMENT ON FUNCTION access.post_awake IS 'Whether a post gives its holder anything on a day';

-- Which posts somebody answers for: all for information governance, those of their own team or agency and side for a manager.
CREATE FUNCTION access.answers_for(post integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT access.context_complete() AND EXISTS (
        SELECT 1 FROM access.post p JOIN access.app_user u USING (user_id)
        WHERE p.post_id = post AND u.partnership_id = access.setting('partnership')::smallint
          AND CASE access.role_may('access-rights', 'write')
                WHEN 'full' THEN access.setting('role') = 'ig-officer'
                WHEN 'own-part' THEN access.setting('role') = 'ig-officer'
                     OR (access.side_of_post(p.role) = access.side_of_post(access.setting('role'))
                         AND (p.agency_id = access.setting('agency')::integer
                              OR p.team_id IN (SELECT mine.team_id FROM access.post mine
                                               WHERE mine.user_id = access.me() AND mine.role = access.setting('role'))))
                ELSE false END)
$$;
COMMENT ON FUNCTION access.answers_for IS 'Whether the asker confirms, covers and ends this post';

CREATE FUNCTION access.ask_for_post(who integer, agency integer, as_role text, in_team integer, employer integer,
                                    first date, last date, why text) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    made uuid;
BEGIN
    -- An administrator gives nobody anything alone, and asks for nothing for themselves.
    IF access.role_may('access-rights', 'write') IS DISTINCT FROM 'full' OR who = access.me() THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT 1 FROM access.post other WHERE other.user_id = who
               AND daterange(other.from_day, other.until_day, '[]') && daterange(first, last, '[]')
               AND access.side_of_post(other.role) <> access.side_of_post(as_role)) THEN
        RAISE EXCEPTION 'nobody works on both sides of the wall' USING ERRCODE = 'TW001';
    END IF;
    INSERT INTO access.post_request (partnership_id, user_id, agency_id, role, team_id, employer_id, from_day, until_day, reason, asked_by)
    SELECT u.partnership_id, u.user_id, a.agency_id, as_role, in_team, employer, first, last, why, access.setting('user')
    FROM access.app_user u JOIN access.agency a ON a.partnership_id = u.partnership_id
    WHERE u.user_id = who AND a.agency_id = agency AND u.partnership_id = access.setting('partnership')::smallint
    RETURNING request_key INTO made;
    RETURN made;
END $$;
COMMENT ON FUNCTION access.ask_for_post IS 'Asks for a post for somebody else; null where the asker may not; error TW001 across the wall';

CREATE FUNCTION access.decide_post(request uuid, give boolean) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    asked access.post_request;
BEGIN
    SELECT * INTO asked FROM access.post_request WHERE request_key = request AND decision IS NULL
        AND partnership_id = access.setting('partnership')::smallint FOR UPDATE;
    IF asked IS NULL OR access.setting('role') <> 'ig-officer' OR asked.asked_by = access.setting('user')
       OR asked.user_id = access.me() THEN
        RETURN false;
    END IF;
    IF give THEN
        INSERT INTO access.post (user_id, agency_id, role, team_id, employer_id, from_day, until_day, origin)
        VALUES (asked.user_id, asked.agency_id, asked.role, asked.team_id, asked.employer_id, asked.from_day, asked.until_day, 'given');
    END IF;
    UPDATE access.post_request SET decided_by = access.setting('user'), decided_at = clock_timestamp(),
           decision = CASE WHEN give THEN 'given' ELSE 'refused' END
    WHERE request_key = request;
    RETURN true;
END $$;
COMMENT ON FUNCTION access.decide_post IS 'Gives or refuses a post that somebody else asked for; false where it is not this asker''s to decide';

CREATE FUNCTION access.end_post(which uuid, last date) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE access.post SET until_day = greatest(from_day, last)
    WHERE post_key = which AND coalesce(until_day, 'infinity') > last
      AND (access.answers_for(post_id) OR access.role_may('access-rights', 'write') = 'full');
    RETURN FOUND;
END $$;
COMMENT ON FUNCTION access.end_post IS 'Ends a post with a day: a leaver, or the end of a secondment; false where it is not this asker''s to end';

CREATE FUNCTION access.record_cover(covered uuid, deputy uuid, first date, last date, why text) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    one access.post;
    other access.post;
    made uuid;
BEGIN
    SELECT * INTO one FROM access.post WHERE post_key = covered;
    SELECT * INTO other FROM access.post WHERE post_key = deputy;
    IF one IS NULL OR other IS NULL OR NOT access.answers_for(one.post_id) THEN
        RETURN NULL;
    END IF;
    -- Cover does not cross the wall: a deputy works in the same role.
    IF one.role <> other.role OR one.user_id = other.user_id THEN
        RAISE EXCEPTION 'cover is by a colleague in the same role' USING ERRCODE = 'TW002';
    END IF;
    INSERT INTO access.cover (covered_id, deputy_id, from_day, until_day, reason, recorded_by)
    VALUES (one.post_id, other.post_id, first, last, why, access.setting('user')) RETURNING cover_key INTO made;
    RETURN made;
END $$;
COMMENT ON FUNCTION access.record_cover IS 'Records that one post covers another for some days; null where it is not this asker''s to record; error TW002 for another role';

CREATE FUNCTION access.list_the_quarter(day date) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH listed AS (
        INSERT INTO access.quarterly_item (post_id, quarter, listed_on, due_on)
        SELECT p.post_id, date_trunc('quarter', day)::date, day, day + 14
        FROM access.post p
        -- Posts of the files of a demonstration are confirmed by nobody.
        WHERE p.origin <> 'demonstration' AND p.from_day < date_trunc('quarter', day)::date
          AND day BETWEEN p.from_day AND coalesce(p.until_day, 'infinity')
        ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*)::integer FROM listed
$$;
COMMENT ON FUNCTION access.list_the_quarter IS 'Makes the list of the quarter that a day is in, once, and says how many posts it holds that were not on it; each is due in 14 days';

CREATE FUNCTION access.confirm_post(which uuid, stays boolean) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    one integer;
BEGIN
    SELECT post_id INTO one FROM access.post WHERE post_key = which;
    IF one IS NULL OR NOT access.answers_for(one) THEN
        RETURN false;
    END IF;
    UPDATE access.quarterly_item SET decided_by = access.setting('user'), decided_at = clock_timestamp(),
           outcome = CASE WHEN stays THEN 'stays' ELSE 'ends' END
    WHERE post_id = one AND outcome IS NULL;
    IF FOUND AND NOT stays THEN
        UPDATE access.post SET until_day = greatest(from_day, access.setting('today')::date) WHERE post_id = one;
    END IF;
    RETURN FOUND;
END $$;
COMMENT ON FUNCTION access.confirm_post IS 'Confirms or ends a post on the quarterly list; false where it is not this asker''s';

ALTER TABLE access.post_request ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.post_request FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND (SELECT access.role_may('access-rights', 'read')) IN ('full', 'summary'));
ALTER TABLE access.quarterly_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.quarterly_item FOR SELECT TO turnstone_app
    USING ((SELECT access.role_may('access-rights', 'read')) = 'full' OR access.answers_for(post_id));
GRANT SELECT ON access.post_request, access.quarterly_item TO turnstone_app;
REVOKE EXECUTE ON FUNCTION access.keep_posts_on_one_side, access.list_the_quarter FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.side_of_post, access.post_awake, access.answers_for, access.ask_for_post, access.decide_post,
    access.end_post, access.record_cover, access.list_the_quarter, access.confirm_post TO turnstone_app;
