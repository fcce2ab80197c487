/**
 * Who may see what, and proof of who looked. Knows agencies, agreements, posts and rules, the context in which every
 * request acts, and writes down each look. Uses the database only; every room above reads and writes through it.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.access;
