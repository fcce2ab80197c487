package uk.turnstone.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.compare.Likeness;

/** Cells that hold several values: other names, former addresses. */
class ListsTest {
    private static final Cleaning CAPITALS = new Cleaning(List.of(CleaningStep.TRIM, CleaningStep.UPPER));
    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("forename", CAPITALS, "|"),
            new Table.Column("surname", CAPITALS, "|"),
            new Table.Column("born", CAPITALS));
    private static final Comparison SURNAME = new Comparison(
            "surname",
            1,
            0,
            List.of(
                    new Level("same surname", new Likeness.Exact(), true, 0.8, 0.01),
                    new Level("exchanged", new Likeness.Exchanged(), false, 0.05, 0.01),
                    new Level("surnames alike", new Likeness.JaroWinklerAtLeast(0.88), false, 0.1, 0.02),
                    new Level("other surname", null, false, 0.05, 0.96)));

    private static BlockingRule rule(int... columns) {
        return new BlockingRule(IntStream.of(columns)
                .mapToObj(column -> new BlockingRule.Part(COLUMNS.get(column).name(), column, new Cleaning(List.of())))
                .toList());
    }

    private static Model model(BlockingRule... rules) {
        return new Model("lists", 1, List.of(SURNAME), List.of(rules), List.of(rules), 0.5, 0.9, 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            emptyValue = "",
            value = {
                "Ann / Wren         / Ann  / Finch          / other surname",
                "Ann / Wren | Finch / Ann  / Finch          / same surname",
                "Ann / wren         / Ann  / Finch|  Wren | / same surname",
                "Ann / Wrenn | Crow / Ann  / Finch | Wren   / surnames alike",
                "Ann | Finch / Wren / Wren / Finch          / exchanged",
                "Ann | Joe / Wren   / Wren / Joe            / exchanged",
                "Ann / '|'          / Ann  / Finch          / surname not known",
            })
    void theClosestOfSeveralValuesCounts(String fore, String sur, String otherFore, String otherSur, String level) {
        Table table = new Table(COLUMNS);
        table.add("a", "1", List.of(fore, sur, ""));
        table.add("a", "2", List.of(otherFore, otherSur, ""));
        assertThat(Explanation.of(table, model(rule(1)), 0, 1)
                        .parts()
                        .getFirst()
                        .level())
                .isEqualTo(level);
        assertThat(Explanation.of(table, model(rule(1)), 0, 1).weight())
                .isEqualTo(Explanation.of(table, model(rule(1)), 1, 0).weight())
                .isCloseTo(new Scoring(table, model(rule(1)), 1).weigh(0, 1).weight(), within(1e-12));
    }

    /** What a rule brings is what two records share of each of its columns; each pair comes once. */
    @Property(tries = 60)
    void eachPairThatSharesAValueComesOnce(@ForAll @IntRange(max = 10_000) int seed) {
        Random chance = new Random(seed);
        Table table = new Table(COLUMNS);
        List<List<List<String>>> said = new ArrayList<>();
        for (int record = 0; record < 40; record++) {
            List<List<String>> cells = List.of(some(chance, 3), some(chance, 3), some(chance, 1));
            said.add(cells);
            table.add(
                    "a",
                    "" + record,
                    cells.stream().map(cell -> String.join("|", cell)).toList());
        }
        TreeSet<List<Integer>> expected = new TreeSet<>(java.util.Comparator.comparing(List::toString));
        for (int a = 0; a < 40; a++) {
            for (int b = a + 1; b < 40; b++) {
                if (share(said, a, b, 0) && share(said, a, b, 1) || share(said, a, b, 1) && share(said, a, b, 2)) {
                    expected.add(List.of(a, b));
                }
            }
        }
        List<List<Integer>> brought = new Scoring(table, model(rule(0, 1), rule(1, 2)), 2)
                .pairs(more -> {}).stream()
                        .map(pair -> List.of(pair.a(), pair.b()))
                        .toList();
        assertThat(brought).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> some(Random chance, int most) {
        List<String> some = new ArrayList<>();
        for (int i = chance.nextInt(most + 1); i > 0; i--) {
            some.add(String.valueOf((char) ('A' + chance.nextInt(8))));
        }
        return some;
    }

    private static boolean share(List<List<List<String>>> said, int a, int b, int column) {
        return !Collections.disjoint(said.get(a).get(column), said.get(b).get(column));
    }

    /** Of two shared names the rare one is what counts. */
    @ParameterizedTest
    @CsvSource({"Wren|Crow, 2", "Wren, 4", "Crow, 2"})
    void theRarestSharedValueWeighs(String surnames, int sayIt) {
        Table table = new Table(COLUMNS);
        table.add("a", "1", List.of("", surnames, ""));
        table.add("a", "2", List.of("", "Crow|Wren", ""));
        int wrens = surnames.contains("Wren") ? 2 : 3;
        for (int more = 0; more < wrens; more++) {
            table.add("a", "w" + more, List.of("", "Wren", ""));
        }
        double expected =
                Math.log(0.8 / 0.01) / Math.log(2) + Math.log(0.01 / (sayIt / (double) table.size())) / Math.log(2);
        assertThat(new Scoring(table, model(rule(1)), 1).weigh(0, 1).weight()).isCloseTo(expected, within(1e-9));
    }
}
