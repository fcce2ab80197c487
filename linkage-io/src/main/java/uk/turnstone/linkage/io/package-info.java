/**
 * Linkage for files: models in YAML, the records of CSV files as a model asks for them, and who is whom back to CSV.
 */
@NullMarked
package uk.turnstone.linkage.io;

import org.jspecify.annotations.NullMarked;
