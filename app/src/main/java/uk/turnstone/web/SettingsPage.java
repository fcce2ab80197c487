package uk.turnstone.web;

/**
 * How somebody likes their pages to work.
 *
 * @param keys true if single keys open sections and rows
 */
public record SettingsPage(boolean keys) {}
