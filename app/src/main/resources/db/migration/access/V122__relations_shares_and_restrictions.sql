-- Access by what somebody has to do with a case, and not by role alone: own, team, agency, unrelated; barred beats them all.
-- The table of access (rules.txt) is loaded here as it is; an agreement says what one agency gives to which role; the lower
-- of the two wins. What an agency itself delivered it keeps, whatever ends.
ALTER TABLE access.data_category DROP CONSTRAINT data_category_side_check;
ALTER TABLE access.data_category
    ADD COLUMN about text NOT NULL DEFAULT 'case' CHECK (about IN ('case', 'item', 'public')),
    ADD COLUMN when_barred text NOT NULL DEFAULT 'hidden' CHECK (when_barred IN ('hidden', 'by-setting', 'open')),
    ADD COLUMN break_glass boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN access.data_category.about IS 'case: about one person or household, where it matters whose case it is; item: a thing that somebody keeps; public';
COMMENT ON COLUMN access.data_category.when_barred IS 'What somebody learns from whom it is barred: nothing, “restricted record” by setting, or that it exists, which is no secret';
COMMENT ON COLUMN access.data_category.break_glass IS 'Whether it may be opened against a stated reason by whoever may ask';

ALTER TABLE access.role ADD COLUMN break_glass boolean NOT NULL DEFAULT false;
ALTER TABLE access.role ADD COLUMN purposes text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN access.role.break_glass IS 'Whether the role may ask for break-glass at all';
COMMENT ON COLUMN access.role.purposes IS 'Purposes for which the role works; the place in the product chooses among them';

DELETE FROM access.rule;
ALTER TABLE access.rule DROP CONSTRAINT rule_pkey;
ALTER TABLE access.rule DROP COLUMN reach;
ALTER TABLE access.rule
    ADD COLUMN relation text NOT NULL CHECK (relation IN ('own', 'team', 'agency', 'unrelated')),
    ADD COLUMN read text NOT NULL CHECK (read IN ('full', 'summary', 'own-part', 'flag', 'count', 'none')),
    ADD COLUMN list text NOT NULL CHECK (list IN ('full', 'summary', 'own-part', 'flag', 'count', 'none')),
    ADD COLUMN search text NOT NULL CHECK (search IN ('full', 'summary', 'own-part', 'flag', 'count', 'none')),
    ADD COLUMN export text NOT NULL CHECK (export IN ('full', 'summary', 'own-part', 'flag', 'count', 'none')),
    ADD COLUMN write text NOT NULL CHECK (write IN ('full', 'own-part', 'none'));
ALTER TABLE access.rule ALTER COLUMN why DROP NOT NULL;
ALTER TABLE access.rule ALTER COLUMN why SET NOT NULL;
ALTER TABLE access.rule ADD PRIMARY KEY (role, category, relation);
COMMENT ON TABLE access.rule IS 'What a role may do with a kind of information by its relation to the case. No row, no access. Loaded from the one table of access at every start';
COMMENT ON COLUMN access.rule.relation IS 'Relation of the user, in that role, to the case';
COMMENT ON COLUMN access.rule.read IS 'What the page or record may show';
COMMENT ON COLUMN access.rule.list IS 'What a row of a list, tile, queue or picture may show';
COMMENT ON COLUMN access.rule.search IS 'What a hit may show and what may be searched by';
COMMENT ON COLUMN access.rule.export IS 'What a file, print, interface or feed may carry';
COMMENT ON COLUMN access.rule.write IS 'What may be added or superseded; nothing is overwritten';

ALTER TABLE access.agreement
    ADD COLUMN kind text NOT NULL DEFAULT 'sharing' CHECK (kind IN ('sharing', 'licence', 'own records')),
    ADD COLUMN owner_id integer REFERENCES access.agency,
    ADD COLUMN parties text NOT NULL DEFAULT '',
    ADD COLUMN purposes text NOT NULL DEFAULT '',
    ADD COLUMN conditions text NOT NULL DEFAULT '',
    ADD COLUMN review_on date;
COMMENT ON COLUMN access.agreement.kind IS 'sharing: shares what it lists and nothing else; licence and own records: whatever is held under them';
COMMENT ON COLUMN access.agreement.owner_id IS 'Agency that must act when it ends';
COMMENT ON COLUMN access.agreement.parties IS 'Who agreed';
COMMENT ON COLUMN access.agreement.purposes IS 'What for, and what not';
COMMENT ON COLUMN access.agreement.conditions IS 'Conditions beside those of each share';
COMMENT ON COLUMN access.agreement.review_on IS 'Day on which its review begins';

