package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityNewsTest {
    private static final Format ARRESTS = new Formats().named("police-arrests");

    @ParameterizedTest(name = "{0} of {1}, {2} of {3} before")
    @CsvSource({
        "24, 200, 6, 200, true",
        "12, 100, 3, 100, false",
        "1, 2, 0, 2, false",
        "10, 10, 0, 10, true",
        "49, 1000, 0, 1000, false",
        "50, 1000, 0, 1000, true",
        "6, 200, 24, 200, false",
        "0, 10, 0, 10, false",
        "10, 10, 10, 10, false",
    })
    void whatIsMarkedIsFivePointsAndMoreThanChance(long rows, long read, long earlier, long before, boolean marked) {
        assertThat(QualityNews.marked(rows, read, earlier, before)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "0, none",
        "0.001, fewer than 1 in 100",
        "0.12, 12 in 100",
        "0.999, more than 99 in 100",
        "1, 100 in 100"
    })
    void sharesAreToldInAHundred(double share, String words) {
        assertThat(QualityNews.inHundred(share)).isEqualTo(words);
    }

    @Test
    void theLargestComesFirstAndReasonsAreToldWithoutTheirAdvice() {
        var before = new QualityNews.Counted(1000, 0, figures(1000, List.of()));
        var now = new QualityNews.Counted(
                1000, 60, figures(900, List.of(new Figures.Wrong("postcode", "is no postcode; it is kept", 70))));
        assertThat(QualityNews.of(ARRESTS, now, before))
                .containsExactly(
                        "surname is missing or cannot be read: 10 in 100 rows, none in the delivery before.",
                        "postcode is no postcode: 7 in 100 rows, none in the delivery before.",
                        "Rows were turned back: 6 in 100 rows, none in the delivery before.");
        assertThat(QualityNews.of(ARRESTS, before, now)).isEmpty();
        assertThat(QualityNews.of(ARRESTS, new QualityNews.Counted(0, 0, Figures.NONE), now))
                .isEmpty();
        assertThat(QualityNews.of(ARRESTS, now, new QualityNews.Counted(1000, 60, Figures.NONE)))
                .containsExactly("postcode is no postcode: 7 in 100 rows, none in the delivery before.");
    }

    private static Figures figures(long surnames, List<Figures.Wrong> flagged) {
        return new Figures(Map.of("surname", surnames), flagged, List.of());
    }
}
