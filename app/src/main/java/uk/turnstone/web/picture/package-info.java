/**
 * Pictures drawn on the server: bars, lines, spark-lines, lives, overlaps and maps. Each is a record of its data that draws
 * itself as a {@link uk.turnstone.web.picture.Picture}: SVG with presentation attributes alone, so that a strict content
 * security policy holds and the same drawing is in the page, the PDF and the print-out; a title and a sentence for those
 * who hear the page; and the table behind it, from the same data. Text is measured with the widths of the house's typeface
 * and never under 12 pixels; something besides colour tells everything apart. Knows numbers and shapes, and nothing of
 * what they mean.
 */
@NullMarked
package uk.turnstone.web.picture;

import org.jspecify.annotations.NullMarked;
