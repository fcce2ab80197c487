package uk.turnstone.linkage.name;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a word sounds, roughly, in English: finer than {@link Soundex}, so that fewer strangers share a key, and kinder to
 * the spellings names vary in (Wright/Rite, Philip/Filip, Knott/Not, Shaun/Sean stay near or equal).
 *
 * <p>The word is rewritten by the table below, top to bottom; then vowels after the beginning are dropped, a vowel at
 * the beginning becomes A, and letters in a row count once. The idea is that of Metaphone (Lawrence Philips, 1990);
 * the table is our own. Words of other scripts are their own key.
 */
public final class SoundKey {

    private record Rule(Pattern spelling, String sound) {
        static Rule of(String spelling, String sound) {
            return new Rule(Pattern.compile(spelling), sound);
        }
    }

    private static final List<Rule> TABLE = List.of(
            Rule.of("^(?:KN|GN|PN)", "N"),
            Rule.of("^WR", "R"),
            Rule.of("^PS", "S"),
            Rule.of("^MAC(?=[BCDFGKLNPQRT])", "MC"),
            Rule.of("^(?:SEAN|SHAUN|SHAWN)", "XN"),
            Rule.of("^X", "S"),
            Rule.of("MB$", "M"),
            Rule.of("MP(?=[ST])", "M"),
            Rule.of("SCH|SH|CH|TCH", "X"),
            Rule.of("[ST]IO(?=N)", "X"),
            Rule.of("PH", "F"),
            Rule.of("(?<=[AEIOU])GH(?=T|$)", ""),
            Rule.of("GH", "G"),
            Rule.of("DG(?=[EIY])", "J"),
            Rule.of("G(?=[EIY])", "J"),
            Rule.of("TH", "0"),
            Rule.of("CK|Q", "K"),
            Rule.of("SC(?=[EIY])", "S"),
            Rule.of("C(?=[EIY])", "S"),
            Rule.of("C", "K"),
            Rule.of("Z", "S"),
            Rule.of("V", "F"),
            Rule.of("(?<=.)[HWY]", ""),
            Rule.of("^[AEIOUY]+", "A"),
            Rule.of("(?<=.)[AEIOU]", ""),
            Rule.of("(.)\\1+", "$1"));

    private SoundKey() {}

    /** The key of one word, of capitals and 0 (for TH); empty only where the word has no letter or digit. */
    public static String of(String word) {
        String sound = NameFold.fold(word).replace(" ", "");
        for (Rule rule : TABLE) {
            sound = rule.spelling().matcher(sound).replaceAll(rule.sound());
        }
        return sound;
    }
}
