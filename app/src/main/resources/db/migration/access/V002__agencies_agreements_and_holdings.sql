CREATE TABLE access.partnership (
    partnership_id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code           text NOT NULL UNIQUE,
    name           text NOT NULL
);
COMMENT ON TABLE access.partnership IS 'A community safety partnership: the tenant to which every record belongs';
COMMENT ON COLUMN access.partnership.partnership_id IS 'Internal number';
COMMENT ON COLUMN access.partnership.code IS 'Short name used in settings and commands';
COMMENT ON COLUMN access.partnership.name IS 'Name shown on pages and printed on reports';

CREATE TABLE access.agency (
    agency_id      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    code           text NOT NULL,
    name           text NOT NULL,
    kind           text NOT NULL,
    UNIQUE (partnership_id, code)
);
COMMENT ON TABLE access.agency IS 'An organisation that delivers records to a partnership or works in it';
COMMENT ON COLUMN access.agency.agency_id IS 'Internal number';
COMMENT ON COLUMN access.agency.partnership_id IS 'The partnership it takes part in';
COMMENT ON COLUMN access.agency.code IS 'Short name used in formats and commands';
COMMENT ON COLUMN access.agency.name IS 'Name shown on pages';
COMMENT ON COLUMN access.agency.kind IS 'police, probation, prison, council, health, charity, partnership, open data';

CREATE TABLE access.agreement (
    agreement_id   smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    code           text NOT NULL,
    title          text NOT NULL,
    gateway        text NOT NULL,
    in_force_from  date NOT NULL,
    expires_on     date,
    UNIQUE (partnership_id, code),
    CHECK (expires_on IS NULL OR expires_on >= in_force_from)
);
COMMENT ON TABLE access.agreement IS 'An information-sharing agreement or licence under which records are held';
COMMENT ON COLUMN access.agreement.agreement_id IS 'Internal number';
COMMENT ON COLUMN access.agreement.partnership_id IS 'The partnership whose agreement it is';
COMMENT ON COLUMN access.agreement.code IS 'Number of the agreement, such as SV-01';
COMMENT ON COLUMN access.agreement.title IS 'What it is called';
COMMENT ON COLUMN access.agreement.gateway IS 'Legal gateway or licence relied on';
COMMENT ON COLUMN access.agreement.in_force_from IS 'First day in force';
COMMENT ON COLUMN access.agreement.expires_on IS 'Last day in force; empty where it has no end';

CREATE TABLE access.data_category (
    category  text PRIMARY KEY,
    title     text NOT NULL,
    side      text NOT NULL CHECK (side IN ('offender', 'victim', 'both-by-panel', 'governance', 'none')),
    protected boolean NOT NULL
);
COMMENT ON TABLE access.data_category IS 'Kinds of information that agreements share and roles may read';
COMMENT ON COLUMN access.data_category.category IS 'Name of the category, as in the access rules';
COMMENT ON COLUMN access.data_category.title IS 'Name shown on pages';
COMMENT ON COLUMN access.data_category.side IS 'Which side of the wall between those who harm and those who are harmed';
COMMENT ON COLUMN access.data_category.protected IS 'True for victim services, MARAC, counselling, refuge: such records never bridge others';

CREATE TABLE access.holding (
    holding_id     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    agency_id      integer NOT NULL REFERENCES access.agency,
    category       text NOT NULL REFERENCES access.data_category,
    basis          text NOT NULL,
    UNIQUE (partnership_id, agency_id, category, basis)
);
COMMENT ON TABLE access.holding IS 'Whose information it is and why it is held: every row about people or events points here instead of repeating partnership, agency, data category and agreements';
COMMENT ON COLUMN access.holding.holding_id IS 'Internal number, carried by every row held';
COMMENT ON COLUMN access.holding.partnership_id IS 'The partnership that holds it';
COMMENT ON COLUMN access.holding.agency_id IS 'The agency whose information it is';
COMMENT ON COLUMN access.holding.category IS 'The data category';
COMMENT ON COLUMN access.holding.basis IS 'Codes of the agreements under which it came, sorted and joined by a plus sign';

