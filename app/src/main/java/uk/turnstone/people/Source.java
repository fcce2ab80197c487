package uk.turnstone.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records of one agency about a person.
 *
 * @param agency name of the agency
 * @param extract title of the extract they come in, or that they are kept here
 * @param category title of the data category under which they are held
 * @param records how many
 * @param ended how many of them have ended: the agency no longer sends them
 * @param since when the first became known; null for records of our own
 * @param latest when one of them last said something new
 * @param grounds why they are held to be of this person
 * @param together when they first stood together with another record that the reader sees; null where there is none
 */
public record Source(
        String agency,
        String extract,
        String category,
        int records,
        int ended,
        @Nullable LocalDate since,
        @Nullable LocalDate latest,
        String grounds,
        @Nullable LocalDate together) {}
