/**
 * What is done to a value before it is compared: a vocabulary of named steps, which a model lists for each column. A step
 * never guesses: what it cannot make sense of it leaves out.
 */
@NullMarked
package uk.turnstone.linkage.clean;

import org.jspecify.annotations.NullMarked;
