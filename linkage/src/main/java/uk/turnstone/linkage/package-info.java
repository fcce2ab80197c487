/**
 * Who is the same person: records as values in, links, findings and groups as values out. Nothing here reads a file, a
 * clock or a database, and the order in which records come, or the number of threads, changes nothing.
 */
@NullMarked
package uk.turnstone.linkage;

import org.jspecify.annotations.NullMarked;
