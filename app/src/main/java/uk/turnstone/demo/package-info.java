/**
 * The worked partnership: Saltmarsh Vale, a coast that does not exist, with four districts, ten agencies and some two
 * thousand people named after birds, so that anyone can see a partnership at work without a real person's record.
 *
 * <p>Each life is made first (who, where, offences, courts, orders, treatment, cohorts) and then seen by each agency
 * with that agency's own errors; the truth is written beside the extracts. The same seed gives the same bytes on every
 * machine. Uses nothing but the JDK and the CSV writer; publishes nothing.
 */
@NullMarked
package uk.turnstone.demo;

import org.jspecify.annotations.NullMarked;
