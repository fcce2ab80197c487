/** Linkage for files: records in CSV, rules in YAML. */
@org.jspecify.annotations.NullMarked
package uk.turnstone.linkage.io;