CREATE TABLE access.holding_agreement (
    holding_id   integer NOT NULL REFERENCES access.holding,
    agreement_id smallint NOT NULL REFERENCES access.agreement,
    PRIMARY KEY (holding_id, agreement_id)
);
COMMENT ON TABLE access.holding_agreement IS 'The agreements of a holding: an expired one hides it only if no other holds it';
COMMENT ON COLUMN access.holding_agreement.holding_id IS 'The holding';
COMMENT ON COLUMN access.holding_agreement.agreement_id IS 'An agreement that allows it';

CREATE TABLE access.role (
    role     text PRIMARY KEY,
    title    text NOT NULL,
    side     text NOT NULL,
    purpose  text NOT NULL
);
COMMENT ON TABLE access.role IS 'A role in which somebody works; what it may read is in access.rule';
COMMENT ON COLUMN access.role.role IS 'Name of the role, as in the access rules';
COMMENT ON COLUMN access.role.title IS 'Name shown on pages';
COMMENT ON COLUMN access.role.side IS 'Side of the wall on which the role works';
COMMENT ON COLUMN access.role.purpose IS 'Purpose for which the role works unless another is chosen';

CREATE TABLE access.rule (
    role     text NOT NULL REFERENCES access.role,
    category text NOT NULL REFERENCES access.data_category,
    reach    text NOT NULL CHECK (reach IN ('partnership', 'own agency')),
    why      text NOT NULL,
    PRIMARY KEY (role, category)
);
COMMENT ON TABLE access.rule IS 'What a role may read. No row, no access. Loaded from the one table of rules at every start';
COMMENT ON COLUMN access.rule.role IS 'The role';
COMMENT ON COLUMN access.rule.category IS 'The data category';
COMMENT ON COLUMN access.rule.reach IS 'Whose rows: of the whole partnership, or those its own agency delivered';
COMMENT ON COLUMN access.rule.why IS 'The reason in one sentence';

CREATE TABLE access.app_user (
    user_id        integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    partnership_id smallint NOT NULL REFERENCES access.partnership,
    login          text NOT NULL UNIQUE,
    name           text NOT NULL
);
COMMENT ON TABLE access.app_user IS 'Somebody who signs in';
COMMENT ON COLUMN access.app_user.user_id IS 'Internal number';
COMMENT ON COLUMN access.app_user.partnership_id IS 'The partnership they work in';
COMMENT ON COLUMN access.app_user.login IS 'Name they sign in with';
COMMENT ON COLUMN access.app_user.name IS 'Name shown to colleagues';

CREATE TABLE access.post (
    post_id   integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id   integer NOT NULL REFERENCES access.app_user,
    agency_id integer NOT NULL REFERENCES access.agency,
    role      text NOT NULL REFERENCES access.role,
    UNIQUE (user_id, agency_id, role)
);
COMMENT ON TABLE access.post IS 'Works for an agency in a role; one post at a time, never the sum of two';
COMMENT ON COLUMN access.post.post_id IS 'Internal number';
COMMENT ON COLUMN access.post.user_id IS 'Who';
COMMENT ON COLUMN access.post.agency_id IS 'For which agency';
COMMENT ON COLUMN access.post.role IS 'In which role';

CREATE TABLE access.installation (
    only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    mode        text NOT NULL DEFAULT 'demo' CHECK (mode IN ('demo')),
    fixed_today date,
    worked_partnership text,
    created_at  timestamptz NOT NULL DEFAULT now()
);
INSERT INTO access.installation DEFAULT VALUES;
COMMENT ON TABLE access.installation IS 'Settings of this installation; one row';
COMMENT ON COLUMN access.installation.only_one IS 'Always true: there is one row';
COMMENT ON COLUMN access.installation.mode IS 'demo: one signs in by choosing a role, on this machine only';
COMMENT ON COLUMN access.installation.fixed_today IS 'The day that the product takes for today; empty: the calendar';
COMMENT ON COLUMN access.installation.worked_partnership IS 'Seed and state of the worked partnership, where it was loaded';
COMMENT ON COLUMN access.installation.created_at IS 'When the data folder was set up';
GRANT SELECT ON access.installation TO turnstone_app, turnstone_intake, turnstone_figures;
