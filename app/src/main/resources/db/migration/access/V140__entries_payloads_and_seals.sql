-- What an entry says of itself stays for ever; what was asked, changed and shown lies beside it and can be disposed of.
ALTER TABLE access.look
    ADD COLUMN look_key uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN client text NOT NULL DEFAULT '',
    ADD COLUMN agreements text,
    ADD COLUMN found integer;
CREATE UNIQUE INDEX look_by_key ON access.look (look_key);
CREATE INDEX look_of_user ON access.look (user_login, at);
CREATE INDEX look_of_person ON access.look (person_key, at) WHERE person_key IS NOT NULL;
CREATE INDEX look_in_order ON access.look (at, look_key);
COMMENT ON COLUMN access.look.look_key IS 'Random key used in addresses';
COMMENT ON COLUMN access.look.client IS 'Address of the device it came from; empty for commands and the product''s own work';
COMMENT ON COLUMN access.look.agreements IS 'Agreements under which the record or holding is held, where it was about one; those of one holding joined by a plus sign';
COMMENT ON COLUMN access.look.found IS 'How many persons or rows came back, were shown or went into a file; empty where nothing was counted';
COMMENT ON COLUMN access.look.action IS 'What was done: read, searched, changed, exported, printed, decided, signed-in, refused, delivered, disposed';

CREATE TABLE access.look_payload (
    look_key   uuid PRIMARY KEY,
    salt       bytea DEFAULT uuid_send(gen_random_uuid()),
    detail     text,
    asked      text,
    before     text,
    after      text,
    persons    uuid[],
    recipient  text,
    marking    text,
    expires_on date,
    disposed_at timestamptz,
    disposed_by uuid,
    CHECK (disposed_at IS NULL OR (salt IS NULL AND num_nonnulls(detail, asked, before, after, persons, recipient, marking, expires_on) = 0)),
    CHECK ((disposed_at IS NULL) = (disposed_by IS NULL) AND (disposed_at IS NULL) = (salt IS NOT NULL))
);
CREATE INDEX look_payload_persons ON access.look_payload USING gin (persons);
COMMENT ON TABLE access.look_payload IS 'What was asked, changed and shown at an entry; emptied by retention, which the chain survives since it holds salted hashes only';
COMMENT ON COLUMN access.look_payload.look_key IS 'The entry';
COMMENT ON COLUMN access.look_payload.salt IS 'Random bytes hashed with it, so that nobody finds what was disposed of by trying; goes with it';
COMMENT ON COLUMN access.look_payload.detail IS 'What was done, in words';
COMMENT ON COLUMN access.look_payload.asked IS 'What was searched for; “protected address” in place of one';
COMMENT ON COLUMN access.look_payload.before IS 'What it was before a change';
COMMENT ON COLUMN access.look_payload.after IS 'What it is after a change';
COMMENT ON COLUMN access.look_payload.persons IS 'Keys of the persons whom a list or a search showed';
COMMENT ON COLUMN access.look_payload.recipient IS 'For whom an export is';
COMMENT ON COLUMN access.look_payload.marking IS 'Protective marking of an export';
COMMENT ON COLUMN access.look_payload.expires_on IS 'Last day on which an export is to be kept';
COMMENT ON COLUMN access.look_payload.disposed_at IS 'When retention emptied it; empty while it is there';
COMMENT ON COLUMN access.look_payload.disposed_by IS 'The entry that tells of its disposal';

INSERT INTO access.look_payload (look_key, detail) SELECT look_key, detail FROM access.look;
ALTER TABLE access.look DROP COLUMN detail;

CREATE TABLE access.look_unsealed (
    look_id bigint PRIMARY KEY
);
INSERT INTO access.look_unsealed SELECT look_id FROM access.look;
COMMENT ON TABLE access.look_unsealed IS 'Entries that wait to be sealed: a second as a rule';
COMMENT ON COLUMN access.look_unsealed.look_id IS 'The entry';

