package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.compare.Likeness;
import uk.turnstone.linkage.compare.Nicknames;

/**
 * What is worked out of each value of a column once, so that comparing two of them mostly needs no look at their letters. It is
 * shared by threads while the column does not grow; {@link #grow} belongs to one thread.
 */
final class Facts {
    /** Values of ASCII signs alone that are no longer than this are looked at as bits. */
    static final int LONGEST = 63;

    static final int NOT_PLAIN = -1;
    /** No eight digits are written so: the first would be a 15. */
    static final int NO_DATE = -1;

    private final Numbering parts;
    private int known;
    /**
     * Four for each value: bits for the signs that occur once at least, twice and three times, of which several signs share
     * one; and its length, {@link #NOT_PLAIN} of one that is longer or has other signs, above its first four signs, a byte
     * each, the first highest.
     */
    private long[] looks = {};

    private final List<Numbers> numbers = new ArrayList<>();
    private final Map<CleaningStep, Numbers> after = new EnumMap<>(CleaningStep.class);
    private final Map<Nicknames, Families> families = new IdentityHashMap<>();
    private @Nullable Numbers days;
    private @Nullable Numbers dates;

    Facts(Numbering parts) {
        this.parts = parts;
        grow();
    }

    /** A number for each value. */
    final class Numbers {
        private final ToIntFunction<String> ofText;
        int[] of = {};

        private Numbers(ToIntFunction<String> ofText) {
            this.ofText = ofText;
            numbers.add(this);
            look(0);
        }

        private void look(int from) {
            of = Arrays.copyOf(of, looks.length >> 2);
            for (int value = from; value < known; value++) {
                of[value] = ofText.applyAsInt(parts.text(value));
            }
        }
    }

    /** Works out what is not known yet of values that came since. */
    synchronized void grow() {
        int from = known;
        if (from == parts.size()) {
            return;
        }
        known = parts.size();
        if (known << 2 > looks.length) {
            looks = Arrays.copyOf(looks, known + known / 8 << 2);
        }
        for (int value = from; value < known; value++) {
            look(value);
        }
        numbers.forEach(each -> each.look(from));
    }

    /** Values that it knows, from 0. */
    int known() {
        return known;
    }

    String text(int value) {
        return parts.text(value);
    }

    /** The length of a value; {@link #NOT_PLAIN} where it is not looked at as bits. */
    int length(int value) {
        return (int) (looks[(value << 2) + 3] >> 32);
    }

    /** Signs that two values have in common at the beginning, up to 4. */
    int beginning(int a, int b) {
        return Integer.numberOfLeadingZeros((int) looks[(a << 2) + 3] ^ (int) looks[(b << 2) + 3]) >>> 3;
    }

    /** Signs of the one at least that have no like in the other. */
    int strangers(int a, int b) {
        int ofA = a << 2;
        int ofB = b << 2;
        return Long.bitCount(looks[ofA] & ~looks[ofB])
                + Long.bitCount(looks[ofA + 1] & ~looks[ofB + 1])
                + Long.bitCount(looks[ofA + 2] & ~looks[ofB + 2]);
    }

    private void look(int value) {
        String text = parts.text(value);
        boolean plain = text.length() <= LONGEST;
        long once = 0;
        long twice = 0;
        long thrice = 0;
        int beginning = 0;
        for (int at = 0; plain && at < text.length(); at++) {
            char sign = text.charAt(at);
            plain = sign < 128 && sign > 0;
            long bit = 1L << (sign & 63);
            thrice |= twice & bit;
            twice |= once & bit;
            once |= bit;
            beginning |= at < 4 ? sign << 24 - 8 * at : 0;
        }
        looks[value << 2] = once;
        looks[(value << 2) + 1] = twice;
        looks[(value << 2) + 2] = thrice;
        looks[(value << 2) + 3] = (long) (plain ? text.length() : NOT_PLAIN) << 32 | beginning & 0xFFFF_FFFFL;
    }

    /** A number of what is left of each value after a step, from 1; 0 where nothing is. */
    synchronized Numbers after(CleaningStep step) {
        return after.computeIfAbsent(step, any -> {
            Numbering left = new Numbering();
            left.add("");
            return new Numbers(text -> {
                String rest = step.apply(text);
                int number = left.of(rest);
                return number == Numbering.NONE ? left.add(rest) : number;
            });
        });
    }

    /** A number of the families of each value, from 1, by which they stand in the list; 0 where it has none. */
    synchronized Families families(Nicknames names) {
        return families.computeIfAbsent(names, any -> {
            List<int[]> lists = new ArrayList<>(List.of(new int[0]));
            Map<List<Integer>, Integer> seen = new HashMap<>();
            return new Families(lists, new Numbers(text -> {
                int[] of = names.families(text);
                return of.length == 0
                        ? 0
                        : seen.computeIfAbsent(Arrays.stream(of).boxed().toList(), first -> {
                            lists.add(of);
                            return lists.size() - 1;
                        });
            }));
        });
    }

    /** @param lists families as {@link Nicknames#families} gives them; the first has none */
    record Families(List<int[]> lists, Numbers numbers) {
        boolean share(int a, int b) {
            int one = numbers.of[a];
            int other = numbers.of[b];
            return one != 0 && other != 0 && Nicknames.share(lists.get(one), lists.get(other));
        }
    }

    /** The day of each value from 1970 on, as {@link Likeness.WithinDays#day}. */
    synchronized Numbers days() {
        if (days == null) {
            days = new Numbers(Likeness.WithinDays::day);
        }
        return days;
    }

    /** The eight digits of each date written year first, four bits each; {@link #NO_DATE} where it is written otherwise. */
    synchronized Numbers dates() {
        if (dates == null) {
            dates = new Numbers(Facts::date);
        }
        return dates;
    }

    private static int date(String text) {
        if (text.length() != 10) {
            return NO_DATE;
        }
        int digits = 0;
        for (int at = 0; at < 10; at++) {
            char sign = text.charAt(at);
            boolean hyphen = at == 4 || at == 7;
            if (hyphen ? sign != '-' : sign < '0' || sign > '9') {
                return NO_DATE;
            }
            digits = hyphen ? digits : digits << 4 | sign - '0';
        }
        return digits;
    }

    /** By value, the number of the same text in another column; {@link Numbering#NONE} where it does not occur as yet. */
    int[] in(Facts other) {
        int[] there = new int[known];
        Arrays.setAll(there, value -> other.parts.of(parts.text(value)));
        return there;
    }
}
