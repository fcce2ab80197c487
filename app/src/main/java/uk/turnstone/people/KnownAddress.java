package uk.turnstone.people;

import java.time.LocalDate;

/**
 * Where a person is, or was, said to live.
 *
 * @param kind residence, prison, care of …
 * @param words address and postcode as recorded
 * @param agency who says so
 * @param since when we knew it
 */
public record KnownAddress(String kind, String words, String agency, LocalDate since) {}
