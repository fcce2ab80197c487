/**
 * The desk of information governance: the register of agreements and when they end, restrictions, break-glass and its review,
 * cover and the quarterly list, rights requests, retention and holds, breaches. Uses access and web; what rooms above hold on
 * a person it asks through ports that they implement. Publishes those ports.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.governance;
