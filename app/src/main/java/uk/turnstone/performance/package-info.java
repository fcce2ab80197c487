/**
 * The partnership's figures: what was counted, of whom, over which days, and how it compares. Counts under an account
 * that may not read names, addresses or numbers of people; what is small is held back before it leaves this room. Uses
 * the record and the work below; publishes tables, sentences and files.
 */
@NullMarked
package uk.turnstone.performance;

import org.jspecify.annotations.NullMarked;
