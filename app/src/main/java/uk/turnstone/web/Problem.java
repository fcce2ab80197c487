package uk.turnstone.web;

/**
 * Something wrong in a form.
 *
 * @param field name of the field, which is also its id on the page
 * @param words what to do about it, in a sentence
 */
public record Problem(String field, String words) {}
