-- How people prove who they are. Only the account that signs people in reads these tables: no page about people on record,
-- and no mistake in one, reaches a password or a key. Nobody is signed in yet when they are read, so no context can be asked.
GRANT USAGE ON SCHEMA access TO turnstone_signin;
GRANT SELECT ON access.partnership, access.agency, access.role, access.app_user, access.post, access.installation,
    access.holding
    TO turnstone_signin;
GRANT INSERT (partnership_id, login, name), UPDATE (name) ON access.app_user TO turnstone_signin;
GRANT INSERT (user_id, agency_id, role, team_id, from_day, origin), UPDATE (from_day, until_day) ON access.post TO turnstone_signin;
GRANT INSERT ON access.look, access.look_payload TO turnstone_signin;
ALTER POLICY writer ON access.look TO turnstone_app, turnstone_intake, turnstone_figures, turnstone_signin;
ALTER POLICY writer ON access.look_payload TO turnstone_app, turnstone_intake, turnstone_figures, turnstone_signin;

CREATE TABLE access.account (
    user_id         integer PRIMARY KEY REFERENCES access.app_user,
    account_key     uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    password_hash   text,
    otp_sealed      bytea,
    otp_last_step   bigint NOT NULL DEFAULT 0,
    begin_hash      bytea,
    begin_until     timestamptz,
    begin_password  boolean NOT NULL DEFAULT true,
    made_by         text NOT NULL,
    made_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    reset_by        text,
    reset_at        timestamptz,
    CHECK ((begin_hash IS NULL) = (begin_until IS NULL)),
    CHECK ((reset_by IS NULL) = (reset_at IS NULL))
);
COMMENT ON TABLE access.account IS 'A local account: somebody who signs in here and not at a provider of their agency';
COMMENT ON COLUMN access.account.user_id IS 'Who';
COMMENT ON COLUMN access.account.account_key IS 'Random key, used in forms';
COMMENT ON COLUMN access.account.password_hash IS 'Argon2id of the password; empty until it is chosen';
COMMENT ON COLUMN access.account.otp_sealed IS 'Secret of one-time codes (RFC 6238), sealed with a key that is not in the database; empty where none is used';
COMMENT ON COLUMN access.account.otp_last_step IS 'Time step of the last code accepted: no code is good twice';
COMMENT ON COLUMN access.account.begin_hash IS 'Keyed hash of the code with which the account is set up; empty once used';
COMMENT ON COLUMN access.account.begin_until IS 'Until when that code is good';
COMMENT ON COLUMN access.account.begin_password IS 'True if a password is chosen with that code; false where only the second factor is set anew';
COMMENT ON COLUMN access.account.made_by IS 'Login of whoever made it, or the command';
COMMENT ON COLUMN access.account.made_at IS 'When';
COMMENT ON COLUMN access.account.reset_by IS 'Who last reset its second factor';
COMMENT ON COLUMN access.account.reset_at IS 'When that was';
GRANT SELECT, INSERT, UPDATE ON access.account TO turnstone_signin;

CREATE TABLE access.passkey (
    passkey_key    uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id        integer NOT NULL REFERENCES access.app_user,
    credential_id  bytea NOT NULL UNIQUE,
    credential     bytea NOT NULL,
    sign_count     bigint NOT NULL,
    name           text NOT NULL,
    added_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_used_at   timestamptz
);
CREATE INDEX passkey_of_user ON access.passkey (user_id);
COMMENT ON TABLE access.passkey IS 'A passkey (WebAuthn): a key that stays on somebody''s device, of which this is the public half';
COMMENT ON COLUMN access.passkey.passkey_key IS 'Random key, used in forms';
COMMENT ON COLUMN access.passkey.user_id IS 'Whose';
COMMENT ON COLUMN access.passkey.credential_id IS 'Number by which the device knows it';
COMMENT ON COLUMN access.passkey.credential IS 'Attested credential data of WebAuthn: model of the device, number, public key';
COMMENT ON COLUMN access.passkey.sign_count IS 'How often the device says that it has signed; one that goes back is a copy';
COMMENT ON COLUMN access.passkey.name IS 'What its owner calls it';
COMMENT ON COLUMN access.passkey.added_at IS 'When it was added';
COMMENT ON COLUMN access.passkey.last_used_at IS 'When it last signed in';
GRANT SELECT, INSERT, DELETE, UPDATE (sign_count, last_used_at) ON access.passkey TO turnstone_signin;

CREATE TABLE access.recovery_code (
    user_id   integer NOT NULL REFERENCES access.app_user,
    code_hash bytea NOT NULL,
    used_at   timestamptz,
    PRIMARY KEY (user_id, code_hash)
);
COMMENT ON TABLE access.recovery_code IS 'Codes in place of a lost second factor, each good once';
COMMENT ON COLUMN access.recovery_code.user_id IS 'Whose';
COMMENT ON COLUMN access.recovery_code.code_hash IS 'Keyed hash of the code, which is shown once and kept nowhere';
COMMENT ON COLUMN access.recovery_code.used_at IS 'When it was used';
GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON access.recovery_code TO turnstone_signin;

CREATE TABLE access.provider_user (
    provider text NOT NULL,
    subject  text NOT NULL,
    user_id  integer NOT NULL UNIQUE REFERENCES access.app_user,
    first_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    last_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (provider, subject)
);
COMMENT ON TABLE access.provider_user IS 'Somebody who signs in at a provider of their agency (OpenID Connect)';
COMMENT ON COLUMN access.provider_user.provider IS 'Short name of the provider, as in its settings';
COMMENT ON COLUMN access.provider_user.subject IS 'What the provider calls them, unchanging (claim sub)';
COMMENT ON COLUMN access.provider_user.user_id IS 'The user made at their first sign-in';
COMMENT ON COLUMN access.provider_user.first_at IS 'When they first signed in';
COMMENT ON COLUMN access.provider_user.last_at IS 'When they last did';
GRANT SELECT, INSERT, UPDATE (last_at) ON access.provider_user TO turnstone_signin;

-- Whether groups of a provider give posts on both sides of the wall is asked before they are given, to say so in words.
GRANT EXECUTE ON FUNCTION access.side_of_post TO turnstone_signin;
