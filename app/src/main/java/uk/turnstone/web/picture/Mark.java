package uk.turnstone.web.picture;

/**
 * A number with its name.
 *
 * @param name words printed beside it
 * @param number 0 or more
 */
public record Mark(String name, long number) {}
