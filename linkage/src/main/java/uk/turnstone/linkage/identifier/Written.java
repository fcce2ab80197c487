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

    static Optional<Matcher> match(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    static IllegalArgumentException refused(String raw, String thing, String advice) {
        return new IllegalArgumentException("“" + raw.strip() + "” is not " + thing + ". " + advice);
    }
}
