package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SmallGroupsTest {
    private static final SmallGroups.Rule RULE = SmallGroups.Rule.USUAL;

    /** Groups, and totals over them that one would like to print. */
    record Case(List<Long> counts, List<PrintedSum> sums) {
        Set<Integer> small() {
            return IntStream.range(0, counts.size())
                    .filter(group -> RULE.isSmall(counts.get(group)))
                    .boxed()
                    .collect(Collectors.toSet());
        }
    }

    @Property(tries = 600)
    void everySmallGroupKeepsAtLeastTwoPossibleSizes(@ForAll("cases") Case of) {
        SmallGroups shown = SmallGroups.of(of.counts(), of.sums(), RULE);
        assertThat(shown.merged()).containsAll(of.small());
        if (shown.mergedPrinted() && !shown.merged().isEmpty()) {
            assertThat(pinned(of, shown.merged(), shown.printed())).isEmpty();
        }
    }

    @Property(tries = 600)
    void noUnionOfMergedGroupsUnderTheThresholdFollowsFromTheSums(@ForAll("cases") Case of) {
        SmallGroups shown = SmallGroups.of(of.counts(), of.sums(), RULE);
        if (shown.mergedPrinted()) {
            assertThat(smallUnions(of, shown.merged(), shown.printed())).isEmpty();
        }
    }

    /** The same attack on groups hidden but not merged with others: were it to find nothing, it would prove nothing. */
    @Test
    void withoutMergingTheAttackFindsSmallGroups() {
        var found = new AtomicInteger();
        var unions = new AtomicInteger();
        cases().sampleStream().limit(300).forEach(of -> {
            if (!of.small().isEmpty()) {
                found.addAndGet(pinned(of, of.small(), of.sums()).size());
                unions.addAndGet(smallUnions(of, of.small(), of.sums()).size());
            }
        });
        assertThat(found).hasValueGreaterThan(100);
        assertThat(unions).hasValueGreaterThan(100);
    }

    @Property
    void whatIsPrintedIsTrueAndWithoutSmallGroupsNothingIsMerged(@ForAll("cases") Case of) {
        SmallGroups shown = SmallGroups.of(of.counts(), of.sums(), RULE);
        for (PrintedSum sum : shown.printed()) {
            assertThat(shown.total(sum)).isEqualTo(sum.of(of.counts()));
        }
        assertThat(shown.printed().size() + shown.withheld().size())
                .isEqualTo(of.sums().size());
        if (of.small().isEmpty()) {
            assertThat(shown.merged()).isEmpty();
            assertThat(shown.withheld()).isEmpty();
        }
    }

    @Test
    void aSmallGroupIsMergedWithTheNextSmallest() {
        SmallGroups shown = SmallGroups.of(List.of(30L, 3L, 6L, 40L), List.of(sum("all", 0, 1, 2, 3)), RULE);
        assertThat(shown.merged()).containsExactlyInAnyOrder(1, 2);
        assertThat(shown.mergedCount()).isEqualTo(9);
        assertThat(shown.withheld()).isEmpty();
        assertThat(shown.shown(0)).isEqualTo(30);
        assertThatThrownBy(() -> shown.shown(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTotalThatWouldGiveASmallGroupAwayIsWithheldRatherThanALargeGroupMerged() {
        // At the drug service are 60 people in two groups, 57 and 3: 60 − 57 = 3.
        PrintedSum drug = sum("drug service", 0, 1);
        PrintedSum all = sum("all", 0, 1, 2, 3, 4);
        SmallGroups shown = SmallGroups.of(List.of(57L, 3L, 4L, 6L, 80L), List.of(drug, all), RULE);
        assertThat(shown.merged()).containsExactlyInAnyOrder(1, 2);
        assertThat(shown.withheld()).containsExactly(drug);
        assertThat(shown.total(all)).isEqualTo(150);
        assertThatThrownBy(() -> shown.total(drug)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewerThanFiveInAllAreNotPrintedInAnyWay() {
        SmallGroups shown = SmallGroups.of(List.of(1L, 2L, 0L), List.of(sum("all", 0, 1, 2)), RULE);
        assertThat(shown.mergedPrinted()).isFalse();
        assertThat(shown.printed()).isEmpty();
        assertThatThrownBy(shown::mergedCount).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void boundsAreLookedAtAndNotOnlyAlgebra() {
        // Two groups of together 2, each of at least one person: algebra leaves a line, whole numbers one point.
        var sums = List.of(new long[] {1, 1});
        assertThat(RowSpace.of(sums, 2).anyGroup(group -> group[0] ^ group[1])).isFalse();
        assertThat(new PossibleTables(sums, new long[] {1, 1}, 1, 9).otherAt(0)).isEmpty();
        assertThat(new PossibleTables(sums, new long[] {1, 1}, 0, 9).otherAt(0)).isPresent();
    }

    @Test
    void aGroupIsFoundBehindSeveralSums() {
        // (a + b) + (b + c) + (a + c) − (a + b + c) − (a + b) = c: half of what the first three give, less two others.
        var sums = List.of(new long[] {1, 1, 0}, new long[] {0, 1, 1}, new long[] {1, 0, 1});
        assertThat(RowSpace.of(sums, 3).anyGroup(group -> group[2] && !group[0] && !group[1]))
                .isTrue();
        assertThat(RowSpace.of(sums.subList(0, 2), 3).anyGroup(group -> group[2] && !group[0] && !group[1]))
                .isFalse();
    }

    @Test
    void aTableWithMarginsKeepsItsSmallCellFromItsRowAndColumn() {
        // 12  3 | 15        Column and row alone would tell the 3.
        // 20 30 | 50
        var counts = List.of(12L, 3L, 20L, 30L);
        var margins = List.of(sum("row 1", 0, 1), sum("row 2", 2, 3), sum("column 1", 0, 2), sum("column 2", 1, 3));
        SmallGroups shown = SmallGroups.of(counts, margins, new SmallGroups.Rule(5, Long.MAX_VALUE));
        var of = new Case(counts, margins);
        assertThat(pinned(of, shown.merged(), shown.printed())).isEmpty();
        assertThat(pinned(of, Set.of(1), margins)).containsExactly(1);
    }

    private static PrintedSum sum(String name, Integer... cells) {
        return new PrintedSum(name, Set.of(cells));
    }

    /** Small groups for which every table that agrees has the same number. */
    private static Set<Integer> pinned(Case of, Set<Integer> merged, List<PrintedSum> printed) {
        List<long[]> tables = EveryTable.thatAgrees(of.counts(), merged, printed);
        List<Integer> order = List.copyOf(new TreeSet<>(merged));
        var pinned = new HashSet<Integer>();
        for (int cell = 0; cell < order.size(); cell++) {
            int at = cell;
            if (RULE.isSmall(of.counts().get(order.get(cell)))
                    && tables.stream().map(table -> table[at]).distinct().count() < 2) {
                pinned.add(order.get(cell));
            }
        }
        return pinned;
    }

    /** Unions of merged groups of 1 to 4 people whose indicator adds nothing to the rank of what is printed. */
    private static List<Set<Integer>> smallUnions(Case of, Set<Integer> merged, List<PrintedSum> printed) {
        List<Integer> order = List.copyOf(new TreeSet<>(merged));
        List<double[]> rows = new ArrayList<>();
        rows.add(indicator(order, merged));
        printed.forEach(sum -> rows.add(indicator(order, sum.cells())));
        int rank = rank(rows);
        List<Set<Integer>> found = new ArrayList<>();
        for (int union = 1; union < 1 << order.size(); union++) {
            var groups = new HashSet<Integer>();
            for (int cell = 0; cell < order.size(); cell++) {
                if ((union >> cell & 1) == 1) {
                    groups.add(order.get(cell));
                }
            }
            List<double[]> more = new ArrayList<>(rows);
            more.add(indicator(order, groups));
            if (RULE.isSmall(PrintedSum.total(of.counts(), groups)) && rank(more) == rank) {
                found.add(groups);
            }
        }
        return found;
    }

    private static double[] indicator(List<Integer> order, Set<Integer> groups) {
        return order.stream().mapToDouble(cell -> groups.contains(cell) ? 1 : 0).toArray();
    }

    private static int rank(List<double[]> of) {
        List<double[]> rows = new ArrayList<>(of.stream().map(double[]::clone).toList());
        int rank = 0;
        for (int column = 0; !rows.isEmpty() && column < rows.getFirst().length; column++) {
            int at = column;
            double[] pivot = rows.stream()
                    .max(java.util.Comparator.comparingDouble(row -> Math.abs(row[at])))
                    .orElseThrow();
            if (Math.abs(pivot[at]) > 1e-9) {
                rows.remove(pivot);
                rank++;
                for (double[] row : rows) {
                    double times = row[at] / pivot[at];
                    for (int i = 0; i < row.length; i++) {
                        row[i] -= times * pivot[i];
                    }
                }
            }
        }
        return rank;
    }

    /** Three services with all their mixtures, their totals, the steps and the number of all. */
    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<Long>> counts = Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 4)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(5, 12)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(20, 40)))
                .list()
                .ofSize(8);
        return Combinators.combine(counts, Arbitraries.integers().between(0, 63))
                .as((groups, wanted) -> {
                    List<PrintedSum> sums = new ArrayList<>();
                    for (int service = 0; service < 3; service++) {
                        int bit = 1 << service;
                        if ((wanted & bit) != 0) {
                            sums.add(over("service " + service, mixture -> (mixture & bit) != 0));
                        }
                    }
                    for (int size = 0; size < 2; size++) {
                        int services = size;
                        if ((wanted >> 3 + size & 1) == 1) {
                            sums.add(over("known to " + size, mixture -> Integer.bitCount(mixture) == services));
                        }
                    }
                    if ((wanted >> 5 & 1) == 1) {
                        sums.add(over("all", mixture -> true));
                    }
                    return new Case(groups, sums);
                });
    }

    private static PrintedSum over(String name, java.util.function.IntPredicate mixtures) {
        return new PrintedSum(
                name, IntStream.range(0, 8).filter(mixtures).boxed().collect(Collectors.toSet()));
    }

    @Test
    void manyServicesAreStillWorkedOutAtOnce() {
        // Five services, 31 mixtures, every third of them small.
        List<Long> counts = LongStream.range(0, 32)
                .mapToObj(mixture -> mixture % 3 == 1 ? 1 + mixture % 4 : 5 + mixture * 3)
                .toList();
        List<PrintedSum> sums = new ArrayList<>();
        for (int service = 0; service < 5; service++) {
            int bit = 1 << service;
            sums.add(new PrintedSum(
                    "service " + service,
                    IntStream.range(0, 32).filter(m -> (m & bit) != 0).boxed().collect(Collectors.toSet())));
        }
        SmallGroups shown = SmallGroups.of(counts, sums, RULE);
        assertThat(shown.merged()).hasSizeBetween(10, 14);
        assertThat(shown.withheld()).isEmpty();
    }
}
