-- What somebody has less than in full of is told in short, each kind by the words that the table of access gives its levels:
-- from rows that this reader may not read, by a function that gives nothing but those words.
CREATE FUNCTION people.in_short(person uuid) RETURNS TABLE (category text, title text, level text, words text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    relation text := access.relation_to_person(person);
    theirs bigint[] := access.records_of(person, 'offender');
    in_full integer[];
    in_summary integer[];
    as_flag integer[];
    today date := access.setting('today')::date;
BEGIN
    IF relation IS NULL OR relation = 'barred' OR access.side_of_role() = 'victim' THEN
        RETURN;
    END IF;
    SELECT array_agg(t) INTO theirs FROM unnest(theirs) AS t WHERE t <> ALL (access.barred_records());
    in_full := access.holdings_at(relation, 'full') || access.holdings_at('wide', 'full');
    in_summary := access.holdings_at(relation, 'summary') || access.holdings_at('wide', 'summary');
    as_flag := access.holdings_at(relation, 'flag') || access.holdings_at('wide', 'flag');
    RETURN QUERY
    WITH seen AS (
        SELECT e.*, c.category AS kind_of, c.title AS kind_title,
               CASE WHEN e.holding_id = ANY (in_summary) THEN 'summary' ELSE 'flag' END AS most,
               e.latest::date AS on_day,
               (e.ended IS NULL OR e.ended::date >= today) AND e.earliest::date <= today AS is_open
        FROM history.event e
        JOIN access.holding h ON h.holding_id = e.holding_id
        JOIN access.data_category c ON c.category = h.category AND c.side = 'offender'
        WHERE e.record_id = ANY (theirs) AND e.known_until = 'infinity'
          AND e.holding_id <> ALL (in_full) AND (e.holding_id = ANY (in_summary) OR e.holding_id = ANY (as_flag))
          AND NOT access.glass_broken(e.record_id, e.holding_id)),
    groups AS (
        SELECT s.kind_of, s.most, coalesce(s.offence_group, 'other') AS grouped, count(*) AS times
        FROM seen s GROUP BY 1, 2, 3),
    told AS (
        SELECT s.kind_of, s.kind_title, s.most, count(*) AS times, max(s.on_day) AS last_day, bool_or(s.is_open) AS open_now,
               bool_or(s.offence_group ~* 'viol|arson|sex') AS bears,
               (array_agg(coalesce(s.title, '') || coalesce(': ' || s.outcome, '') ORDER BY s.on_day DESC))[1] AS last_words
        FROM seen s GROUP BY 1, 2, 3)
    SELECT t.kind_of, t.kind_title, t.most,
           CASE
             WHEN t.kind_of IN ('convictions', 'arrests') AND t.most = 'summary' THEN
                 t.times || ': ' || (SELECT string_agg(g.grouped || ' ' || g.times, ', ' ORDER BY g.times DESC, g.grouped)
                                     FROM groups g WHERE g.kind_of = t.kind_of AND g.most = t.most)
                 || '; last ' || to_char(t.last_day, 'FMDD Mon YYYY')
             WHEN t.kind_of = 'convictions' THEN
                 CASE WHEN t.bears THEN 'a risk of arson, violence or sexual offending that bears on the task: ask before you go'
                      ELSE 'no risk of arson, violence or sexual offending is recorded' END
             WHEN t.kind_of = 'arrests' THEN
                 CASE WHEN t.last_day >= today - 28 THEN 'arrested in the last 28 days' ELSE 'not arrested in the last 28 days' END
             WHEN t.kind_of = 'custody' THEN CASE WHEN t.open_now THEN 'in custody' ELSE 'not in custody' END
                 || CASE WHEN t.most = 'summary' THEN '; last news ' || to_char(t.last_day, 'FMDD Mon YYYY') ELSE '' END
             WHEN t.kind_of = 'orders-licence' AND t.most = 'flag' THEN
                 CASE WHEN t.open_now THEN 'under supervision' ELSE 'not under supervision' END
             WHEN t.kind_of = 'treatment-attendance' AND t.most = 'flag' THEN
                 CASE WHEN t.open_now THEN 'engaged' ELSE 'not engaged' END
             WHEN t.most = 'summary' THEN CASE WHEN t.open_now THEN 'now; ' ELSE 'ended; ' END || 'last news '
                 || to_char(t.last_day, 'FMDD Mon YYYY') || coalesce(' (' || nullif(t.last_words, '') || ')', '')
             ELSE 'known' END
    FROM told t
    UNION ALL
    SELECT 'contact-offender', c.title, 'summary',
           string_agg(DISTINCT coalesce('district ' || nullif(split_part(a.postcode, ' ', 1), ''), 'district not known'), ', ')
           || CASE WHEN bool_or(a.kind = 'no fixed abode') THEN '; no fixed address' ELSE '; fixed address' END
    FROM people.record_address a
    JOIN access.holding h ON h.holding_id = a.holding_id AND h.category = 'contact-offender'
    JOIN access.data_category c ON c.category = h.category
    WHERE a.record_id = ANY (theirs) AND a.known_until = 'infinity' AND NOT a.confidential
      AND a.holding_id <> ALL (in_full) AND a.holding_id = ANY (in_summary)
      AND NOT access.glass_broken(a.record_id, a.holding_id)
    GROUP BY c.title
    ORDER BY 2;
END $$;
COMMENT ON FUNCTION people.in_short IS 'What the asker has less than in full of a person, a kind to a row, in the words that its level allows: counts by group and the last day, a district, yes or no';
REVOKE EXECUTE ON FUNCTION people.in_short FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.in_short TO turnstone_app;
