/**
 * Who is the same person, by weight of evidence (Fellegi and Sunter). A {@link uk.turnstone.linkage.weigh.Table} holds the
 * records, a {@link uk.turnstone.linkage.weigh.Model} says what is compared and what each likeness weighs,
 * {@link uk.turnstone.linkage.weigh.Training} learns the weights without being told who is who,
 * {@link uk.turnstone.linkage.weigh.Scoring} weighs every pair that a blocking rule brings together, and
 * {@link uk.turnstone.linkage.weigh.Clusters} makes people of the pairs. Equal input gives equal output, whatever the order
 * of records or the number of threads.
 *
 * <p>Weights are base-2 logarithms of m/u: how much more often two records of one person agree so than two of strangers.
 * Source: I. P. Fellegi and A. B. Sunter, A theory for record linkage, JASA 64 (1969) 1183–1210.
 */
@NullMarked
package uk.turnstone.linkage.weigh;

import org.jspecify.annotations.NullMarked;
