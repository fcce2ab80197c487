-- The list of deliveries goes from page to page by key, in any of these orders. Deliveries that correct a row of another
-- stand with that one and are no rows of the list.
CREATE INDEX delivery_by_beginning ON intake.delivery (began_at, public_key) WHERE corrects IS NULL;
CREATE INDEX delivery_by_file ON intake.delivery (file_name, public_key) WHERE corrects IS NULL;
CREATE INDEX delivery_by_state ON intake.delivery (state, began_at, public_key) WHERE corrects IS NULL;
CREATE INDEX delivery_by_rows ON intake.delivery (rows_read, public_key) WHERE corrects IS NULL;
-- How many rows of a delivery were corrected is counted for those that are shown.
CREATE INDEX delivery_that_corrects ON intake.delivery (corrects) WHERE corrects IS NOT NULL;
