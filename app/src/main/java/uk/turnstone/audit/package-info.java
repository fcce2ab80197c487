/**
 * Proof of who looked: entries are numbered, chained and signed a second after they were written; walked to show that nothing
 * was altered; read by information governance, by the person on record through them, and by whoever looked; and told every
 * Monday as what deserves a second look. Uses access, the pages and the database; every room above writes entries through
 * {@link uk.turnstone.access.AuditTrail}.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.audit;
