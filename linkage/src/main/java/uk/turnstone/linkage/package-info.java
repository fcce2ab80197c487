/** Who is the same person: records as values in, links as values out. Nothing here reads a file, a clock or a database. */
@org.jspecify.annotations.NullMarked
package uk.turnstone.linkage;