CREATE TABLE access.share (
    agreement_id smallint NOT NULL REFERENCES access.agreement ON DELETE CASCADE,
    giver        text NOT NULL,
    role         text NOT NULL REFERENCES access.role,
    category     text NOT NULL REFERENCES access.data_category,
    highest      text NOT NULL CHECK (highest IN ('full', 'summary', 'own-part', 'flag', 'count')),
    condition    text NOT NULL,
    PRIMARY KEY (agreement_id, giver, role, category, highest)
);
COMMENT ON TABLE access.share IS 'What an agreement lets a role read of what another agency delivered; what is not listed is not shared';
COMMENT ON COLUMN access.share.agreement_id IS 'The agreement';
COMMENT ON COLUMN access.share.giver IS 'Kind of the agency that gives it; * for every party';
COMMENT ON COLUMN access.share.role IS 'The role that receives it';
COMMENT ON COLUMN access.share.category IS 'The data category';
COMMENT ON COLUMN access.share.highest IS 'Highest level of reading';
COMMENT ON COLUMN access.share.condition IS 'Condition in words';

CREATE TABLE access.team (
    team_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id integer NOT NULL REFERENCES access.agency,
    code      text NOT NULL,
    name      text NOT NULL,
    UNIQUE (agency_id, code)
);
COMMENT ON TABLE access.team IS 'Colleagues of one unit and purpose, who see each other''s cases as far as their roles may see those of a team';
COMMENT ON COLUMN access.team.team_id IS 'Internal number';
COMMENT ON COLUMN access.team.agency_id IS 'Agency it belongs to; the partnership for a team of several agencies';
COMMENT ON COLUMN access.team.code IS 'Short name';
COMMENT ON COLUMN access.team.name IS 'Name shown on pages';

ALTER TABLE access.post
    ADD COLUMN post_key uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    ADD COLUMN team_id integer REFERENCES access.team,
    ADD COLUMN employer_id integer REFERENCES access.agency,
    ADD COLUMN from_day date NOT NULL DEFAULT '2015-01-01',
    ADD COLUMN until_day date,
    ADD COLUMN origin text NOT NULL DEFAULT 'given' CHECK (origin IN ('demonstration', 'given', 'sign-in provider')),
    ADD CHECK (until_day IS NULL OR until_day >= from_day);
ALTER TABLE access.post DROP CONSTRAINT post_user_id_agency_id_role_key;
CREATE UNIQUE INDEX post_open ON access.post (user_id, agency_id, role) WHERE until_day IS NULL;
CREATE INDEX post_of_user ON access.post (user_id);
COMMENT ON COLUMN access.post.post_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN access.post.team_id IS 'The team worked in; empty for none';
COMMENT ON COLUMN access.post.employer_id IS 'Agency that employs somebody seconded to the one they work for; empty where it is the same';
COMMENT ON COLUMN access.post.from_day IS 'First day of the post';
COMMENT ON COLUMN access.post.until_day IS 'Last day of the post; empty while open. From 00:00 of the next day it gives nothing';
COMMENT ON COLUMN access.post.origin IS 'Where it comes from: the files of the demonstration, given by an administrator and approved, or by the sign-in provider''s claim';

