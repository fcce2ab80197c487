-- A place of the national address list, or an address without its number: what happens again at one place is told by these.
ALTER TABLE areas.place ADD COLUMN uprn text;
ALTER TABLE areas.place ADD COLUMN address_key text;
COMMENT ON COLUMN areas.place.uprn IS 'Unique property reference number as given, of 1 to 12 digits';
COMMENT ON COLUMN areas.place.address_key IS 'Letters and digits of the address and postcode as given, for places without a number';
