package uk.turnstone.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.NameKeys;
import uk.turnstone.linkage.name.PersonName;
import uk.turnstone.linkage.name.SoundKey;

/**
 * What somebody typed into the search, taken apart: every part must be found in what is known of a person, each by any of
 * its keys.
 *
 * @param typed the question as typed
 * @param parts the keys of each part, with what a hit on each is worth
 * @param pairs keys of two words together, by which people are found where each alone is common, and which keys such a
 *     pair says are met
 */
record Asked(String typed, List<Part> parts, Map<String, Set<String>> pairs) {
    /** Longer questions are cut: nobody's name and numbers need more words. */
    private static final int MOST_WORDS = 12;
    /** A number may be written in groups, such as 999 123 4567. */
    private static final int MOST_GROUPS = 4;

    private static final int YEAR = 4;

    /** One part of a question: keys, each with its worth; the best that hits counts. */
    record Part(Map<String, Integer> worth) {
        Part {
            worth = Map.copyOf(worth);
        }

        boolean isMetBy(Set<String> keys) {
            return worth.keySet().stream().anyMatch(keys::contains);
        }

        Part exactly() {
            Map<String, Integer> exact = new HashMap<>(worth);
            exact.keySet().removeIf(Asked::isLoose);
            return new Part(exact);
        }
    }

    /** What a hit is worth when ranking: a number says more than a name, a whole word more than its sound. */
    private enum Worth {
        NUMBER(200),
        WHOLE_NAME(150),
        WORD(100),
        BIRTH(100),
        HOUSE(100),
        BEGINNING(60),
        BIRTH_IN_PART(40),
        STREET(40),
        SOUND(30);

        private final int points;

        Worth(int points) {
            this.points = points;
        }

        static Worth of(String key) {
            return switch (key.substring(0, key.indexOf(':'))) {
                case "x" -> WHOLE_NAME;
                case "w", "a" -> WORD;
                case "b" -> BIRTH;
                case "h" -> key.indexOf(' ') > 0 ? HOUSE : STREET;
                case "o" -> BIRTH_IN_PART;
                case "p" -> BEGINNING;
                case "s" -> SOUND;
                default -> NUMBER;
            };
        }
    }

    /** Takes a question apart; one without letter or digit asks for a name that is written just so. */
    static Asked of(String typed) {
        String question = typed.strip();
        List<String> words = Stream.of(question.split("[\\s\\h,;]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        List<Part> parts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<PartialDate> births = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            int taken = Math.max(number(words, from, parts), house(words, from, parts));
            if (taken == 0) {
                taken = 1;
                other(words.get(from), parts, names, births);
            }
            from += taken;
        }
        String name = String.join(" ", names);
        if (!names.isEmpty()) {
            NameKeys.asked(name).stream().map(Asked::wordOrStreet).forEach(parts::add);
        }
        return new Asked(
                question,
                parts,
                pairs(PersonName.written(name).map(PersonName::words).orElse(List.of()), births));
    }

    /** Each two words of a name, as they are and by their sounds, and each word with each year of birth. */
    private static Map<String, Set<String>> pairs(List<String> words, List<PartialDate> births) {
        Map<String, Set<String>> pairs = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            String one = words.get(place);
            for (String other : words.subList(place + 1, words.size())) {
                pairs.put(Tokens.cut(NameKeys.pair(one, other)), both("w:" + one, "w:" + other));
                pairs.put(
                        Tokens.cut(NameKeys.soundPair(one, other)),
                        both("s:" + SoundKey.of(one), "s:" + SoundKey.of(other)));
            }
            for (PartialDate birth : births) {
                // A pair knows the year alone: of a whole birth date it says no more than that.
                String year = birth.toString().substring(0, YEAR);
                pairs.put(Tokens.cut(NameKeys.pair(one, year)), Set.of("w:" + one, "b:" + year));
            }
        }
        return pairs;
    }

    private static Set<String> both(String one, String other) {
        return new TreeSet<>(List.of(one, other));
    }

    /** The same question without beginnings and sounds: who answers it so answers best. */
    Asked exactly() {
        Map<String, Set<String>> exact = new HashMap<>(pairs);
        exact.keySet().removeIf(Asked::isLoose);
        return new Asked(typed, parts.stream().map(Part::exactly).toList(), exact);
    }

    private static boolean isLoose(String key) {
        return key.startsWith("p:") || key.startsWith("s:") || key.startsWith("ns:");
    }

    /** A word without digits may be of a name or of a street. */
    private static Part wordOrStreet(Collection<String> keysOfWord) {
        List<String> keys = new ArrayList<>(keysOfWord);
        keysOfWord.stream()
                .filter(key -> key.startsWith("w:"))
                .map(key -> "h:" + key.substring(2))
                .forEach(keys::add);
        return part(keys);
    }

    /** The number of a house and the first word of its street; how many words it took. */
    private static int house(List<String> words, int from, List<Part> parts) {
        if (from + 1 >= words.size()
                || !Tokens.isHouse(words.get(from))
                || words.get(from + 1).codePoints().anyMatch(Character::isDigit)) {
            return 0;
        }
        parts.add(part(List.of(Tokens.house(words.get(from), words.get(from + 1)))));
        return 2;
    }

    /** Key of a name that is written just as the question. */
    /** Whether what was typed can be a number by which one person is known. */
    boolean isNumber() {
        return parts.stream().anyMatch(part -> part.worth().containsValue(Worth.NUMBER.points));
    }

    String whole() {
        return Tokens.whole(typed);
    }

    int worthOfWhole() {
        return Worth.WHOLE_NAME.points * Math.max(1, parts.size());
    }

    SortedSet<String> keys() {
        SortedSet<String> keys = parts.stream()
                .flatMap(part -> part.worth().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!typed.isEmpty()) {
            keys.add(whole());
        }
        return keys;
    }

    /** The longest run of words from here that is a valid number or a postcode; how many words it took. */
    private static int number(List<String> words, int from, List<Part> parts) {
        for (int end = Math.min(words.size(), from + MOST_GROUPS); end > from; end--) {
            String written = String.join(" ", words.subList(from, end));
            List<String> keys = validNumbers(written);
            if (!keys.isEmpty()) {
                keys.add(Tokens.number(written));
                parts.add(part(keys));
                return end - from;
            }
        }
        return 0;
    }

    private static List<String> validNumbers(String written) {
        List<String> keys = Arrays.stream(IdentifierType.values())
                .filter(IdentifierType::linksAcrossAgencies)
                .flatMap(type -> type.canonical(written).map(form -> type.key() + ":" + form).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Postcode.parse(written).map(Tokens::postcode).ifPresent(keys::add);
        return keys;
    }

    /** A birth date, a number of an agency's own making, or a word of a name; a word with digits may be any. */
    private static void other(String word, List<Part> parts, List<String> names, List<PartialDate> births) {
        Optional<PartialDate> birth = PartialDate.parse(word);
        birth.ifPresent(births::add);
        if (birth.isEmpty() && word.codePoints().noneMatch(Character::isDigit)) {
            names.add(word);
            return;
        }
        List<String> keys = new ArrayList<>(birth.map(Tokens::bornOn).orElse(List.of()));
        keys.add(Tokens.number(word));
        NameKeys.asked(word).forEach(keys::addAll);
        parts.add(part(keys));
    }

    private static Part part(Iterable<String> keys) {
        Map<String, Integer> worth = new HashMap<>();
        keys.forEach(key -> worth.put(Tokens.cut(key), Worth.of(key).points));
        return new Part(worth);
    }
}
