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
        var before = counted(1000, 0, figures(1000, List.of()));
        var now = counted(
                1000,
                60,
                figures(900, List.of(new Figures.Wrong("postcode", "is no postcode; it is kept", 70, List.of()))));
        assertThat(QualityNews.of(ARRESTS, now, before))
                .containsExactly(
                        "surname is missing or cannot be read: 10 in 100 rows, none in the delivery before.",
                        "postcode is no postcode: 7 in 100 rows, none in the delivery before.",
                        "Rows were turned back: 6 in 100 rows, none in the delivery before.");
        assertThat(QualityNews.of(ARRESTS, before, now)).isEmpty();
        assertThat(QualityNews.of(ARRESTS, counted(0, 0, Figures.NONE), now)).isEmpty();
        assertThat(QualityNews.of(ARRESTS, now, counted(1000, 60, Figures.NONE)))
                .containsExactly("postcode is no postcode: 7 in 100 rows, none in the delivery before.");
    }

    @Test
    void whoSeesNoRowsIsToldNothingThatRestsOnFewerThanFive() {
        var before = new Counted(Reach.WITHOUT_SMALL, 20, 0, figures(20, List.of()));
        var now = new Counted(Reach.WITHOUT_SMALL, 20, 4, figures(10, List.of()));
        assertThat(QualityNews.of(ARRESTS, now, before))
                .containsExactly("surname is missing or cannot be read: 50 in 100 rows, none in the delivery before.");
        var few = new Counted(Reach.WITHOUT_SMALL, 20, 4, figures(16, List.of()));
        assertThat(QualityNews.of(ARRESTS, few, before)).isEmpty();
        assertThat(QualityNews.of(ARRESTS, counted(20, 4, figures(10, List.of())), before))
                .hasSize(1);
    }

    private static Counted counted(long read, long rejected, Figures figures) {
        return new Counted(Reach.ALL, read, rejected, figures);
    }

    private static Figures figures(long surnames, List<Figures.Wrong> flagged) {
        return new Figures(Map.of("surname", surnames), flagged, List.of());
    }
}
