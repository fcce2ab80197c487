package uk.turnstone.people;

import java.util.Set;

/**
 * What somebody asks to be decided: the records that they see of two sides.
 *
 * @param same whether they are of one person
 * @param a records that agencies sent, of the one side
 * @param b those of the other side
 * @param own records of our own that are to leave with the one side; empty for a join, where all go along
 * @param reason how they know, in a sentence
 */
record AskedDecision(boolean same, Set<Long> a, Set<Long> b, Set<Long> own, String reason) {}
