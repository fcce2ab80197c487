-- What people decided about who is who. Linking by rules obeys every decision that stands (rule 1 of what the data must be
-- able to say: joining and parting move records and rewrite no case work), and each can be undone.
CREATE TABLE people.decision (
    decision_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    number       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    partnership_id smallint NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('same', 'different')),
    side_a       bigint[] NOT NULL CHECK (cardinality(side_a) > 0),
    side_b       bigint[] NOT NULL CHECK (cardinality(side_b) > 0),
    own_a        bigint[] NOT NULL,
    own_b        bigint[] NOT NULL,
    reason       text NOT NULL,
    proposed_by  text NOT NULL,
    proposed_by_name text NOT NULL,
    known_from   timestamptz NOT NULL,
    decided_by   text,
    decided_by_name text,
    decided_at   timestamptz,
    ended_by     text,
    ended_by_name text,
    ended_reason text,
    known_until  timestamptz NOT NULL DEFAULT 'infinity',
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((known_until = 'infinity') = (ended_by IS NULL)),
    CHECK ((ended_by IS NULL) = (ended_reason IS NULL))
);
CREATE INDEX decision_side_a ON people.decision USING gin (side_a);
CREATE INDEX decision_side_b ON people.decision USING gin (side_b);
COMMENT ON TABLE people.decision IS 'A person''s word that records are of one person, or of two. What is not decided yet is a proposal; what has ended was declined or undone';
COMMENT ON COLUMN people.decision.decision_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN people.decision.number IS 'Order of the decisions: of two that say otherwise of the same records, the later holds';
COMMENT ON COLUMN people.decision.partnership_id IS 'The partnership';
COMMENT ON COLUMN people.decision.kind IS 'same: all its records are of one person. different: those of each side are of one, and the sides are two';
COMMENT ON COLUMN people.decision.side_a IS 'Records of the one side, as far as whoever decided could see them';
COMMENT ON COLUMN people.decision.side_b IS 'Records of the other side';
COMMENT ON COLUMN people.decision.own_a IS 'Records of our own that belong with the one side';
COMMENT ON COLUMN people.decision.own_b IS 'Records of our own that belong with the other side';
COMMENT ON COLUMN people.decision.reason IS 'Why, in a sentence';
COMMENT ON COLUMN people.decision.proposed_by IS 'Login of whoever proposed or decided it first';
COMMENT ON COLUMN people.decision.proposed_by_name IS 'Their name that day';
COMMENT ON COLUMN people.decision.known_from IS 'When it was proposed or decided';
COMMENT ON COLUMN people.decision.decided_by IS 'Login of the link reviewer; empty while it is a proposal';
COMMENT ON COLUMN people.decision.decided_by_name IS 'Their name that day';
COMMENT ON COLUMN people.decision.decided_at IS 'From when it holds';
COMMENT ON COLUMN people.decision.ended_by IS 'Login of whoever declined or undid it';
COMMENT ON COLUMN people.decision.ended_by_name IS 'Their name that day';
COMMENT ON COLUMN people.decision.ended_reason IS 'Why it was declined or undone';
COMMENT ON COLUMN people.decision.known_until IS 'Until when it stood; infinity while it stands';

-- A decision tells of every record in it, so only who may see all of them may read it. Which records of our own went along
-- is for nobody to read: some may be hidden from the reader.
ALTER TABLE people.decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON people.decision FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND NOT EXISTS (SELECT 1 FROM unnest(decision.side_a || decision.side_b) AS r (record_id)
                       WHERE NOT EXISTS (SELECT 1 FROM people.person_record p WHERE p.record_id = r.record_id)));
CREATE POLICY intake_works ON people.decision TO turnstone_intake USING (true) WITH CHECK (true);
GRANT SELECT (decision_key, number, partnership_id, kind, side_a, side_b, reason, proposed_by, proposed_by_name, known_from,
    decided_by, decided_by_name, decided_at, ended_by, ended_by_name, ended_reason, known_until)
    ON people.decision TO turnstone_app;
GRANT SELECT, INSERT, UPDATE ON people.decision TO turnstone_intake;
