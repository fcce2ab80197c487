-- What somebody decided, or proposes, about who is one person. It holds for good: linking follows it at every delivery
-- until it is undone. It carries no holding of its own: it stands on records of several holdings, and is read by whoever
-- may see every one of them (data.md 4 and 17).
CREATE TABLE people.decision (
    decision_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_key   uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('same', 'different')),
    one            bigint[] NOT NULL CHECK (cardinality(one) > 0),
    other          bigint[] NOT NULL CHECK (cardinality(other) > 0),
    records        bigint[] NOT NULL GENERATED ALWAYS AS (one || other) STORED,
    reason         text NOT NULL CHECK (reason <> ''),
    proposed_at    timestamptz NOT NULL,
    proposed_by    text NOT NULL,
    proposed_name  text NOT NULL,
    decided_at     timestamptz,
    decided_by     text,
    decided_name   text,
    turned_down    text,
    undone_at      timestamptz,
    undone_by      text,
    undone_name    text,
    undone_reason  text,
    CHECK ((decided_at IS NULL) = (decided_by IS NULL)),
    CHECK ((undone_at IS NULL) = (undone_reason IS NULL)),
    CHECK (NOT one && other)
);
CREATE INDEX decision_records ON people.decision USING gin (records);
CREATE INDEX decision_undecided ON people.decision (partnership_id) WHERE decided_at IS NULL;
COMMENT ON TABLE people.decision IS 'What somebody decided or proposes about who is one person; linking follows decisions at every delivery';
COMMENT ON COLUMN people.decision.decision_id IS 'Internal number, in order of being proposed';
COMMENT ON COLUMN people.decision.decision_key IS 'Random key used in addresses of pages';
COMMENT ON COLUMN people.decision.partnership_id IS 'The partnership whose people these are';
COMMENT ON COLUMN people.decision.kind IS 'same: each of the one is of the same person as each of the other; different: none of the one is';
COMMENT ON COLUMN people.decision.one IS 'Records of the one side; of a parting, those that stay';
COMMENT ON COLUMN people.decision.other IS 'Records of the other side; of a parting, those that leave';
COMMENT ON COLUMN people.decision.records IS 'All of them, by which a decision is found';
COMMENT ON COLUMN people.decision.reason IS 'Why, in a sentence of whoever proposed it';
COMMENT ON COLUMN people.decision.proposed_at IS 'When it was proposed';
COMMENT ON COLUMN people.decision.proposed_by IS 'Login of whoever proposed it';
COMMENT ON COLUMN people.decision.proposed_name IS 'Their name';
COMMENT ON COLUMN people.decision.decided_at IS 'When it was decided; empty while it waits';
COMMENT ON COLUMN people.decision.decided_by IS 'Login of whoever decided';
COMMENT ON COLUMN people.decision.decided_name IS 'Their name';
COMMENT ON COLUMN people.decision.turned_down IS 'Why the proposal was turned down; empty where it was not';
COMMENT ON COLUMN people.decision.undone_at IS 'When it was undone; empty while it holds';
COMMENT ON COLUMN people.decision.undone_by IS 'Login of whoever undid it';
COMMENT ON COLUMN people.decision.undone_name IS 'Their name';
COMMENT ON COLUMN people.decision.undone_reason IS 'Why it was undone';

ALTER TABLE people.decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON people.decision FOR SELECT TO turnstone_app
    USING (partnership_id = (SELECT access.own_partnership())
       AND NOT EXISTS (SELECT 1 FROM unnest(decision.records) AS r (record_id)
                       WHERE NOT EXISTS (SELECT 1 FROM people.person_record p WHERE p.record_id = r.record_id)));
CREATE POLICY intake_works ON people.decision TO turnstone_intake USING (true) WITH CHECK (true);
GRANT SELECT ON people.decision TO turnstone_app;
GRANT SELECT, INSERT, UPDATE ON people.decision TO turnstone_intake;
