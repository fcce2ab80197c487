-- Each sign-in, so that whoever signed in can see where else they are signed in and end it. A session is refused at its next
-- request once it is ended here, whatever the browser still holds.
CREATE TABLE access.session (
    session_hash bytea PRIMARY KEY,
    session_key  uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    user_login   text NOT NULL,
    post_key     uuid NOT NULL REFERENCES access.post (post_key),
    how          text NOT NULL,
    from_address text NOT NULL,
    browser      text NOT NULL,
    begun_at     timestamptz NOT NULL,
    last_seen    timestamptz NOT NULL,
    ended_at     timestamptz,
    ended_by     text,
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX session_of_user ON access.session (user_login, begun_at);
COMMENT ON TABLE access.session IS 'A sign-in: who, in which post, from when to when, from where. Ends after idle minutes, at sign-out, or when its owner ends it';
COMMENT ON COLUMN access.session.session_hash IS 'SHA-256 of the secret that the server keeps with the browser''s session; the secret itself is not here';
COMMENT ON COLUMN access.session.session_key IS 'Random key, used in forms';
COMMENT ON COLUMN access.session.user_login IS 'Who signed in';
COMMENT ON COLUMN access.session.post_key IS 'In which post';
COMMENT ON COLUMN access.session.how IS 'By what: password and one-time code, passkey, provider, choice of a name';
COMMENT ON COLUMN access.session.from_address IS 'Address on the network from which it began';
COMMENT ON COLUMN access.session.browser IS 'The browser in words';
COMMENT ON COLUMN access.session.begun_at IS 'When it began';
COMMENT ON COLUMN access.session.last_seen IS 'When something was last asked in it, to within some seconds';
COMMENT ON COLUMN access.session.ended_at IS 'When it was ended; empty while it is open or ran out';
COMMENT ON COLUMN access.session.ended_by IS 'Login of whoever ended it, or what did';
GRANT SELECT, INSERT, UPDATE (last_seen, ended_at, ended_by) ON access.session TO turnstone_signin;
