package uk.turnstone.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

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
}
