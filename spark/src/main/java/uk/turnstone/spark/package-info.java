/**
 * The same question, who is the same person, for forces, regions and nations: the rules of {@code linkage} on an Apache
 * Spark cluster. Records that can reach each other by shared keys are brought together on one machine, and the linker of
 * the application is asked there; so the answers are those that one machine would give, whatever the number of parts the
 * work is cut into. It uses linkage and linkage-io, and never the application.
 */
@NullMarked
package uk.turnstone.spark;

import org.jspecify.annotations.NullMarked;
