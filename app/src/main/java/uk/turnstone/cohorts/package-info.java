/**
 * The cohorts of integrated offender management: who is in which, from when to when and why, and the plan of actions of
 * each membership. A person may move between cohorts; dates of entry and exit are kept. Uses plans and people; publishes
 * memberships, from which figures take the day of designation.
 */
@NullMarked
package uk.turnstone.cohorts;

import org.jspecify.annotations.NullMarked;
