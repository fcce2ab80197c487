-- Needed to exclude by range and by number in one constraint; trusted, so its owner need be no superuser.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA cohorts;

CREATE TABLE cohorts.cohort (
    code           text NOT NULL,
    effective_from date NOT NULL,
    effective_to   date,
    name           text NOT NULL,
    purpose        text NOT NULL,
    scheme         text NOT NULL,
    capacity_low   smallint NOT NULL,
    capacity_high  smallint NOT NULL,
    adults_only    boolean NOT NULL,
    PRIMARY KEY (code, effective_from),
    CHECK (capacity_low <= capacity_high),
    CHECK (effective_to IS NULL OR effective_to >= effective_from),
    CONSTRAINT one_meaning_a_day EXCLUDE USING gist
        (code WITH =, daterange(effective_from, effective_to, '[]') WITH &&)
);
COMMENT ON TABLE cohorts.cohort IS 'A group of people whom the partnership works with most, as it is run from a day on. Rules, not people: shipped as data, the same in every partnership, and therefore held under no agreement';
COMMENT ON COLUMN cohorts.cohort.code IS 'Short name, such as PPO';
COMMENT ON COLUMN cohorts.cohort.effective_from IS 'First day on which it is run like this';
COMMENT ON COLUMN cohorts.cohort.effective_to IS 'Last day; empty while it is';
COMMENT ON COLUMN cohorts.cohort.name IS 'Name in full';
COMMENT ON COLUMN cohorts.cohort.purpose IS 'Who is in it and what for';
COMMENT ON COLUMN cohorts.cohort.scheme IS 'The scheme, order or local agreement that makes it';
COMMENT ON COLUMN cohorts.cohort.capacity_low IS 'People it has room for, the lower end where that is a range';
COMMENT ON COLUMN cohorts.cohort.capacity_high IS 'People it has room for, the upper end';
COMMENT ON COLUMN cohorts.cohort.adults_only IS 'True where nobody under 18 may be in it';
-- Sizes at 1 April 2012 of the programme adopted in April 2010 (domain notes, entry 2).
INSERT INTO cohorts.cohort VALUES
    ('PPO', '2010-04-01', NULL, 'Prolific and priority offenders', 'Those who offend most or harm most, chosen by a panel', 'National priority scheme', 30, 30, true),
    ('HCC', '2010-04-01', NULL, 'High crime causers', 'Those who offend to pay for an addiction or are arrested most', 'Local agreement', 30, 30, true),
    ('DRR', '2010-04-01', NULL, 'Drug rehabilitation requirement', 'Those whom a court requires to be treated for drug use', 'Community order or suspended sentence order', 55, 60, true),
    ('ATR', '2010-04-01', NULL, 'Alcohol treatment requirement', 'Those whom a court requires to be treated for drinking', 'Community order or suspended sentence order', 50, 60, true);

CREATE TABLE cohorts.membership (
    membership_key uuid NOT NULL DEFAULT gen_random_uuid(),
    version     smallint NOT NULL DEFAULT 1,
    cohort      text NOT NULL,
    record_id   bigint NOT NULL,
    holding_id  integer NOT NULL,
    plan_key    uuid NOT NULL REFERENCES plans.plan,
    joined_on   date NOT NULL,
    left_on     date,
    reason_in   text NOT NULL,
    reason_out  text,
    age_decision text,
    correction  text,
    decided_by  text NOT NULL,
    known_from  timestamptz NOT NULL DEFAULT clock_timestamp(),
    known_until timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (membership_key, version),
    CHECK (left_on > joined_on),
    CHECK ((left_on IS NULL) = (reason_out IS NULL)),
    CONSTRAINT one_membership_at_a_time EXCLUDE USING gist
        (record_id WITH =, cohort WITH =, daterange(joined_on, left_on) WITH &&) WHERE (known_until = 'infinity')
);
CREATE UNIQUE INDEX membership_current ON cohorts.membership (membership_key) WHERE known_until = 'infinity';
CREATE INDEX membership_of_record ON cohorts.membership (record_id);
CREATE INDEX membership_of_cohort ON cohorts.membership (cohort, joined_on);
COMMENT ON TABLE cohorts.membership IS 'From when to when a record of our own was in a cohort. A change closes its row and adds one with the next version. Two memberships of one record in one cohort cannot overlap; those of one person can, after a join, and are then a task';
COMMENT ON COLUMN cohorts.membership.membership_key IS 'Random key, the same for all versions';
COMMENT ON COLUMN cohorts.membership.version IS 'Number of the version, from 1';
COMMENT ON COLUMN cohorts.membership.cohort IS 'Code of the cohort, whichever way it was run then';
COMMENT ON COLUMN cohorts.membership.record_id IS 'The record of our own';
COMMENT ON COLUMN cohorts.membership.holding_id IS 'Whose it is and why it is held';
COMMENT ON COLUMN cohorts.membership.plan_key IS 'Its plan of actions: one for each membership';
COMMENT ON COLUMN cohorts.membership.joined_on IS 'First day in the cohort: the day of designation';
COMMENT ON COLUMN cohorts.membership.left_on IS 'Day of leaving, the first day no longer in it; empty while in it';
COMMENT ON COLUMN cohorts.membership.reason_in IS 'Why they were taken on, in a sentence';
COMMENT ON COLUMN cohorts.membership.reason_out IS 'Why they left; empty while in it';
COMMENT ON COLUMN cohorts.membership.age_decision IS 'Sentence of the person who decided where records cannot say whether they were 18; empty where they can';
COMMENT ON COLUMN cohorts.membership.correction IS 'Why this version took the place of a wrong one; empty for what is no correction';
COMMENT ON COLUMN cohorts.membership.decided_by IS 'Login of whoever decided this version';
COMMENT ON COLUMN cohorts.membership.known_from IS 'From when this version was held to be so';
COMMENT ON COLUMN cohorts.membership.known_until IS 'Until when; infinity is the version of today';

ALTER TABLE cohorts.membership ENABLE ROW LEVEL SECURITY;
CREATE POLICY reader ON cohorts.membership FOR SELECT TO turnstone_app
    USING (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY writer ON cohorts.membership FOR INSERT TO turnstone_app
    WITH CHECK (holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY closer ON cohorts.membership FOR UPDATE TO turnstone_app
    USING (known_until = 'infinity' AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]))
    WITH CHECK (known_until <> 'infinity' AND holding_id = ANY ((SELECT access.readable_holdings())::integer[]));
CREATE POLICY counter ON cohorts.membership FOR SELECT TO turnstone_figures
    USING ((SELECT access.own_partnership()) IS NOT NULL
       AND holding_id IN (SELECT h.holding_id FROM access.holding h WHERE h.partnership_id = (SELECT access.own_partnership())));
GRANT SELECT ON cohorts.cohort TO turnstone_app, turnstone_figures;
GRANT SELECT, INSERT ON cohorts.membership TO turnstone_app;
GRANT UPDATE (known_until) ON cohorts.membership TO turnstone_app;
-- Figures need dates, not the sentences written about people.
GRANT SELECT (membership_key, version, cohort, record_id, holding_id, joined_on, left_on, known_from, known_until)
    ON cohorts.membership TO turnstone_figures;
