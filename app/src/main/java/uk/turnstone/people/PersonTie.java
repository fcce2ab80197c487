package uk.turnstone.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody around a person.
 *
 * @param key key of the other
 * @param name the other's name, as far as the reader may see
 * @param what what the other is to the person
 * @param agency who says so
 * @param since first day, or else when we knew it
 * @param until last day; null while it lasts or where it is not known
 */
public record PersonTie(
        UUID key,
        String name,
        String what,
        String agency,
        LocalDate since,
        @Nullable LocalDate until) {

    /** What the one is to the other, told from the other end. */
    static String fromTheOtherEnd(String what) {
        return switch (what) {
            case "parent" -> "child";
            case "child" -> "parent";
            default -> what;
        };
    }
}
