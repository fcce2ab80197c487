package uk.turnstone.linkage.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.SharedCases;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.compare.Likeness;

/** Weights that Splink published for a pair, and for every pattern of a data set of known parameters. */
class PublishedWeightsTest {
    private static final Cleaning NONE = new Cleaning(List.of());

    private static Comparison equal(String name, int column, boolean byFrequency, double m, double u) {
        return new Comparison(
                name,
                column,
                List.of(
                        new Level("same " + name, new Likeness.Exact(), byFrequency, m, u),
                        new Level("other " + name, null, false, 1 - m, 1 - u)));
    }

    private static Model model(List<Comparison> comparisons, double prior) {
        var rule = new BlockingRule(List.of(new BlockingRule.Part("first", 0, NONE)));
        return new Model("published", 1, comparisons, List.of(rule), List.of(rule), prior, 0.9, 0.1);
    }

    private static Table table(String... columns) {
        return new Table(java.util.Arrays.stream(columns)
                .map(name -> new Table.Column(name, NONE))
                .toList());
    }

    @Test
    void thePublishedPairWeighsWhatWasPublished() {
        String[] pair =
                SharedCases.rows("linkage/splink2_479_vs_481.csv").findFirst().orElseThrow();
        double weight = Double.parseDouble(pair[0]);
        double rarer = Double.parseDouble(pair[8]);
        Table table = table("first_name", "dob", "city", "email");
        table.add("fake", pair[2], List.of(pair[4], pair[9], pair[13], pair[17]));
        table.add("fake", pair[3], List.of(pair[5], pair[10], pair[14], pair[18]));
        // The forename is as common as its published factor says: u of 0.1 divided by it.
        int others = (int) Math.round(2 * rarer / 0.1) - 2;
        IntStream.range(0, others).forEach(i -> table.add("fake", "other" + i, List.of("Name " + i, "", "", "")));
        Model model = model(
                List.of(
                        equal("forename", 0, true, 0.7, 0.1),
                        equal("birth date", 1, false, 0.9, 0.1),
                        equal("town", 2, false, 0.9, 0.1),
                        equal("e-mail", 3, false, 0.9, 0.1)),
                0.3);
        WeighedPair found = new Scoring(table, model, 1).weigh(0, 1);
        // The frequency can only be had in whole records, 2 of 85: by that the weight is off in the third decimal.
        double asCommon = Math.log(0.1 / (2.0 / (others + 2)) / rarer) / Math.log(2);
        assertThat(asCommon).isCloseTo(0, within(0.01));
        assertThat(found.weight() - asCommon).isCloseTo(weight, within(1e-9));
        assertThat(Model.probability(found.weight() - asCommon)).isCloseTo(Double.parseDouble(pair[1]), within(1e-9));
    }

    @Test
    void everyPatternOfKnownParametersHasItsPublishedProbability() {
        // The parameters are told by the published probabilities: their odds differ by 21, 351 and 76.
        double odds = 0.0021321961620469083 / (1 - 0.0021321961620469083);
        double prior = odds / ((0.3 / 0.9) * (0.1 / 0.975) * (0.2 / 0.95));
        Model model = model(
                List.of(
                        equal("one", 0, false, 0.7, 0.1),
                        equal("two", 1, false, 0.9, 0.025),
                        equal("three", 2, false, 0.8, 0.05)),
                prior / (1 + prior));
        Table table = table("one", "two", "three");
        table.add("known", "a", List.of("x", "x", "x"));
        for (int pattern = 0; pattern < 8; pattern++) {
            table.add(
                    "known",
                    "b" + pattern,
                    List.of(
                            pattern % 2 == 1 ? "x" : "y",
                            pattern / 2 % 2 == 1 ? "x" : "y",
                            pattern / 4 == 1 ? "x" : "y"));
        }
        Scoring scoring = new Scoring(table, model, 1);
        List<String[]> rows =
                SharedCases.rows("linkage/known_params_comparison_vectors.csv").toList();
        assertThat(rows).hasSize(4000);
        SoftAssertions softly = new SoftAssertions();
        for (String[] row : rows) {
            int pattern = Integer.parseInt(row[0]) + 2 * Integer.parseInt(row[1]) + 4 * Integer.parseInt(row[2]);
            softly.assertThat(scoring.weigh(0, 1 + pattern).probability())
                    .isCloseTo(Double.parseDouble(row[7]), within(1e-9));
        }
        softly.assertAll();
    }
}