CREATE TABLE access.look_seal (
    number       bigint PRIMARY KEY CHECK (number > 0),
    look_key     uuid NOT NULL UNIQUE,
    payload_hash bytea NOT NULL,
    hash         bytea NOT NULL,
    signature    bytea
);
COMMENT ON TABLE access.look_seal IS 'The chain: a number for each entry, without gaps, and a hash over it and the one before';
COMMENT ON COLUMN access.look_seal.number IS 'Number of the entry, from 1';
COMMENT ON COLUMN access.look_seal.look_key IS 'The entry';
COMMENT ON COLUMN access.look_seal.payload_hash IS 'SHA-256 of salt and payload';
COMMENT ON COLUMN access.look_seal.hash IS 'SHA-256 of number, entry, payload''s hash and the hash before';
COMMENT ON COLUMN access.look_seal.signature IS 'Ed25519 over number and hash, on the last of those sealed together';

CREATE TABLE access.checkpoint (
    checkpoint_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number     bigint NOT NULL,
    hash       bytea NOT NULL,
    made_at    timestamptz NOT NULL,
    signature  bytea NOT NULL,
    broken_at  bigint,
    trouble    text
);
COMMENT ON TABLE access.checkpoint IS 'Where the chain stood, signed; copies kept elsewhere show a cut tail';
COMMENT ON COLUMN access.checkpoint.checkpoint_id IS 'Internal number';
COMMENT ON COLUMN access.checkpoint.number IS 'The last entry';
COMMENT ON COLUMN access.checkpoint.hash IS 'Its hash';
COMMENT ON COLUMN access.checkpoint.made_at IS 'When';
COMMENT ON COLUMN access.checkpoint.signature IS 'Ed25519 over number, hash and time';
COMMENT ON COLUMN access.checkpoint.broken_at IS 'The first entry that was not as sealed when the chain was walked for this; empty where it was intact';
COMMENT ON COLUMN access.checkpoint.trouble IS 'What was wrong, in a sentence without content';

CREATE TABLE access.look_review (
    review_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    look_key   uuid NOT NULL,
    outcome    text NOT NULL CHECK (outcome IN ('in order', 'asked the worker', 'not in order', 'taken further')),
    words      text NOT NULL CHECK (btrim(words) <> ''),
    reviewed_by text NOT NULL,
    reviewed_by_name text NOT NULL,
    reviewed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX look_review_of_look ON access.look_review (look_key);
COMMENT ON TABLE access.look_review IS 'What information governance found of an entry; added to, never changed';
COMMENT ON COLUMN access.look_review.review_key IS 'Random key';
COMMENT ON COLUMN access.look_review.look_key IS 'The entry';
COMMENT ON COLUMN access.look_review.outcome IS 'in order, asked the worker, not in order, taken further';
COMMENT ON COLUMN access.look_review.words IS 'What was found, in a sentence';
COMMENT ON COLUMN access.look_review.reviewed_by IS 'Who reviewed it';
COMMENT ON COLUMN access.look_review.reviewed_by_name IS 'Their name at that time';
COMMENT ON COLUMN access.look_review.reviewed_at IS 'When';

-- Every entry waits to be sealed, whoever wrote it.
CREATE FUNCTION access.wait_for_seal() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO access.look_unsealed (look_id) VALUES (NEW.look_id);
    RETURN NULL;
END $$;
COMMENT ON FUNCTION access.wait_for_seal IS 'Puts a new entry among those to be sealed';
CREATE TRIGGER wait_for_seal AFTER INSERT ON access.look FOR EACH ROW EXECUTE FUNCTION access.wait_for_seal();

-- Not even the owner alters the trail, but by disposal.
CREATE FUNCTION access.never_altered() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_TABLE_NAME = 'look_payload' AND TG_OP = 'UPDATE' THEN
        IF current_setting('turnstone.disposing', true) = NEW.disposed_by::text
           AND OLD.disposed_at IS NULL AND NEW.look_key = OLD.look_key THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'The audit trail is added to and never altered (%)', TG_TABLE_NAME;
END $$;
COMMENT ON FUNCTION access.never_altered IS 'Refuses to alter or remove anything of the trail';
CREATE TRIGGER never_altered BEFORE UPDATE OR DELETE ON access.look FOR EACH ROW EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON access.look EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_altered BEFORE UPDATE OR DELETE ON access.look_payload FOR EACH ROW EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON access.look_payload EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_altered BEFORE UPDATE OR DELETE ON access.look_seal FOR EACH ROW EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON access.look_seal EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_altered BEFORE UPDATE OR DELETE ON access.checkpoint FOR EACH ROW EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON access.checkpoint EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_altered BEFORE UPDATE OR DELETE ON access.look_review FOR EACH ROW EXECUTE FUNCTION access.never_altered();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON access.look_review EXECUTE FUNCTION access.never_altered();

CREATE FUNCTION access.reads_trail() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT access.context_complete() AND EXISTS (
        SELECT 1 FROM access.rule WHERE role = access.setting('role') AND category = 'audit-trail' AND read = 'full')
$$;
COMMENT ON FUNCTION access.reads_trail IS 'Whether the asker may read the whole trail of the partnership';

ALTER TABLE access.look ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.look FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
           AND (user_login = (SELECT access.setting('user')) OR (SELECT access.reads_trail())));
