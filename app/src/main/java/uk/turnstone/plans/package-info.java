/**
 * Plans of actions: what need is met by what action, who does it and by when, what came of it. One machine for whoever
 * works with people; it knows neither cohorts nor panels. Uses people, history and what lies below; the work rooms open
 * plans here and show them.
 */
@NullMarked
package uk.turnstone.plans;

import org.jspecify.annotations.NullMarked;
