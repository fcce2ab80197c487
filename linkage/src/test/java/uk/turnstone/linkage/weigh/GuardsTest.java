package uk.turnstone.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.compare.Likeness;

/** Each case is linked with its records in every order that a few shuffles give; all must agree. */
class GuardsTest {
    private static final List<String> COLUMNS =
            List.of("forename", "surname", "born", "postcode", "number", "own", "protected");

    private static final Guards GUARDS =
            new Guards(Optional.of(new Guards.Twins(List.of(1, 2, 3), 0, List.of(4))), 5, 6);

    /** What counts so little that all but the forename, equal, joins; and what counts so much that a number alone does. */
    private static final Model MODEL = new Model(
            "guards",
            1,
            List.of(
                    comparison(0, new Likeness.JaroWinklerAtLeast(0.85)),
                    comparison(1, new Likeness.Exact()),
                    comparison(2, new Likeness.Exact()),
                    comparison(3, new Likeness.Exact()),
                    comparison(4, new Likeness.Exact())),
            List.of(rule(1), rule(4)),
            List.of(rule(1)),
            0.01,
            0.9,
            0.5,
            GUARDS,
            Doubt.Limits.USUAL);

    private static Comparison comparison(int column, Likeness likeness) {
        return new Comparison(
                COLUMNS.get(column),
                column,
                List.of(
                        new Level("same", likeness, false, 0.9, column == 4 ? 1e-6 : 0.01),
                        new Level("other", null, false, column == 0 ? 0.4 : 0.1, 0.99)));
    }

    private static BlockingRule rule(int column) {
        return new BlockingRule(List.of(new BlockingRule.Part(COLUMNS.get(column), column, new Cleaning(List.of()))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # records as id source/forename/surname/born/postcode/number/own/protected; then who stands with whom
            one person at two agencies        | a p/Wren/Dipper/1990-01-02/QA11AA/// ; b q/Wren/Dipper/1990-01-02/QA11AA///           | a b
            a slip is no twin                 | a p/Teresa/Dipper/1990-01-02/QA11AA/// ; b q/Theresa/Dipper/1990-01-02/QA11AA///      | a b
            twins at one address              | a p/Wren/Dipper/1990-01-02/QA11AA/// ; b q/Otto/Dipper/1990-01-02/QA11AA///           | a, b
            alike but for another postcode    | a p/Wren/Dipper/1990-01-02/QA11AA/7// ; b q/Otto/Dipper/1990-01-02/QA12ZZ/7//         | a b
            twin names, one number: one       | a p/Wren/Dipper/1990-01-02/QA11AA/7// ; b q/Otto/Dipper/1990-01-02/QA11AA/7//         | a b
            twins over one without forename   | a p/Wren/Dipper/1990-01-02/QA11AA/// ; b q/Otto/Dipper/1990-01-02/QA11AA/// ; c r//Dipper/1990-01-02/QA11AA/7// ; d s/Otto/Dipper/1990-01-02/QA11AA/7// | a, b c d
            two people of one source          | a p/Wren/Dipper/1990-01-02/QA11AA//1/ ; b p/Wren/Dipper/1990-01-02/QA11AA//2/         | a, b
            other sources number otherwise    | a p/Wren/Dipper/1990-01-02/QA11AA//1/ ; b q/Wren/Dipper/1990-01-02/QA11AA//2/         | a b
            two of one source over a third    | a p/Wren/Dipper/1990-01-02/QA11AA/7/1/ ; b p/Wren/Dipper/1990-01-02/QA11AA//2/ ; c q/Wren/Dipper/1990-01-02/QA11AA/7// | a c, b
            a protected record joins          | a p/Wren/Dipper/1990-01-02/QA11AA/// ; b v/Wren/Dipper/1990-01-02/QA11AA///yes         | a b
            and never bridges                 | a p/Wren/Dipper/1990-01-02/QA11AA/// ; b v/Wren/Dipper/1990-01-02/QA11AA/7//yes ; c q/Otto/Dipper/1971-05-06/QB22BB/7// | a, b, c
            protected ones alike stand together | a v/Wren/Dipper/1990-01-02/QA11AA///yes ; b w/Wren/Dipper/1990-01-02/QA11AA///yes   | a b
            but do not bridge each other      | a v/Wren/Dipper/1990-01-02/QA11AA/7//yes ; b w/Wren/Dipper/1990-01-02/QA11AA/8//yes ; c x/Otto/Dipper/1971-05-06/QB22BB/8//yes | a b, c
            """)
    void whoStandsWithWhom(String name, String records, String expected) {
        List<String> written = new ArrayList<>(List.of(records.split(";")));
        for (int turn = 0; turn < 6; turn++) {
            assertThat(groups(written)).as("%s, order %d", name, turn).isEqualTo(expected);
            Collections.shuffle(written, new Random(turn));
        }
    }

    private static String groups(List<String> written) {
        Table table = new Table(COLUMNS.stream()
                .map(column -> new Table.Column(column, new Cleaning(List.of())))
                .toList());
        for (String record : written) {
            String[] named = record.strip().split(" ", 2);
            String[] cells = named[1].split("/", -1);
            table.add(cells[0], named[0], List.of(cells).subList(1, cells.length));
        }
        Clusters clusters = Clusters.of(table, new Scoring(table, MODEL, 2).pairs(more -> {}), MODEL);
        Map<Integer, List<String>> groups = new TreeMap<>();
        IntStream.range(0, table.size())
                .forEach(record -> groups.computeIfAbsent(clusters.of(record), any -> new ArrayList<>())
                        .add(table.id(record)));
        return groups.values().stream()
                .map(ids -> ids.stream().sorted().collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
