package uk.turnstone.linkage.name;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is compared: capitals, no accents, no apostrophes, words divided by one space.
 *
 * <p>Compatibility forms are taken apart (Unicode NFKD) and only the accents of the block U+0300–U+036F are dropped, so
 * that the vowel signs of other scripts stay; letters that do not come apart (Ø, Ł, ß, Æ …) are spelt as passports spell
 * them (ICAO 9303). Apostrophes close up (O'Connor is OCONNOR), hyphens and all else divide (Mary-Ann is MARY ANN).
 * Particles stay. Folding what is folded changes nothing.
 */
final class NameFold {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʹʻʼʽʾʿ′＇]");
    private static final Pattern DIVIDERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<Integer, String> SPELT = Map.ofEntries(
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'Þ', "TH"),
            Map.entry((int) 'Ħ', "H"),
            Map.entry((int) 'Ŋ', "N"),
            Map.entry((int) 'Ŧ', "T"),
            Map.entry((int) 'ẞ', "SS"),
            Map.entry((int) 'ı', "I"));

    private NameFold() {}

    static String fold(String given) {
        String plain = plain(given);
        return plain == null ? inFull(given) : plain;
    }

    /** The short way for names of unaccented letters, which most are; null for others. Gives what the long way gives. */
    private static @Nullable String plain(String given) {
        StringBuilder folded = new StringBuilder(given.length());
        boolean divided = false;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c >= 128) {
                return null;
            }
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
            if (letter || c >= '0' && c <= '9') {
                if (divided && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(letter ? (char) (c & ~0x20) : c);
                divided = false;
            } else if (c != '\'' && c != '`') {
                divided = true;
            }
        }
        return folded.toString();
    }

    static String inFull(String given) {
        // Raising letters and taking them apart can each make work for the other, so each is done twice.
        String folded = apart(apart(given).toUpperCase(Locale.ROOT)).toUpperCase(Locale.ROOT);
        StringBuilder spelt = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> spelt.append(SPELT.getOrDefault(c, Character.toString(c))));
        return DIVIDERS.matcher(spelt).replaceAll(" ").strip();
    }

    static List<String> words(String given) {
        String folded = fold(given);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static String apart(String text) {
        // Before taking apart as well as after: a free-standing acute comes apart into a space and an accent.
        String closed = APOSTROPHES.matcher(text).replaceAll("");
        String loose = ACCENTS.matcher(Normalizer.normalize(closed, Normalizer.Form.NFKD))
                .replaceAll("");
        return APOSTROPHES.matcher(loose).replaceAll("");
    }
}
