-- The beginning of a word or of a birth date is found as a range of the tokens that hold all of it, which takes a third
-- of the tokens and of the time to write them. A range needs the letters sorted by their numbers, whatever the server's
-- own order is.
DELETE FROM people.search_token WHERE token LIKE 'p:%';
DELETE FROM people.search_token t
WHERE t.token LIKE 'b:%'
  AND EXISTS (SELECT 1 FROM people.search_token fuller
              WHERE fuller.record_id = t.record_id AND fuller.known_from = t.known_from
                AND starts_with(fuller.token, t.token || '-'));
ALTER TABLE people.search_token ALTER COLUMN token TYPE text COLLATE "C";

COMMENT ON TABLE people.search_token IS 'Keys by which records are found, by comparing only: other operators lose the index under row-level security';
COMMENT ON COLUMN people.search_token.token IS 'Kind and value: w: a word of a name, s: its sound, x: the whole name as given, b: birth date as far as it is known, o: a birth month or year where no more is known, pnc: and the like for numbers, i: a number as given, a: postcode, nd: name and birth date, for linking only';
COMMENT ON COLUMN people.search_token.strength IS 'How much a hit tells: 3 number or whole name, 2 word or birth date, 1 sound, 0 for linking only';
