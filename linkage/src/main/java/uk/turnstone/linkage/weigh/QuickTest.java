package uk.turnstone.linkage.weigh;

import java.util.Objects;
import uk.turnstone.linkage.compare.EditDistance;
import uk.turnstone.linkage.compare.Likeness;
import uk.turnstone.linkage.compare.Nicknames;

/**
 * Whether a likeness holds of two values, by their numbers: the answer of {@link Likeness#holds}, mostly from the {@link Facts}
 * of both without a look at their letters. Each thread has its own.
 */
interface QuickTest {

    boolean holds(int a, int b);

    /** The tests of the levels of one comparison, for one thread. */
    static QuickTest[] of(Comparison comparison, Facts facts) {
        Letters winkler = new Letters(facts, true);
        Letters jaro = new Letters(facts, false);
        return comparison.levels().stream()
                .map(Level::likeness)
                .filter(Objects::nonNull)
                .map(likeness -> of(likeness, facts, winkler, jaro))
                .toArray(QuickTest[]::new);
    }

    private static QuickTest of(Likeness likeness, Facts facts, Letters winkler, Letters jaro) {
        return switch (likeness) {
            case Likeness.Exact any -> (a, b) -> a == b;
            case Likeness.JaroWinklerAtLeast(double atLeast) -> winkler.atLeast(atLeast);
            case Likeness.JaroAtLeast(double atLeast) -> jaro.atLeast(atLeast);
            case Likeness.LevenshteinAtMost(int most) ->
                slips(facts, most, (a, b) -> EditDistance.levenshteinAtMost(a, b, most));
            case Likeness.DamerauAtMost(int most) ->
                slips(facts, most, (a, b) -> EditDistance.damerauAtMost(a, b, most));
            case Likeness.SameAfter(var step) -> {
                Facts.Numbers left = facts.after(step);
                yield (a, b) -> left.of[a] != 0 && left.of[a] == left.of[b];
            }
            case Likeness.Nickname(Nicknames names) -> facts.families(names)::share;
            case Likeness.WithinDays(int most) -> {
                Facts.Numbers days = facts.days();
                yield (a, b) -> Likeness.WithinDays.within(days.of[a], days.of[b], most);
            }
            case Likeness.OneSignDiffers any ->
                dates(facts, likeness, (a, b) -> {
                    int differ = a ^ b;
                    return Integer.bitCount((differ | differ >>> 1 | differ >>> 2 | differ >>> 3) & 0x1111_1111) == 1;
                });
            case Likeness.DayAndMonthExchanged any ->
                dates(
                        facts,
                        likeness,
                        (a, b) -> a >>> 16 == b >>> 16
                                && (a & 0xFF) == (b >>> 8 & 0xFF)
                                && (b & 0xFF) == (a >>> 8 & 0xFF));
            case Likeness.SameWords any -> byText(facts, likeness::holds);
            case Likeness.Exchanged any -> (a, b) -> false;
        };
    }

    /** A likeness of the letters themselves. */
    interface OfTexts {
        boolean holds(String a, String b);
    }

    /** A likeness of the eight digits of dates. */
    interface OfDigits {
        boolean holds(int a, int b);
    }

    private static QuickTest byText(Facts facts, OfTexts test) {
        return (a, b) -> test.holds(facts.text(a), facts.text(b));
    }

    /** Each slip brings one strange sign at most to either. */
    private static QuickTest slips(Facts facts, int most, OfTexts test) {
        return (a, b) -> {
            int ofA = facts.length(a);
            int ofB = facts.length(b);
            boolean tooMany = ofA >= 0
                    && ofB >= 0
                    && (Math.abs(ofA - ofB) > most || facts.strangers(a, b) > most || facts.strangers(b, a) > most);
            return !tooMany && test.holds(facts.text(a), facts.text(b));
        };
    }

    private static QuickTest dates(Facts facts, Likeness likeness, OfDigits test) {
        Facts.Numbers digits = facts.dates();
        return (a, b) -> digits.of[a] == Facts.NO_DATE || digits.of[b] == Facts.NO_DATE
                ? likeness.holds(facts.text(a), facts.text(b))
                : test.holds(digits.of[a], digits.of[b]);
    }
}
