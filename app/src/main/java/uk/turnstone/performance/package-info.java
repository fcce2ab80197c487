/**
 * Figures: recorded crime by area and type, and what became of a cohort, counted from the records that came in and never
 * typed. Works under the account that may count but may not read names, addresses or identifiers. Uses measures, areas
 * and the rooms of the record; tells the packs and reports above.
 */
@NullMarked
package uk.turnstone.performance;

import org.jspecify.annotations.NullMarked;
