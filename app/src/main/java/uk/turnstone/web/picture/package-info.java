/**
 * Pictures drawn on the server: bars and maps as SVG with a title, a sentence for those who hear the page, and the number
 * printed on every mark. Presentation attributes only, so that a strict content security policy holds and the same
 * picture can be printed. Knows numbers and shapes, and nothing of what they mean.
 */
@NullMarked
package uk.turnstone.web.picture;

import org.jspecify.annotations.NullMarked;
