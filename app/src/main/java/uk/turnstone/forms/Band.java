package uk.turnstone.forms;

/**
 * What a score means.
 *
 * @param atLeast lowest score, included
 * @param atMost highest score, included
 */
public record Band(String id, String title, int atLeast, int atMost) {}
