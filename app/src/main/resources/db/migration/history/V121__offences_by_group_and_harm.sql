-- To which group an offence belongs, and how much harm it stands for, is said by dated lists that the area loads, not by
-- each source. They are about no person, belong to nobody and are open reference data, so that they carry no holding.
CREATE TABLE history.offence_class (
    code_list     text NOT NULL,
    code          text NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    offence_group text NOT NULL CHECK (offence_group IN ('acquisitive', 'violence', 'drugs', 'public order', 'criminal damage',
                                                         'vehicle', 'breach', 'other')),
    serious       boolean NOT NULL,
    delivery_id   integer NOT NULL,
    known_from    timestamptz NOT NULL,
    known_until   timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (code_list, code, valid_from, known_from),
    CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX offence_class_current ON history.offence_class (code_list, code, valid_from) WHERE known_until = 'infinity';
COMMENT ON TABLE history.offence_class IS 'To which group an offence belongs, by the days for which that holds';
COMMENT ON COLUMN history.offence_class.code_list IS 'List of the code, as formats name it';
COMMENT ON COLUMN history.offence_class.code IS 'Code of the offence; or its title in small letters, for sources without codes';
COMMENT ON COLUMN history.offence_class.valid_from IS 'First day of the offence for which it holds';
COMMENT ON COLUMN history.offence_class.valid_to IS 'Last day; empty where it has no end';
COMMENT ON COLUMN history.offence_class.offence_group IS 'acquisitive, violence, drugs, public order, criminal damage, vehicle, breach, other';
COMMENT ON COLUMN history.offence_class.serious IS 'Whether it is of the serious ones of its group: serious acquisitive crime';
COMMENT ON COLUMN history.offence_class.delivery_id IS 'Delivery it came in';
COMMENT ON COLUMN history.offence_class.known_from IS 'When we knew it';
COMMENT ON COLUMN history.offence_class.known_until IS 'When a later delivery changed it';

CREATE TABLE history.harm_weight (
    list          text NOT NULL,
    code_list     text NOT NULL,
    code          text NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date,
    weight        numeric NOT NULL CHECK (weight >= 0),
    delivery_id   integer NOT NULL,
    known_from    timestamptz NOT NULL,
    known_until   timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (list, code_list, code, valid_from, known_from),
    CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX harm_weight_current ON history.harm_weight (list, code_list, code, valid_from) WHERE known_until = 'infinity';
COMMENT ON TABLE history.harm_weight IS 'How much harm an offence stands for by a list of weights, such as days in prison';
COMMENT ON COLUMN history.harm_weight.list IS 'Name and version of the list of weights';
COMMENT ON COLUMN history.harm_weight.code_list IS 'List of the code, as formats name it';
COMMENT ON COLUMN history.harm_weight.code IS 'Code of the offence; or its title in small letters, for sources without codes';
COMMENT ON COLUMN history.harm_weight.valid_from IS 'First day of the offence for which it holds';
COMMENT ON COLUMN history.harm_weight.valid_to IS 'Last day; empty where it has no end';
COMMENT ON COLUMN history.harm_weight.weight IS 'Weight in the unit of the list, nought or more';
COMMENT ON COLUMN history.harm_weight.delivery_id IS 'Delivery it came in';
COMMENT ON COLUMN history.harm_weight.known_from IS 'When we knew it';
COMMENT ON COLUMN history.harm_weight.known_until IS 'When a later delivery changed it';

GRANT SELECT ON history.offence_class, history.harm_weight TO turnstone_app, turnstone_intake, turnstone_figures;
GRANT INSERT ON history.offence_class, history.harm_weight TO turnstone_intake;
GRANT UPDATE (known_until) ON history.offence_class, history.harm_weight TO turnstone_intake;

-- The moment as known at which the transaction reads; the present where it names none. A function of its own, because
-- functions are not rewritten to the views of the past as statements are.
CREATE FUNCTION history.holds(since timestamptz, until timestamptz) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN coalesce(current_setting('turnstone.known', true), '') = '' THEN until = 'infinity'
                ELSE since <= current_setting('turnstone.known', true)::timestamptz
                     AND until > current_setting('turnstone.known', true)::timestamptz END;
COMMENT ON FUNCTION history.holds IS 'Whether what was known between two moments is known at that of the transaction';

-- By the code first, else by the title; of several that hold on the day the one that begins last.
CREATE FUNCTION history.class_of(list text, offence text, words text, day date)
    RETURNS TABLE (offence_group text, serious boolean, valid_from date)
    LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
BEGIN ATOMIC
    SELECT CASE WHEN c.serious AND c.offence_group = 'acquisitive' THEN 'serious acquisitive' ELSE c.offence_group END,
           c.serious, c.valid_from
    FROM history.offence_class c
    WHERE c.code_list = list AND c.code IN (offence, lower(words))
      AND day >= c.valid_from AND (c.valid_to IS NULL OR day <= c.valid_to) AND history.holds(c.known_from, c.known_until)
    ORDER BY c.code = offence DESC NULLS LAST, c.valid_from DESC
    LIMIT 1;
END;
COMMENT ON FUNCTION history.class_of IS 'Group of an offence on a day, whether it is serious, and from when that mapping holds; no row where none does';

CREATE FUNCTION history.harm_list() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT w.list FROM history.harm_weight w WHERE history.holds(w.known_from, w.known_until)
            ORDER BY w.known_from DESC, w.list LIMIT 1);
COMMENT ON FUNCTION history.harm_list IS 'The list of weights that counts: the one delivered last; null where there is none';

CREATE FUNCTION history.harm_of(weights text, list text, offence text, words text, day date) RETURNS numeric
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (SELECT w.weight FROM history.harm_weight w
            WHERE w.list = weights AND w.code_list = harm_of.list AND w.code IN (offence, lower(words))
              AND day >= w.valid_from AND (w.valid_to IS NULL OR day <= w.valid_to) AND history.holds(w.known_from, w.known_until)
            ORDER BY w.code = offence DESC NULLS LAST, w.valid_from DESC LIMIT 1);
COMMENT ON FUNCTION history.harm_of IS 'Weight of an offence on a day by a list of weights; null where it has none';
GRANT EXECUTE ON FUNCTION history.holds, history.class_of, history.harm_list, history.harm_of TO turnstone_app, turnstone_figures;
