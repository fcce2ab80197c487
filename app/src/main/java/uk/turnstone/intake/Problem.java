package uk.turnstone.intake;

/**
 * Why a row cannot be taken.
 *
 * @param column heading of the format's column; empty where it is the row as a whole
 * @param value the value as given
 * @param reason what is wrong and what to write instead, in the words of whoever must correct it
 */
public record Problem(String column, String value, String reason) {}
