package uk.turnstone.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.SharedCases;

class SharedTextCasesTest {
    private static final Map<String, ToDoubleBiFunction<String, String>> MEASURES = Map.of(
            "jaro", JaroWinkler::jaro,
            "jaro_winkler", JaroWinkler::of,
            "jaro_winkler_long_tolerance", JaroWinkler::ofLong,
            "levenshtein", EditDistance::levenshtein,
            "damerau_levenshtein", EditDistance::damerauLevenshtein);

    @Test
    void everyMeasureComesOutAsTheFileSays() {
        List<String[]> rows = SharedCases.rows("string-similarity/vectors.csv").toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        SoftAssertions softly = new SoftAssertions();
        for (String[] row : rows) {
            double expected = Double.parseDouble(row[3]);
            double unit = Math.pow(10, -Integer.parseInt(row[4]));
            double allowed = (isCutOff(row) ? unit : 0.5 * unit) + 1e-9;
            double found = MEASURES.get(row[0]).applyAsDouble(unescaped(row[1]), unescaped(row[2]));
            softly.assertThat(found).as(String.join(" ", row)).isCloseTo(expected, within(allowed));
        }
        softly.assertAll();
    }

    /** Winkler's formula gives 0.98056, which the file cuts off to 0.980 where it rounds all others. */
    private static boolean isCutOff(String[] row) {
        return row[0].equals("jaro_winkler_long_tolerance") && row[1].equals("William");
    }

    /** The file writes two characters of a text as {@code \xc2\xa0}. */
    private static String unescaped(String text) {
        return text.replace("\\xc2", "\u00c2").replace("\\xa0", "\u00a0");
    }
}
