package uk.turnstone.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names for a line at the top: those that differ in capitals only are one. What each record says stands below it. */
final class NamesOnce {
    private NamesOnce() {}

    /** The names in their order; of those that differ in capitals only, the one with the fewest. */
    static List<String> of(List<String> names) {
        Map<String, String> once = new LinkedHashMap<>();
        names.forEach(name -> once.merge(
                name.toLowerCase(Locale.ROOT), name, (one, other) -> capitals(other) < capitals(one) ? other : one));
        return List.copyOf(once.values());
    }

    private static long capitals(String name) {
        return name.codePoints().filter(Character::isUpperCase).count();
    }
}
