/**
 * Linkage for files: records of people in CSV by the headings a partner uses, which a mapping in YAML explains, and
 * links, findings and groups back to CSV.
 */
@NullMarked
package uk.turnstone.linkage.io;

import org.jspecify.annotations.NullMarked;
