/**
 * Where everything is kept. Starts the PostgreSQL that ships with Turnstone in a data folder, or connects to one that is
 * given; sees that it is durable; brings the tables up to date; hands out connections under the accounts that each kind
 * of work may use. Uses no other room.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.database;
