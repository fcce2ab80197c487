/**
 * One person from many records. Puts each delivery's records to the people they are of, finds people by name, birth date
 * and number, shows who holds what about somebody and what happened, and gives the partnership a record of its own for
 * the work it does with them. May use the rooms below and what happened ({@code history}). Publishes the people of a
 * delivery ({@link uk.turnstone.people.PublishedPeople}), records of our own ({@link uk.turnstone.people.OwnRecords}),
 * and the port by which rooms above add to the page of a person ({@link uk.turnstone.people.PersonSection}).
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.people;
