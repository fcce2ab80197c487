-- Each room has a schema of its own. The owner owns everything and signs in nowhere.
-- turnstone_app    serves pages and commands about people; row-level security decides again what it may see.
-- turnstone_intake stages and publishes deliveries and links their records.
-- turnstone_figures counts, and may not read names, addresses or identifiers.
CREATE SCHEMA access;
CREATE SCHEMA areas;
CREATE SCHEMA history;
CREATE SCHEMA people;
CREATE SCHEMA intake;
CREATE SCHEMA staging;
CREATE SCHEMA plans;
CREATE SCHEMA cohorts;

COMMENT ON SCHEMA access IS 'Who may see what, under which agreement, and proof of who looked';
COMMENT ON SCHEMA areas IS 'Areas, their parents, populations, boundaries, and places found in them';
COMMENT ON SCHEMA history IS 'What happened: events as each agency reports them';
COMMENT ON SCHEMA people IS 'One person from many records: names, identifiers, addresses, links';
COMMENT ON SCHEMA intake IS 'Partners'' extracts: deliveries, source records, raw rows, rejects';
COMMENT ON SCHEMA staging IS 'Rows of deliveries that are not yet published; emptied by every start';
COMMENT ON SCHEMA plans IS 'Plans of actions, whoever they are about';
COMMENT ON SCHEMA cohorts IS 'Groups of people whom the partnership works with most';

GRANT USAGE ON SCHEMA access, areas, history, people, intake, plans, cohorts TO turnstone_app, turnstone_intake;
GRANT USAGE ON SCHEMA access, areas, history, people, intake, cohorts TO turnstone_figures;
GRANT USAGE, CREATE ON SCHEMA staging TO turnstone_intake;
