/** The application. */
@org.jspecify.annotations.NullMarked
package uk.turnstone;