CREATE TABLE access.cover (
    cover_key   uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    covered_id  integer NOT NULL REFERENCES access.post (post_id),
    deputy_id   integer NOT NULL REFERENCES access.post (post_id),
    from_day    date NOT NULL,
    until_day   date NOT NULL CHECK (until_day >= from_day),
    reason      text NOT NULL CHECK (btrim(reason) <> ''),
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_by    text,
    ended_at    timestamptz,
    CHECK (covered_id <> deputy_id),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE INDEX cover_of_deputy ON access.cover (deputy_id);
COMMENT ON TABLE access.cover IS 'A deputy who for some days has a colleague''s cases as their own. Cover does not cross the wall and lifts no restriction; the covered worker keeps access';
COMMENT ON COLUMN access.cover.cover_key IS 'Random key';
COMMENT ON COLUMN access.cover.covered_id IS 'The post that is covered';
COMMENT ON COLUMN access.cover.deputy_id IS 'The post that covers it';
COMMENT ON COLUMN access.cover.from_day IS 'First day';
COMMENT ON COLUMN access.cover.until_day IS 'Last day';
COMMENT ON COLUMN access.cover.reason IS 'Why';
COMMENT ON COLUMN access.cover.recorded_by IS 'Login of whoever recorded it';
COMMENT ON COLUMN access.cover.recorded_at IS 'When';
COMMENT ON COLUMN access.cover.ended_by IS 'Login of whoever ended it early';
COMMENT ON COLUMN access.cover.ended_at IS 'When it was ended early';

CREATE TABLE access.involvement (
    involvement_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    involvement_key uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    record_id  bigint NOT NULL,
    side       text NOT NULL CHECK (side IN ('offender', 'victim', 'panel')),
    user_id    integer REFERENCES access.app_user,
    team_id    integer REFERENCES access.team,
    agency_id  integer NOT NULL REFERENCES access.agency,
    purpose    text NOT NULL,
    what       text NOT NULL,
    from_day   date NOT NULL,
    until_day  date,
    source     text NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (user_id IS NOT NULL OR team_id IS NOT NULL)
);
CREATE INDEX involvement_of_record ON access.involvement (record_id);
CREATE INDEX involvement_of_user ON access.involvement (user_id);
COMMENT ON TABLE access.involvement IS 'Who works with which record, for what, from when to when: written by the rooms where the work is done, read here';
COMMENT ON COLUMN access.involvement.involvement_id IS 'Internal number';
COMMENT ON COLUMN access.involvement.involvement_key IS 'Random key, used in forms';
COMMENT ON COLUMN access.involvement.record_id IS 'A record of the person; what it gives follows the person the record is of';
COMMENT ON COLUMN access.involvement.side IS 'Side of the wall on which the work is done: it gives nothing on the other';
COMMENT ON COLUMN access.involvement.user_id IS 'The worker whose own case it is; empty where it is a team''s';
COMMENT ON COLUMN access.involvement.team_id IS 'The team whose case it is';
COMMENT ON COLUMN access.involvement.agency_id IS 'Agency they work for';
COMMENT ON COLUMN access.involvement.purpose IS 'What for';
COMMENT ON COLUMN access.involvement.what IS 'In the words of the work: offender manager, key worker, member of the cohort';
COMMENT ON COLUMN access.involvement.from_day IS 'First day';
COMMENT ON COLUMN access.involvement.until_day IS 'Last day; empty while it goes on; before the first where it turned out never to have been';
COMMENT ON COLUMN access.involvement.source IS 'What wrote it, such as allocation or cohorts';
COMMENT ON COLUMN access.involvement.written_by IS 'Login of whoever wrote it';
COMMENT ON COLUMN access.involvement.written_at IS 'When';

CREATE TABLE access.restriction (
    restriction_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    person_key uuid NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('allow-list', 'deny-list')),
    ground     text NOT NULL,
    reason     text NOT NULL CHECK (btrim(reason) <> ''),
    from_day   date NOT NULL,
    until_day  date CHECK (until_day >= from_day),
    set_by     text NOT NULL,
    set_by_name text NOT NULL,
    set_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_by   text,
    ended_at   timestamptz,
    ended_reason text,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL) AND (ended_by IS NULL) = (ended_reason IS NULL))
);
CREATE INDEX restriction_in_force ON access.restriction (partnership_id) WHERE ended_at IS NULL;
COMMENT ON TABLE access.restriction IS 'Who alone may open a record, or who may not. A deny-list on any record bars from the whole person; an allow-list hides its own record only';
COMMENT ON COLUMN access.restriction.restriction_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN access.restriction.partnership_id IS 'In which partnership';
COMMENT ON COLUMN access.restriction.person_key IS 'Key of the person when it was set: what information governance knows it by';
COMMENT ON COLUMN access.restriction.kind IS 'allow-list: nobody but those named; deny-list: everybody but those named';
COMMENT ON COLUMN access.restriction.ground IS 'colleague, relative, witness, staff who know the parties, MAPPA 3, other';
COMMENT ON COLUMN access.restriction.reason IS 'Why, in a sentence';
COMMENT ON COLUMN access.restriction.from_day IS 'First day';
COMMENT ON COLUMN access.restriction.until_day IS 'Last day; empty until it is ended';
COMMENT ON COLUMN access.restriction.set_by IS 'Login of whoever set it';
COMMENT ON COLUMN access.restriction.set_by_name IS 'Their name that day';
COMMENT ON COLUMN access.restriction.set_at IS 'When';
COMMENT ON COLUMN access.restriction.ended_by IS 'Login of whoever ended it';
COMMENT ON COLUMN access.restriction.ended_at IS 'When it was ended';
COMMENT ON COLUMN access.restriction.ended_reason IS 'Why it was ended';

