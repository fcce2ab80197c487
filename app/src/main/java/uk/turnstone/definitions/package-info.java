/**
 * What a partnership writes down as data instead of having it programmed: definitions in YAML. Reads them so that every
 * part knows its file, line and column, and a mistake can be shown to whoever wrote it. Knows nothing of what is defined.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.definitions;
