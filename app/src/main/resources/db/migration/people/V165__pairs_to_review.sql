-- What linking could not tell is asked of a reviewer by a key that tells nothing; what a reviewer could not tell either is
-- kept like a decision, and asked again when one of the records says something new.
ALTER TABLE people.finding ADD COLUMN finding_key uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
COMMENT ON COLUMN people.finding.finding_key IS 'Random key, used in addresses of pages';
CREATE INDEX finding_queue ON people.finding (found_at, finding_id) WHERE known_until = 'infinity';

-- A reviewer reads records of the pairs that wait, and of no others: so the pair itself must be read by the same rule.
DROP POLICY reader ON people.finding;
CREATE POLICY reader ON people.finding FOR SELECT TO turnstone_app USING (
    holding_id = ANY ((SELECT access.readable_holdings())::integer[])
    OR (holding_id = ANY ((SELECT access.case_holdings('full'))::integer[]) AND access.reaches(record_a, holding_id, 'full')));

ALTER TABLE people.decision DROP CONSTRAINT decision_kind_check;
ALTER TABLE people.decision ADD CONSTRAINT decision_kind_check CHECK (kind IN ('same', 'different', 'unsure'));
ALTER TABLE people.decision
    ADD COLUMN said_until timestamptz,
    ADD COLUMN two_needed boolean NOT NULL DEFAULT false,
    ADD COLUMN first_by text,
    ADD COLUMN first_by_name text,
    ADD COLUMN first_at timestamptz,
    ADD CHECK ((first_by IS NULL) = (first_at IS NULL) AND (first_by IS NULL) = (first_by_name IS NULL)),
    ADD CHECK (kind <> 'unsure' OR said_until IS NOT NULL);
COMMENT ON COLUMN people.decision.kind IS 'same: all its records are of one person. different: those of each side are of one, and the sides are two. unsure: whoever looked could not tell; linking takes no notice';
COMMENT ON COLUMN people.decision.said_until IS 'The latest news among its records when nobody could tell; any later news asks again';
COMMENT ON COLUMN people.decision.two_needed IS 'True where it brings a protected record to one that is not: two reviewers must say so';
COMMENT ON COLUMN people.decision.first_by IS 'Login of the first of two reviewers';
COMMENT ON COLUMN people.decision.first_by_name IS 'Their name that day';
COMMENT ON COLUMN people.decision.first_at IS 'When the first said so';
GRANT SELECT (said_until, two_needed, first_by, first_by_name, first_at) ON people.decision TO turnstone_app;

CREATE FUNCTION people.latest_news(records bigint[]) RETURNS timestamptz
    LANGUAGE sql STABLE
AS $$
    SELECT max(greatest(said.known_from, nullif(said.known_until, 'infinity')))
    FROM (SELECT p.known_from, p.known_until FROM people.record_person p WHERE p.record_id = ANY (records)
          UNION ALL SELECT n.known_from, n.known_until FROM people.record_name n WHERE n.record_id = ANY (records)
          UNION ALL SELECT i.known_from, i.known_until FROM people.record_identifier i WHERE i.record_id = ANY (records)
          UNION ALL SELECT a.known_from, a.known_until FROM people.record_address a WHERE a.record_id = ANY (records)) AS said
$$;
COMMENT ON FUNCTION people.latest_news IS 'When any of these records last said something new, or ended, as far as the asker may see';
REVOKE EXECUTE ON FUNCTION people.latest_news FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.latest_news TO turnstone_app, turnstone_intake;

CREATE FUNCTION people.joins_protected(one bigint[], other bigint[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH held AS (
        SELECT r.record_id, bool_or(c.protected) AS guarded
        FROM people.record_person r
        JOIN access.holding h ON h.holding_id = r.holding_id
        JOIN access.data_category c ON c.category = h.category
        WHERE r.record_id = ANY (one || other) GROUP BY r.record_id)
    SELECT EXISTS (
        SELECT 1 FROM held a JOIN held b ON a.guarded AND NOT b.guarded
        WHERE (a.record_id = ANY (one) AND b.record_id = ANY (other))
           OR (a.record_id = ANY (other) AND b.record_id = ANY (one)))
$$;
COMMENT ON FUNCTION people.joins_protected IS 'Whether putting these two sides together brings a protected record to one that is not';
REVOKE EXECUTE ON FUNCTION people.joins_protected FROM PUBLIC;

-- Two logins of one name are one person until somebody shows otherwise: then a third reviewer agrees.
CREATE FUNCTION people.two_persons(one text, other text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT count(DISTINCT u.user_id) = 2
       AND count(DISTINCT lower(regexp_replace(btrim(u.name), '\s+', ' ', 'g'))) = 2
    FROM access.app_user u WHERE u.login IN (one, other)
$$;
COMMENT ON FUNCTION people.two_persons IS 'Whether two logins are of two persons: two accounts, and not of one name';
REVOKE EXECUTE ON FUNCTION people.two_persons FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.two_persons TO turnstone_intake;

CREATE FUNCTION people.keep_decision() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.two_needed := NEW.kind = 'same' AND people.joins_protected(NEW.side_a, NEW.side_b);
        NEW.first_by := NULL;
        NEW.first_by_name := NULL;
        NEW.first_at := NULL;
        IF NEW.two_needed AND NEW.decided_by IS NOT NULL THEN
            RAISE EXCEPTION 'A join of a protected record is proposed first';
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.kind, NEW.side_a, NEW.side_b, NEW.two_needed) IS DISTINCT FROM (OLD.kind, OLD.side_a, OLD.side_b, OLD.two_needed)
       OR (OLD.first_by IS NOT NULL AND NEW.first_by IS DISTINCT FROM OLD.first_by)
       OR (OLD.decided_by IS NOT NULL AND NEW.decided_by IS DISTINCT FROM OLD.decided_by) THEN
        RAISE EXCEPTION 'What was decided, and by whom, does not change';
    END IF;
    IF NEW.first_by IS DISTINCT FROM OLD.first_by AND NEW.first_by IS DISTINCT FROM access.setting('user') THEN
        RAISE EXCEPTION 'Nobody reviews in the name of somebody else';
    END IF;
    IF NEW.two_needed AND OLD.decided_by IS NULL AND NEW.decided_by IS NOT NULL
       AND (OLD.first_by IS NULL OR NEW.decided_by IS DISTINCT FROM access.setting('user')
            OR NOT people.two_persons(OLD.first_by, NEW.decided_by)) THEN
        RAISE EXCEPTION 'A second reviewer must agree to a join of a protected record';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION people.keep_decision IS 'Two reviewers for a join of a protected record; what was said does not change';
CREATE TRIGGER keep_decision BEFORE INSERT OR UPDATE ON people.decision FOR EACH ROW EXECUTE FUNCTION people.keep_decision();
