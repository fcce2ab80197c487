/**
 * How alike two values are: measures of text, of dates, of postcodes, of numbers that were issued, of names. Values in,
 * numbers or steps of likeness out; nothing here knows of records or weights.
 */
@NullMarked
package uk.turnstone.linkage.compare;

import org.jspecify.annotations.NullMarked;
