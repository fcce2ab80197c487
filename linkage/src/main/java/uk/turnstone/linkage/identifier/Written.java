package uk.turnstone.linkage.identifier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as somebody typed it, brought to capitals without spaces before it is held against a form. */
final class Written {

    private static final Pattern SPACES = Pattern.compile("[\\s\\h\\u200B-\\u200D\\u2060\\uFEFF]+");

    private Written() {}

    /**
     * Capitals, and nothing at either end. Only a–z are raised: elsewhere raising a letter can turn a foreign one into
     * a plain one (ſ into S), and a number with a foreign letter in it is not that number.
     */
    static String capitals(String raw) {
        if (isCapitals(raw)) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        SPACES.matcher(raw)
                .replaceAll(" ")
                .strip()
                .chars()
                .forEach(c -> out.append((char) (c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)));
        return out.toString();
    }

    static String compact(String raw) {
        return capitals(raw).replace(" ", "");
    }

    /** Whether there is nothing to change, as in every number that is stored: those are read again by the million. */
    private static boolean isCapitals(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c > '~' || c >= 'a' && c <= 'z') {
                return false;
            }
        }
        return true;
    }

    /** A whole number of at least so many digits, with zeros before it. */
    static String padded(int number, int digits) {
        String written = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - written.length())) + written;
    }

    static Optional<Matcher> match(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    static IllegalArgumentException refused(String raw, String thing, String advice) {
        return new IllegalArgumentException("“" + raw.strip() + "” is not " + thing + ". " + advice);
    }
}
