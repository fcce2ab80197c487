package uk.turnstone.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import uk.turnstone.linkage.BlockingKeys;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.NameKeys;

/**
 * The keys of records and of what is asked for, made in one place so that they meet.
 *
 * <table>
 * <caption>Kinds of key</caption>
 * <tr><th>key</th><th>of</th><th>strength</th></tr>
 * <tr><td>w: p: s:</td><td>a word of a name, a beginning of it, its sound</td><td>2, 1, 1</td></tr>
 * <tr><td>x:</td><td>a whole name just as given, whatever its letters</td><td>3</td></tr>
 * <tr><td>b:</td><td>a birth date, and the month and year it lies in</td><td>2</td></tr>
 * <tr><td>o:</td><td>a birth month or year where no more is known</td><td>1</td></tr>
 * <tr><td>pnc: nhs: …</td><td>a number that passed its check</td><td>3</td></tr>
 * <tr><td>i:</td><td>letters and digits of a number as given</td><td>3</td></tr>
 * <tr><td>a:</td><td>a postcode</td><td>2</td></tr>
 * <tr><td>nd:</td><td>name and birth date, for linking</td><td>0</td></tr>
 * </table>
 */
final class Tokens {
    /** An index row of PostgreSQL holds some 2,700 bytes; no name is told apart after this many letters. */
    private static final int LONGEST = 200;

    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<Character, Integer> STRENGTH = Map.of('w', 2, 'p', 1, 's', 1);

    private Tokens() {}

    /** All keys of a record, sorted. */
    static List<SearchToken> of(RecordOnFile held, PersonRecord forLinking) {
        SortedMap<String, SearchToken> tokens = new TreeMap<>();
        for (RecordOnFile.Name name : held.names()) {
            add(tokens, whole(name.whole()), name.holding(), 3);
            name.parts().ifPresent(parts -> NameKeys.of(parts)
                    .forEach(key -> add(tokens, key, name.holding(), STRENGTH.getOrDefault(key.charAt(0), 1))));
        }
        if (held.birth() != null) {
            births(held.birth()).forEach(key -> add(tokens, key, held.holding(), key.startsWith("o:") ? 1 : 2));
        }
        for (RecordOnFile.Number number : held.numbers()) {
            number.valid()
                    .ifPresent(valid -> add(tokens, valid.type().key() + ":" + valid.canonical(), number.holding(), 3));
            add(tokens, number(number.given()), number.holding(), 3);
        }
        for (RecordOnFile.Address address : held.addresses()) {
            address.open().ifPresent(postcode -> add(tokens, postcode(postcode), address.holding(), 2));
        }
        BlockingKeys.of(forLinking).forEach(key -> add(tokens, key, held.holding(), 0));
        return List.copyOf(tokens.values());
    }

    private static void add(SortedMap<String, SearchToken> tokens, String key, int holding, int strength) {
        String cut = cut(key);
        tokens.putIfAbsent(cut, new SearchToken(cut, holding, strength));
    }

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

    private static List<String> births(PartialDate birth) {
        List<String> keys = new ArrayList<>();
        String written = birth.toString();
        for (int end = written.length(); end > 0; end = written.lastIndexOf('-', end - 1)) {
            keys.add("b:" + written.substring(0, end));
        }
        if (birth.precision() != PartialDate.Precision.DAY) {
            keys.add("o:" + written);
        }
        return keys;
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
