package uk.turnstone.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom a source ties a person, both of whom the reader may see.
 *
 * @param tie what the other is to the person: partner, parent, co-defendant, household
 * @param key public key of the other
 * @param name name of the other
 * @param agency who says so
 * @param since first day, or when we knew it
 * @param until last day; null while it stands or where that was not said
 */
public record Neighbour(
        String tie,
        UUID key,
        String name,
        String agency,
        LocalDate since,
        @Nullable LocalDate until) {

    /** What the one is to the other, told from the other end. */
    static String fromTheOtherEnd(String tie) {
        return switch (tie) {
            case "parent" -> "child";
            case "child" -> "parent";
            default -> tie;
        };
    }
}
