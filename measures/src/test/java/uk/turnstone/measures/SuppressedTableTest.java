package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SuppressedTableTest {

    @ParameterizedTest
    @CsvFileSource(resources = "suppression.csv", useHeadersInDisplayName = true)
    void aTableIsShownAs(String counts, String cells, String total) {
        var table = SuppressedTable.of(
                Arrays.stream(counts.split(" ")).map(Long::valueOf).toList());
        assertThat(table.cells().stream().map(ShownCount::text).collect(Collectors.joining(" ")))
                .isEqualTo(cells);
        assertThat(table.total().text()).isEqualTo(total);
    }

    @Test
    void aCountThatStandsAloneIsShownUnlessItIsOneToFour() {
        assertThat(List.of(0L, 1L, 4L, 5L).stream().map(ShownCount::of).map(ShownCount::text))
                .containsExactly("0", "<5", "<5", "5");
    }

    @Test
    void aSmallCountCannotBeMadeExact() {
        assertThatThrownBy(() -> new ShownCount.Exact(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShownCount.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 3000)
    void noSmallCountCanBeWorkedOutFromWhatIsShown(@ForAll("tables") List<Long> counts) {
        var table = SuppressedTable.of(counts);
        var reader = new Reader(table);
        for (int cell = 0; cell < counts.size(); cell++) {
            if (ShownCount.isSmall(counts.get(cell))) {
                assertThat(table.cells().get(cell)).isEqualTo(new ShownCount.Small());
                assertThat(reader.possible(cell)).hasSizeGreaterThan(1).contains(counts.get(cell));
            }
        }
    }

    @Property(tries = 3000)
    void whatIsShownIsTrue(@ForAll("tables") List<Long> counts) {
        var table = SuppressedTable.of(counts);
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        if (table.total() instanceof ShownCount.Exact total) {
            assertThat(total.count()).isEqualTo(sum);
        }
        for (int cell = 0; cell < counts.size(); cell++) {
            if (table.cells().get(cell) instanceof ShownCount.Exact shown) {
                assertThat(shown.count()).isEqualTo(counts.get(cell));
            }
        }
    }

    @Property
    void aTableWithoutSmallCountsIsShownWhole(@ForAll("tables") List<Long> counts) {
        List<Long> large =
                counts.stream().filter(count -> !ShownCount.isSmall(count)).toList();
        var table = SuppressedTable.of(large);
        assertThat(table.cells()).allMatch(ShownCount.Exact.class::isInstance);
        assertThat(table.total()).isInstanceOf(ShownCount.Exact.class);
    }

    @Provide
    Arbitrary<List<Long>> tables() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 12),
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.longs().between(5, 40))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Somebody who tries every table that would look like this one. */
    private record Reader(SuppressedTable table) {

        Set<Long> possible(int cell) {
            Set<Long> values = new HashSet<>();
            search(0, 0, new long[table.cells().size()], cell, values);
            return values;
        }

        private void search(int at, long sum, long[] guess, int cell, Set<Long> values) {
            if (table.total() instanceof ShownCount.Exact total && sum > total.count()) {
                return;
            }
            if (at == guess.length) {
                if (!(table.total() instanceof ShownCount.Exact total) || sum == total.count()) {
                    values.add(guess[cell]);
                }
                return;
            }
            long from = 1;
            long to = 4;
            switch (table.cells().get(at)) {
                case ShownCount.Exact shown -> from = to = shown.count();
                case ShownCount.Small() -> to = 4;
                case ShownCount.Withheld() -> {
                    from = 5;
                    to = smallestShown();
                }
            }
            for (long value = from; value <= to; value++) {
                guess[at] = value;
                search(at + 1, sum + value, guess, cell, values);
            }
        }

        private long smallestShown() {
            return table.cells().stream()
                    .filter(ShownCount.Exact.class::isInstance)
                    .mapToLong(shown -> ((ShownCount.Exact) shown).count())
                    .filter(count -> count >= 5)
                    .min()
                    .orElse(60);
        }
    }
}
