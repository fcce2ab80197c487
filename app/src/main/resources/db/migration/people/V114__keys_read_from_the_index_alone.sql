-- Whose a token is and until when it holds stand in the index, so that a search among a million people reads the index and
-- not a page of the table for each record of a common name.
ALTER TABLE people.search_token DROP CONSTRAINT search_token_pkey;
ALTER TABLE people.search_token ADD CONSTRAINT search_token_pkey PRIMARY KEY (token, record_id, known_from)
    INCLUDE (holding_id, known_until);

COMMENT ON COLUMN people.search_token.token IS 'Kind and value: w: a word of a name, s: its sound, n: a forename and a surname or a surname and a year of birth together, ns: their sounds, x: the whole name as given, b: birth date as far as it is known, o: a birth month or year where no more is known, pnc: and the like for numbers, i: a number as given, a: postcode, h: a word of an address or a house with its street, nd: name and birth date, for linking only';
