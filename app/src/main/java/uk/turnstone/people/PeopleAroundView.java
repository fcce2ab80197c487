package uk.turnstone.people;

import java.util.List;

/**
 * Who is around a person.
 *
 * @param ties of either end, the most recent first
 */
public record PeopleAroundView(List<PersonTie> ties) {}
