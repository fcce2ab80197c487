/** Benchmarks that read people as the room does, from within it. */
@org.jspecify.annotations.NullMarked
package uk.turnstone.people;
