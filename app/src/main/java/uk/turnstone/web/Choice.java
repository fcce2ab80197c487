package uk.turnstone.web;

/**
 * One of the answers of a list or a group of buttons.
 *
 * @param value what the form sends
 * @param label what the page shows
 */
public record Choice(String value, String label) {}
