package uk.turnstone.people;

import uk.turnstone.web.Problems;

/**
 * The form on which a photograph is taken off.
 *
 * @param file the person
 * @param photograph which one
 * @param problems what is wrong with the form
 */
public record PhotographRemovalPage(PersonFile file, Photograph photograph, Problems problems) {}
