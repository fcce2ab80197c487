package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
    private static final Format ARRESTS = new Formats().named("police-arrests");

    @ParameterizedTest
    @CsvSource({
        "ALL, 3, 3",
        "WITHOUT_SMALL, 0, 0",
        "WITHOUT_SMALL, 1, fewer than 5",
        "WITHOUT_SMALL, 4, fewer than 5",
        "WITHOUT_SMALL, 5, 5",
        "TOTALS, 2, fewer than 5",
        "TOTALS, 1234, '1,234'",
    })
    void smallCountsAreForThoseWhoMayReadTheRows(Reach reach, long count, String words) {
        assertThat(reach.count(count)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, 9 3, 12",
        "WITHOUT_SMALL, 9 3, more than 9",
        "WITHOUT_SMALL, 3, a few",
        "WITHOUT_SMALL, 4 4, a few",
        "WITHOUT_SMALL, 9 0 6, 15",
    })
    void noSmallCountCanBeWorkedOutFromASum(Reach reach, String counts, String words) {
        assertThat(reach.sum(Arrays.stream(counts.split(" ")).map(Long::valueOf).toList()))
                .isEqualTo(words);
    }

    @ParameterizedTest(name = "{0} of {1}, {2} for one reason, told: {3}")
    @CsvSource({
        "90, 100, 0, true",
        "100, 100, 0, true",
        "0, 100, 0, true",
        "97, 100, 0, false",
        "3, 100, 0, false",
        "90, 100, 6, true",
        "90, 100, 2, false",
    })
    void aColumnIsHeldBackWithAnyFigureThatTellsASmallOne(long filled, long read, long wrong, boolean told) {
        var reasons = wrong == 0
                ? List.<Figures.Wrong>of()
                : List.of(new Figures.Wrong("surname", "is nothing", wrong, List.of(2)));
        var counted =
                new Counted(Reach.WITHOUT_SMALL, read, 0, new Figures(Map.of("surname", filled), List.of(), reasons));
        assertThat(counted.columns(ARRESTS, counted).getFirst().heldBack()).isEqualTo(!told);
        assertThat(counted.columns(ARRESTS, counted).getFirst().before() != null)
                .isEqualTo(told);
        var all = new Counted(Reach.ALL, read, 0, counted.figures());
        assertThat(all.columns(ARRESTS, counted).getFirst().heldBack()).isFalse();
    }

    @Test
    void totalsHoldNoColumn() {
        var figures = new Figures(Map.of("surname", 10L), List.of(), List.of());
        assertThat(Counted.of(Reach.TOTALS, 100, 6, figures).columns(ARRESTS, null))
                .isEmpty();
        assertThat(Counted.of(Reach.ALL, 100, 6, figures).columns(ARRESTS, null))
                .hasSize(1);
    }
}