CREATE TABLE access.restriction_record (
    restriction_key uuid NOT NULL REFERENCES access.restriction,
    record_id       bigint NOT NULL,
    PRIMARY KEY (restriction_key, record_id)
);
CREATE INDEX restriction_record_record ON access.restriction_record (record_id);
COMMENT ON TABLE access.restriction_record IS 'The records on which a restriction lies; it goes with them when people are joined or parted';
COMMENT ON COLUMN access.restriction_record.restriction_key IS 'The restriction';
COMMENT ON COLUMN access.restriction_record.record_id IS 'A record';

CREATE TABLE access.restriction_party (
    restriction_key uuid NOT NULL REFERENCES access.restriction,
    party_id  integer GENERATED ALWAYS AS IDENTITY,
    user_id   integer REFERENCES access.app_user,
    agency_id integer REFERENCES access.agency,
    PRIMARY KEY (restriction_key, party_id),
    CHECK ((user_id IS NULL) <> (agency_id IS NULL))
);
COMMENT ON TABLE access.restriction_party IS 'Who is named on a restriction: a user or a whole agency';
COMMENT ON COLUMN access.restriction_party.restriction_key IS 'The restriction';
COMMENT ON COLUMN access.restriction_party.party_id IS 'Internal number';
COMMENT ON COLUMN access.restriction_party.user_id IS 'A user';
COMMENT ON COLUMN access.restriction_party.agency_id IS 'An agency, with everybody who works for it';

CREATE TABLE access.break_glass (
    break_glass_key uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    record_id   bigint NOT NULL,
    person_key  uuid NOT NULL,
    user_id     integer NOT NULL REFERENCES access.app_user,
    post_id     integer NOT NULL REFERENCES access.post,
    agency_id   integer NOT NULL REFERENCES access.agency,
    role        text NOT NULL,
    purpose     text NOT NULL,
    who_at_risk text NOT NULL,
    of_what     text NOT NULL,
    why_now     text NOT NULL,
    granted_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    ends_at     timestamptz NOT NULL,
    reviewed_at timestamptz,
    reviewed_by text,
    outcome     text CHECK (outcome IN ('justified', 'not justified', 'taken further')),
    outcome_words text,
    CHECK (ends_at > granted_at),
    CHECK ((reviewed_at IS NULL) = (outcome IS NULL) AND (reviewed_at IS NULL) = (reviewed_by IS NULL))
);
CREATE INDEX break_glass_of_user ON access.break_glass (user_id, ends_at);
CREATE INDEX break_glass_open ON access.break_glass (granted_at) WHERE reviewed_at IS NULL;
COMMENT ON TABLE access.break_glass IS 'Looks at what is not one''s own case, against a reason of substance, for a short time, to look at only; each is reviewed';
COMMENT ON COLUMN access.break_glass.break_glass_key IS 'Random key, used in addresses of pages';
COMMENT ON COLUMN access.break_glass.partnership_id IS 'In which partnership';
COMMENT ON COLUMN access.break_glass.record_id IS 'A record of the person opened';
COMMENT ON COLUMN access.break_glass.person_key IS 'Key of the person opened';
COMMENT ON COLUMN access.break_glass.user_id IS 'Who';
COMMENT ON COLUMN access.break_glass.post_id IS 'In which post';
COMMENT ON COLUMN access.break_glass.agency_id IS 'For which agency';
COMMENT ON COLUMN access.break_glass.role IS 'In which role';
COMMENT ON COLUMN access.break_glass.purpose IS 'For what purpose';
COMMENT ON COLUMN access.break_glass.who_at_risk IS 'Who is at risk';
COMMENT ON COLUMN access.break_glass.of_what IS 'Of what';
COMMENT ON COLUMN access.break_glass.why_now IS 'Why it cannot wait';
COMMENT ON COLUMN access.break_glass.granted_at IS 'When it was given';
COMMENT ON COLUMN access.break_glass.ends_at IS 'When it ends of itself';
COMMENT ON COLUMN access.break_glass.reviewed_at IS 'When it was reviewed; empty until then';
COMMENT ON COLUMN access.break_glass.reviewed_by IS 'Login of whoever reviewed it';
COMMENT ON COLUMN access.break_glass.outcome IS 'What the review found';
COMMENT ON COLUMN access.break_glass.outcome_words IS 'The finding in words';

ALTER TABLE access.partnership
    ADD COLUMN desk text NOT NULL DEFAULT 'the partnership''s information desk',
    ADD COLUMN restricted_shows boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN access.partnership.desk IS 'Whom to ask about a record that one may not open, with how to reach them; never the service that holds it';
COMMENT ON COLUMN access.partnership.restricted_shows IS 'Whether a restricted record of the offender side shows as “restricted record” in search; else not at all';
