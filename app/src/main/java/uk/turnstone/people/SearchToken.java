package uk.turnstone.people;

/**
 * A key under which a record is found, by comparing only: other operators lose the index under row-level security.
 *
 * @param token kind and value
 * @param holding whose the row is from which it was made: who may not read an address finds nobody by its postcode
 * @param strength 3 number or whole name, 2 word or birth date, 1 sound, 0 for linking only
 */
record SearchToken(String token, int holding, int strength) {}
