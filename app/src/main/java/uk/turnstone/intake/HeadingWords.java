package uk.turnstone.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How alike two headings are, when partners write “DOB” where a format writes “birth_date”. */
final class HeadingWords {
    /** What partners write, to the words of our formats; longer phrases first. */
    private static final List<Map.Entry<String, String>> VOCABULARY = List.of(
            Map.entry("date time", "at"),
            Map.entry("datetime", "at"),
            Map.entry("date of birth", "birth date"),
            Map.entry("dob", "birth date"),
            Map.entry("born", "birth date"),
            Map.entry("family name", "surname"),
            Map.entry("last name", "surname"),
            Map.entry("first name", "forenames"),
            Map.entry("given name", "forenames"),
            Map.entry("forename", "forenames"),
            Map.entry("alias", "known as"),
            Map.entry("nickname", "known as"),
            Map.entry("gender", "sex"),
            Map.entry("post code", "postcode"),
            Map.entry("zip", "postcode"),
            Map.entry("crime ref", "crime number"),
            Map.entry("offence type", "offence group"),
            Map.entry("disposal", "outcome"),
            Map.entry("result", "outcome"),
            Map.entry("arrest ", "arrested "));

    private static final Set<String> FILLERS =
            Set.of("the", "of", "no", "number", "ref", "reference", "id", "s", "code");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private HeadingWords() {}

    /** From 0, nothing in common, to 1, the same words. */
    static double alike(String heading, String column) {
        String one = plain(heading);
        String other = plain(column);
        if (one.equals(other)) {
            return 1;
        }
        // Words that tell nothing are passed over, so that the same telling words are not yet the same heading.
        return Math.max(0.95 * dice(words(one), words(other)), 0.9 * dice(threes(one), threes(other)));
    }

    private static String plain(String heading) {
        String text = HUMP.matcher(heading).replaceAll(" ").toLowerCase(Locale.ROOT);
        String plain = " " + NO_WORD.matcher(text).replaceAll(" ").strip() + " ";
        for (var each : VOCABULARY) {
            plain = plain.replace(
                            " " + each.getKey().strip() + " ",
                            " " + each.getValue().strip() + " ")
                    .replace(
                            " " + each.getKey().strip() + "s ",
                            " " + each.getValue().strip() + " ");
        }
        return plain.strip();
    }

    private static Set<String> words(String plain) {
        Set<String> all = Arrays.stream(plain.split(" ")).collect(Collectors.toCollection(TreeSet::new));
        Set<String> telling = new TreeSet<>(all);
        telling.removeAll(FILLERS);
        return telling.isEmpty() ? all : telling;
    }

    private static Set<String> threes(String plain) {
        String padded = "  " + plain + " ";
        Set<String> threes = new TreeSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            threes.add(padded.substring(i, i + 3));
        }
        return threes;
    }

    /** Dice's coefficient: twice what both have, of what each has. */
    private static double dice(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * both / (one.size() + other.size());
    }
}
