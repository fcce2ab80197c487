package uk.turnstone.web;

/**
 * A main destination.
 *
 * @param title what it is called
 * @param path its address
 * @param here true if the page shown lies under it
 */
public record NavigationEntry(String title, String path, boolean here) {}
