package uk.turnstone.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the tokens lie that answer a key of a question: at one place, or, for what is only the beginning of a word or of a
 * birth date, from that beginning on. So a beginning needs no tokens of its own. The column is sorted by the letters'
 * numbers (collation C), and comparing is leakproof, so that the index serves under row-level security.
 *
 * @param key the key that is asked
 * @param first first token that answers it
 * @param last last token that can answer it
 */
record KeyRange(String key, String first, String last) {
    /** No letter of any script comes after it. */
    private static final String AFTER_ALL_LETTERS = Character.toString(Character.MAX_CODE_POINT);

    private static final Pattern MONTH_OR_YEAR = Pattern.compile("b:\\d{4}(-\\d{2})?");

    /** These keys as arrays for a statement: {@code keys}, {@code firsts}, {@code lasts}. */
    static Map<String, String[]> all(Collection<String> keys) {
        List<KeyRange> ranges = keys.stream().map(KeyRange::of).toList();
        return Map.of(
                "keys", ranges.stream().map(KeyRange::key).toArray(String[]::new),
                "firsts", ranges.stream().map(KeyRange::first).toArray(String[]::new),
                "lasts", ranges.stream().map(KeyRange::last).toArray(String[]::new));
    }

    static KeyRange of(String key) {
        if (key.startsWith("p:")) {
            return from(key, "w:" + key.substring(2));
        }
        return MONTH_OR_YEAR.matcher(key).matches() ? from(key, key) : new KeyRange(key, key, key);
    }

    private static KeyRange from(String key, String beginning) {
        return new KeyRange(key, beginning, beginning + AFTER_ALL_LETTERS);
    }
}
