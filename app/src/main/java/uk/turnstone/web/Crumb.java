package uk.turnstone.web;

/**
 * A page above this one.
 *
 * @param title what it is called
 * @param path its address
 */
public record Crumb(String title, String path) {}