CREATE POLICY writer ON access.look FOR INSERT TO turnstone_app, turnstone_intake, turnstone_figures
    WITH CHECK (partnership_id = access.own_partnership() AND user_login = access.setting('user')
                AND agency_id = access.setting('agency')::integer AND role = access.setting('role')
                AND purpose = access.setting('purpose'));
CREATE POLICY sealer ON access.look FOR SELECT TO turnstone_sealer USING (true);

ALTER TABLE access.look_payload ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.look_payload FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM access.look l WHERE l.look_key = look_payload.look_key));
CREATE POLICY writer ON access.look_payload FOR INSERT TO turnstone_app, turnstone_intake, turnstone_figures
    WITH CHECK (access.context_complete() AND disposed_at IS NULL);
CREATE POLICY sealer ON access.look_payload FOR SELECT TO turnstone_sealer USING (true);

ALTER TABLE access.look_seal ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.look_seal FOR SELECT TO turnstone_app
    USING (EXISTS (SELECT 1 FROM access.look l WHERE l.look_key = look_seal.look_key));
CREATE POLICY sealer ON access.look_seal FOR ALL TO turnstone_sealer USING (true) WITH CHECK (true);

ALTER TABLE access.look_review ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON access.look_review FOR SELECT TO turnstone_app
    USING (access.reads_trail() AND EXISTS (SELECT 1 FROM access.look l WHERE l.look_key = look_review.look_key));
-- Nobody reviews looks of their own (scenario 42).
CREATE POLICY writer ON access.look_review FOR INSERT TO turnstone_app
    WITH CHECK (access.reads_trail() AND reviewed_by = access.setting('user')
                AND EXISTS (SELECT 1 FROM access.look l WHERE l.look_key = look_review.look_key
                            AND l.user_login <> access.setting('user')));

GRANT SELECT ON access.look, access.look_payload, access.look_seal, access.look_review, access.checkpoint TO turnstone_app;
GRANT INSERT ON access.look_payload TO turnstone_app, turnstone_intake, turnstone_figures;
GRANT INSERT ON access.look_review TO turnstone_app;
GRANT USAGE ON SCHEMA access TO turnstone_sealer;
GRANT SELECT ON access.look, access.look_payload, access.look_seal, access.look_unsealed, access.checkpoint TO turnstone_sealer;
GRANT DELETE ON access.look_unsealed TO turnstone_sealer;
GRANT INSERT ON access.look_seal, access.checkpoint TO turnstone_sealer;
GRANT EXECUTE ON FUNCTION access.reads_trail TO turnstone_app;

CREATE VIEW access.look_told WITH (security_invoker = true) AS
    SELECT l.look_id, l.look_key, s.number, l.at, l.partnership_id, l.user_login, l.agency_id, l.role, l.purpose, l.client,
           l.request, l.action, l.person_key, l.agreements, l.found, p.detail, p.asked, p.before, p.after, p.persons,
           p.recipient, p.marking, p.expires_on, p.disposed_at
    FROM access.look l
    LEFT JOIN access.look_payload p ON p.look_key = l.look_key
    LEFT JOIN access.look_seal s ON s.look_key = l.look_key;
COMMENT ON VIEW access.look_told IS 'Entries with their number and what is still held of what was asked, changed and shown';
GRANT SELECT ON access.look_told TO turnstone_app;

