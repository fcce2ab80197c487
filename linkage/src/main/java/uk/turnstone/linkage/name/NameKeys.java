package uk.turnstone.linkage.name;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The keys under which a name is found by equality alone, since only equality reaches an index under row-level security.
 *
 * <p>Of each word: {@code w:} the word, {@code p:} its beginnings of three to eight letters, {@code s:} its sound. A
 * source indexes {@link #of(PersonName)}; a search asks for {@link #asked(String)}, one set per word typed: a name that
 * holds a key of every set is a candidate, to be ranked.
 */
public final class NameKeys {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;

    private NameKeys() {}

    /** All keys of a name, sorted. */
    public static SortedSet<String> of(PersonName name) {
        SortedSet<String> keys = new TreeSet<>();
        for (String word : name.words()) {
            keys.add("w:" + word);
            keys.add("s:" + SoundKey.of(word));
            int[] ends = word.codePoints().limit(LONGEST).toArray();
            for (int length = SHORTEST; length <= ends.length; length++) {
                keys.add("p:" + new String(ends, 0, length));
            }
        }
        return keys;
    }

    /**
     * Keys of a forename and a surname together, and of their sounds, sorted: where each is common, both together are much
     * less so. They only help to find; {@link #of(PersonName)} says what a name is.
     */
    public static SortedSet<String> pairs(PersonName name) {
        SortedSet<String> keys = new TreeSet<>();
        for (String given : name.givenWords()) {
            for (String surname : name.surnameWords()) {
                keys.add(pair(given, surname));
                keys.add(soundPair(given, surname));
            }
        }
        return keys;
    }

    /** The key of two words together, such as a surname and a year of birth, whichever comes first. */
    public static String pair(String one, String other) {
        return "n:" + (one.compareTo(other) <= 0 ? one + " " + other : other + " " + one);
    }

    /** The key of the sounds of two words together, whichever comes first. */
    public static String soundPair(String one, String other) {
        return "ns:" + pair(SoundKey.of(one), SoundKey.of(other)).substring(2);
    }

    /** All keys of several names of one person, sorted. */
    public static SortedSet<String> ofAll(Collection<PersonName> names) {
        SortedSet<String> keys = new TreeSet<>();
        names.forEach(name -> keys.addAll(of(name)));
        return keys;
    }

    /** For each word that somebody typed, the keys any of which finds it: whole, as a beginning, by its sound. */
    public static List<SortedSet<String>> asked(String typed) {
        return PersonName.written(typed)
                .map(name -> name.words().stream().map(NameKeys::askedWord).toList())
                .orElse(List.of());
    }

    private static SortedSet<String> askedWord(String word) {
        SortedSet<String> keys = new TreeSet<>();
        keys.add("w:" + word);
        keys.add("s:" + SoundKey.of(word));
        int[] letters = word.codePoints().limit(LONGEST).toArray();
        if (letters.length >= SHORTEST) {
            keys.add("p:" + new String(letters, 0, letters.length));
        }
        return keys;
    }
}
