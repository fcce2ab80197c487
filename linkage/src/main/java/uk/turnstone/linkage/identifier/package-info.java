/**
 * The numbers and codes by which partners know a person or a place, as values that cannot be wrong: a PNC number whose
 * last letter does not fit is not a {@code PncId}. What people write is read leniently; what is kept is one form.
 */
@NullMarked
package uk.turnstone.linkage.identifier;

import org.jspecify.annotations.NullMarked;
