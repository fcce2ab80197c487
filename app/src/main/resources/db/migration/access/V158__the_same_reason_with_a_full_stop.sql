-- A mark at the very end or beginning makes no other reason either, and nobody is told of what another asked but those who
-- read the trail.
CREATE OR REPLACE FUNCTION access.same_words_before(which uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    WITH said AS (
        SELECT b.break_glass_key, b.user_id, b.granted_at,
               btrim(lower(regexp_replace(concat_ws('|', b.who_at_risk, b.of_what, b.why_now), '[\s[:punct:]]+', ' ', 'g'))) AS words
        FROM access.break_glass b
        WHERE b.user_id = (SELECT user_id FROM access.break_glass WHERE break_glass_key = which))
    SELECT count(*)::integer FROM said one JOIN said o ON o.words = one.words AND o.granted_at < one.granted_at
    WHERE one.break_glass_key = which AND access.context_complete() AND (one.user_id = access.me() OR access.reads_trail())
$$;
