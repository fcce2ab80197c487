-- The list of actions goes from page to page by key: an index for each order in which it can be asked. Under row-level
-- security only comparisons of plain columns reach an index, so the owner's name is kept folded beside itself. The holding
-- is in each index, so that counting and turning the page look at no more rows than they show.
ALTER TABLE plans.action ADD COLUMN owner_folded text COLLATE "C" NOT NULL GENERATED ALWAYS AS (lower(owner)) STORED;
COMMENT ON COLUMN plans.action.owner_folded IS 'The owner''s name in small letters, for sorting and finding';
CREATE INDEX action_open_by_due ON plans.action (due, action_key) INCLUDE (holding_id)
    WHERE known_until = 'infinity' AND state = 'open';
CREATE INDEX action_open_by_need ON plans.action (need, due, action_key) INCLUDE (holding_id)
    WHERE known_until = 'infinity' AND state = 'open';
CREATE INDEX action_open_by_owner ON plans.action (owner_folded, due, action_key) INCLUDE (holding_id)
    WHERE known_until = 'infinity' AND state = 'open';
CREATE INDEX action_open_by_agency ON plans.action (agency_id, due, action_key) INCLUDE (holding_id)
    WHERE known_until = 'infinity' AND state = 'open';