CREATE FUNCTION access.dispose_payloads(earlier_than timestamptz, why text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    told uuid := gen_random_uuid();
    gone integer;
    moment timestamptz := clock_timestamp();
BEGIN
    IF NOT access.context_complete() OR NOT (access.reads_trail() OR access.setting('role') = 'system') THEN
        RAISE EXCEPTION 'No: disposal is for information governance';
    END IF;
    IF btrim(coalesce(why, '')) = '' THEN
        RAISE EXCEPTION 'A disposal says why';
    END IF;
    PERFORM set_config('turnstone.disposing', told::text, true);
    UPDATE access.look_payload p
    SET salt = NULL, detail = NULL, asked = NULL, before = NULL, after = NULL, persons = NULL, recipient = NULL,
        marking = NULL, expires_on = NULL, disposed_at = moment, disposed_by = told
    FROM access.look l JOIN access.look_seal s ON s.look_key = l.look_key
    WHERE l.look_key = p.look_key AND l.at < earlier_than AND p.disposed_at IS NULL AND l.action <> 'disposed'
      AND l.partnership_id = access.own_partnership();
    GET DIAGNOSTICS gone = ROW_COUNT;
    PERFORM set_config('turnstone.disposing', '', true);
    IF gone > 0 THEN
        INSERT INTO access.look (look_key, at, partnership_id, user_login, agency_id, role, purpose, request, action, found)
        VALUES (told, moment, access.own_partnership(), access.setting('user'), access.setting('agency')::integer,
                access.setting('role'), access.setting('purpose'), 'disposal', 'disposed', gone);
        INSERT INTO access.look_payload (look_key, detail)
        VALUES (told, 'what was asked, changed and shown before ' || to_char(earlier_than AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') || ': ' || why);
    END IF;
    RETURN gone;
END $$;
COMMENT ON FUNCTION access.dispose_payloads IS 'Empties the payloads of sealed entries older than a moment, and writes an entry that says how many and why; how many';
REVOKE EXECUTE ON FUNCTION access.dispose_payloads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION access.dispose_payloads TO turnstone_app;

COMMENT ON COLUMN access.look_told.look_id IS 'Internal number of the entry';
COMMENT ON COLUMN access.look_told.look_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN access.look_told.number IS 'Number in the chain; empty until it is sealed';
COMMENT ON COLUMN access.look_told.at IS 'When';
COMMENT ON COLUMN access.look_told.partnership_id IS 'In which partnership';
COMMENT ON COLUMN access.look_told.user_login IS 'Who';
COMMENT ON COLUMN access.look_told.agency_id IS 'For which agency';
COMMENT ON COLUMN access.look_told.role IS 'In which role';
COMMENT ON COLUMN access.look_told.purpose IS 'For what purpose';
COMMENT ON COLUMN access.look_told.client IS 'From which address';
COMMENT ON COLUMN access.look_told.request IS 'Number of the request';
COMMENT ON COLUMN access.look_told.action IS 'What was done';
COMMENT ON COLUMN access.look_told.person_key IS 'The person, where it was one';
COMMENT ON COLUMN access.look_told.agreements IS 'Agreements under which it was held, where one record or holding is concerned';
COMMENT ON COLUMN access.look_told.found IS 'How many came back or left';
COMMENT ON COLUMN access.look_told.detail IS 'What was done, without content';
COMMENT ON COLUMN access.look_told.asked IS 'What was asked, where it has not been disposed of';
COMMENT ON COLUMN access.look_told.before IS 'What stood before a change, where it has not been disposed of';
COMMENT ON COLUMN access.look_told.after IS 'What stands after a change, where it has not been disposed of';
COMMENT ON COLUMN access.look_told.persons IS 'Keys of the persons shown';
COMMENT ON COLUMN access.look_told.recipient IS 'For whom a file or print was made';
COMMENT ON COLUMN access.look_told.marking IS 'Marking of a file or print';
COMMENT ON COLUMN access.look_told.expires_on IS 'Last day on which a file or print is to be kept';
COMMENT ON COLUMN access.look_told.disposed_at IS 'When what was asked and shown was disposed of';
