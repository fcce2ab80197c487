package uk.turnstone.performance;

/**
 * The figures there are.
 *
 * @param internal true if the reader may also open those that are not published
 */
public record FiguresPage(boolean internal) {}
