package uk.turnstone.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasuresTest {

    @Test
    void theTrueDistanceExchangesNeighboursThatOthersWerePutBetween() {
        assertThat(EditDistance.damerauLevenshtein("ca", "abc")).isEqualTo(2);
        assertThat(EditDistance.levenshtein("ca", "abc")).isEqualTo(3);
    }

    @Test
    void aCommonBeginningCountsOnlyAboveTheThreshold() {
        assertThat(JaroWinkler.of("abcdefgh", "abcdxxxxyyyyzzzz"))
                .isEqualTo(JaroWinkler.jaro("abcdefgh", "abcdxxxxyyyyzzzz"));
        assertThat(JaroWinkler.of("william", "williams")).isGreaterThan(JaroWinkler.jaro("william", "williams"));
    }

    @Test
    void aLetterOutsideThePlaneOfTwoBytesIsOneLetter() {
        assertThat(EditDistance.levenshtein("a😀", "a")).isEqualTo(1);
        assertThat(JaroWinkler.jaro("😀", "😁")).isZero();
    }

    @Property
    void measuresAreTheSameBothWaysAndWithinTheirRange(
            @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String a,
            @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'd') String b) {
        assertThat(JaroWinkler.of(a, b)).isBetween(0.0, 1.0).isGreaterThanOrEqualTo(JaroWinkler.jaro(a, b));
        assertThat(JaroWinkler.of(a, a)).isEqualTo(1);
        int steps = EditDistance.levenshtein(a, b);
        assertThat(steps)
                .isEqualTo(EditDistance.levenshtein(b, a))
                .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        int withExchange = EditDistance.damerauLevenshtein(a, b);
        assertThat(withExchange)
                .isEqualTo(EditDistance.damerauLevenshtein(b, a))
                .isBetween((steps + 1) / 2, steps);
        assertThat(withExchange == 0).isEqualTo(a.equals(b));
    }

    @Property
    void aDetourIsNeverShorter(
            @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String a,
            @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String b,
            @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String c) {
        assertThat(EditDistance.damerauLevenshtein(a, c))
                .isLessThanOrEqualTo(EditDistance.damerauLevenshtein(a, b) + EditDistance.damerauLevenshtein(b, c));
    }

    @Property(tries = 5000)
    void askedForAtMostSoManySlipsItSaysWhatTheWholeTableSays(
            @ForAll @StringLength(max = 7) @CharRange(from = 'a', to = 'd') String a,
            @ForAll @StringLength(max = 7) @CharRange(from = 'a', to = 'd') String b,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        assertThat(EditDistance.damerauAtMost(a, b, most)).isEqualTo(EditDistance.damerauLevenshtein(a, b) <= most);
        assertThat(EditDistance.levenshteinAtMost(a, b, most)).isEqualTo(EditDistance.levenshtein(a, b) <= most);
    }

    @Property(tries = 5000)
    void lettersOfTwoCharsAreComparedAsThoseOfOne(
            @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'e') String a,
            @ForAll @StringLength(max = 9) @CharRange(from = 'a', to = 'e') String b) {
        assertThat(JaroWinkler.of(wide(a), wide(b))).isEqualTo(JaroWinkler.of(a, b));
        assertThat(JaroWinkler.jaro(wide(a), wide(b))).isEqualTo(JaroWinkler.jaro(a, b));
        assertThat(EditDistance.damerauAtMost(wide(a), wide(b), 2)).isEqualTo(EditDistance.damerauAtMost(a, b, 2));
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(letter -> letter - 'a' + 0x1F600)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2024-03-01, 2, true",
        "2024-02-28, 2024-03-01, 1, false",
        "2023-02-29, 2023-03-01, 9, false",
        "1999-12-31, 2000-01-01, 1, true",
        "2000-13-01, 2000-12-31, 40, false",
        "2000-1x-01, 2000-12-31, 400, false",
    })
    void daysApart(String a, String b, int days, boolean holds) {
        assertThat(new Likeness.WithinDays(days).holds(a, b)).isEqualTo(holds);
        assertThat(new Likeness.WithinDays(days).holds(b, a)).isEqualTo(holds);
    }
}
