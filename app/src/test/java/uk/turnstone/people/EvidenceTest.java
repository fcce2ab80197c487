package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.weigh.Explanation;

class EvidenceTest {
    private static Explanation.Part part(String level, double weight, double byFrequency) {
        return new Explanation.Part("any", level, "a", "b", weight, byFrequency);
    }

    @Test
    void whatIsNotKnownMovesNothingAndARareNameIsSaidToBeOne() {
        var evidence = new Evidence(
                new Explanation(
                        -13.3,
                        List.of(
                                part("same surname", 9.1, 4),
                                part("birth dates differ by one digit", 3.0, 0),
                                part("PNC number not known", 0, 0),
                                part("other postcode", -2.1, 0)),
                        -3.3),
                -4,
                10);
        assertThat(evidence.words())
                .isEqualTo(
                        "same surname, a rare one +9.1; birth dates differ by one digit +3.0; PNC number not known +0.0;"
                                + " other postcode −2.1; any two records −13.3; together 10 to 1 against");
        assertThat(evidence.picture().sentence())
                .isEqualTo("Begins at −13.3 and ends at −3.3: between −4.0 and 10.0, where a person decides.");
        assertThat(evidence.picture().table().rows())
                .containsExactly(
                        List.of("any two records", "−13.3", "−13.3"),
                        List.of("same surname, a rare one", "+9.1", "−4.2"),
                        List.of("birth dates differ by one digit", "+3.0", "−1.2"),
                        List.of("PNC number not known", "nothing", "−1.2"),
                        List.of("other postcode", "−2.1", "−3.3"),
                        List.of("together", "", "−3.3"));
        assertThat(evidence.picture().svg()).contains("same surname, a rare one", "+9.1", "nothing", "role=\"img\"");
    }

    @Property(tries = 50)
    void thePictureEndsWhereTheWeightsAddUpTo(
            @ForAll @DoubleRange(min = -20, max = 0) double prior,
            @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = -15, max = 15) Double> weights) {
        double weight =
                prior + weights.stream().mapToDouble(Double::doubleValue).sum();
        var evidence = new Evidence(
                new Explanation(
                        prior,
                        weights.stream().map(each -> part("level", each, 0)).toList(),
                        weight),
                -4,
                10);
        List<String> last = evidence.picture().table().rows().getLast();
        assertThat(Double.parseDouble(last.getLast().replace('−', '-'))).isCloseTo(weight, within(0.051));
        assertThat(evidence.picture().svg()).doesNotContain("NaN", "Infinity");
    }
}
