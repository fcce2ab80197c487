package uk.turnstone.people;

/**
 * The search for somebody who may be the same person.
 *
 * @param one the person one comes from
 * @param found what was found, without that person
 */
public record SameSearchPage(SomebodyNamed one, Found found) {}
