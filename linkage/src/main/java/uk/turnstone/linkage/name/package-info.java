/**
 * Names of people: kept as they were given, compared without accents, case and punctuation, found by whole words, by
 * their beginnings and by their sound.
 */
@NullMarked
package uk.turnstone.linkage.name;

import org.jspecify.annotations.NullMarked;
