package uk.turnstone.people;

import uk.turnstone.web.Problems;

/**
 * The photographs of a person, with the form for another.
 *
 * @param file the person
 * @param taken the day as typed
 * @param origin where it comes from, as typed
 * @param problems what is wrong with the form
 */
public record PhotographsPage(PersonFile file, String taken, String origin, Problems problems) {}
