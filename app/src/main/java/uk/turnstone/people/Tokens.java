package uk.turnstone.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;

/**
 * The keys of records and of what is asked for, made in one place so that they meet.
 *
 * <table>
 * <caption>Kinds of key</caption>
 * <tr><th>key</th><th>of</th><th>strength</th></tr>
 * <tr><td>w: s:</td><td>a word of a name, its sound</td><td>2, 1</td></tr>
 * <tr><td>n: ns:</td><td>a forename and a surname together, or a surname and a year of birth; their sounds</td><td>2,
 *     1</td></tr>
 * <tr><td>x:</td><td>a whole name just as given, whatever its letters</td><td>3</td></tr>
 * <tr><td>b:</td><td>a birth date as far as it is known</td><td>2</td></tr>
 * <tr><td>o:</td><td>a birth month or year where no more is known</td><td>1</td></tr>
 * <tr><td>pnc: nhs: …</td><td>a number that passed its check</td><td>3</td></tr>
 * <tr><td>i:</td><td>letters and digits of a number as given</td><td>3</td></tr>
 * <tr><td>a:</td><td>a postcode</td><td>2</td></tr>
 * <tr><td>h:</td><td>a word of an address, or the number of a house with the word after it</td><td>2</td></tr>
 * <tr><td>nd:</td><td>name and birth date, for linking</td><td>0</td></tr>
 * </table>
 *
 * <p>Asked for besides, and found as a {@link KeyRange} of these: p: the beginning of a word, b: a birth month or year.
 */
final class Tokens {
    /** An index row of PostgreSQL holds some 2,700 bytes; no name is told apart after this many letters. */
    private static final int LONGEST = 200;

    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern HOUSE = Pattern.compile("\\p{Nd}{1,3}\\p{L}?");

    private Tokens() {}

    /** A key short enough for the index. Longer ones may meet without being equal; ranking and rules look again. */
    static String cut(String key) {
        return key.codePointCount(0, key.length()) <= LONGEST
                ? key
                : key.substring(0, key.offsetByCodePoints(0, LONGEST));
    }

    /** Key of a name just as given, whatever it is made of. */
    static String whole(String name) {
        return "x:" + UUID.nameUUIDFromBytes(name.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** Key of a number as anybody writes it: letters and digits alone. */
    static String number(String given) {
        return cut("i:" + NOT_IN_NUMBERS.matcher(given).replaceAll("").toUpperCase(Locale.ROOT));
    }

    static String postcode(Postcode postcode) {
        return "a:" + postcode;
    }

    /** Keys of an address as written: each word, and the number of the house with the word after it. */
    static List<String> address(String written) {
        List<String> words = words(written);
        List<String> keys = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            String word = words.get(place);
            if (!isHouse(word)) {
                keys.add(cut("h:" + word));
            } else if (place + 1 < words.size()) {
                keys.add(house(word, words.get(place + 1)));
            }
        }
        return keys;
    }

    /** Key of the number of a house with the first word of its street. */
    static String house(String number, String street) {
        return cut("h:" + number.toUpperCase(Locale.ROOT) + " " + String.join("", words(street)));
    }

    /** Words without their accents and apostrophes, as those of names are. */
    private static List<String> words(String written) {
        return PersonName.of("", written).map(PersonName::words).orElse(List.of());
    }

    /** Whether a word is written as the number of a house is: 4, 12a, 113B. A year of birth is not. */
    static boolean isHouse(String word) {
        return HOUSE.matcher(word).matches();
    }

    /** Keys of a birth date that is asked for: it, and records that know less but fit. */
    static List<String> bornOn(PartialDate asked) {
        List<String> keys = new ArrayList<>();
        String written = asked.toString();
        keys.add("b:" + written);
        for (int end = written.lastIndexOf('-'); end > 0; end = written.lastIndexOf('-', end - 1)) {
            keys.add("o:" + written.substring(0, end));
        }
        return keys;
    }
}
