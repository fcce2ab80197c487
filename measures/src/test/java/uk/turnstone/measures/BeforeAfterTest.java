package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BeforeAfterTest {

    private static final LocalDate DAY = LocalDate.of(2011, 4, 1);
    private static final LocalDate COMPLETE_TO = LocalDate.of(2013, 3, 31);

    @Test
    void thePublishedConvictionsTableComesOutOfThePeopleBehindIt() {
        PublishedTable published = PublishedTable.read("000_02_convictions_baseline_followup");
        List<Designation> people = new ArrayList<>();
        for (var row : published.rows()) {
            String cohort = row.getField("cohort");
            people.addAll(cohort(
                    cohort,
                    Integer.parseInt(published
                            .checks()
                            .get(cohort + " cohort size implied by average")
                            .getField("recomputed")),
                    Long.parseLong(row.getField("in_baseline_convictions_2010_11")),
                    Long.parseLong(row.getField("in_followup_convictions_2011_12"))));
        }
        BeforeAfter table = BeforeAfter.of(people, COMPLETE_TO, ConvictionCount.OFFENCES);

        assertThat(table.rows()).hasSize(3).hasSameSizeAs(published.rows());
        for (var row : published.rows()) {
            CohortConvictions measured = table.rows().stream()
                    .filter(found -> found.cohort().equals(row.getField("cohort")))
                    .findFirst()
                    .orElseThrow();
            assertThat(measured.reduction()).isEqualTo(Long.parseLong(row.getField("pub_reduction")));
            assertThat(measured.reductionPercent(Rounding.ONE_DECIMAL).orElseThrow())
                    .isEqualTo(row.getField("pub_reduction_pct"));
            assertThat(measured.averageBefore(Rounding.ONE_DECIMAL).orElseThrow())
                    .isEqualTo(row.getField("pub_average_convictions_baseline"));
        }
        assertThat(table.total()).isEqualTo(new CohortConvictions(BeforeAfter.TOTAL, 35 + 61 + 29, 0, 576, 351));
        assertThat(table.total().reductionPercent(Rounding.ONE_DECIMAL).orElseThrow())
                .isEqualTo("39.1");
    }

    /** People designated on different days, who share the convictions as evenly as they go. */
    private static List<Designation> cohort(String name, int people, long before, long after) {
        return LongStream.range(0, people)
                .mapToObj(person -> {
                    LocalDate day = DAY.plusDays(person);
                    List<Conviction> convictions = new ArrayList<>();
                    for (long each = person; each < before; each += people) {
                        convictions.add(new Conviction(day.minusDays(1 + each % 365), 1));
                    }
                    for (long each = person; each < after; each += people) {
                        convictions.add(new Conviction(day.plusDays(1 + each % 365), 1));
                    }
                    return new Designation(name, day, convictions);
                })
                .toList();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "windows.csv", useHeadersInDisplayName = true)
    void eachWindowIs365DaysAndTheDayOfDesignationIsInNeither(int daysFromDesignation, long before, long after) {
        var person = new Designation("PPO", DAY, List.of(new Conviction(DAY.plusDays(daysFromDesignation), 2)));
        var row = BeforeAfter.of(List.of(person), COMPLETE_TO, ConvictionCount.OFFENCES)
                .total();
        assertThat(row.before()).isEqualTo(before);
        assertThat(row.after()).isEqualTo(after);
    }

    @Test
    void aPersonNotYetFollowedForAYearIsLeftOutAndCounted() {
        var convictions = List.of(new Conviction(DAY.minusDays(3), 1), new Conviction(DAY.plusDays(3), 1));
        var person = new Designation("DRR", DAY, convictions);
        assertThat(row(person, DAY.plusDays(364))).isEqualTo(new CohortConvictions("DRR", 0, 1, 0, 0));
        assertThat(row(person, DAY.plusDays(365))).isEqualTo(new CohortConvictions("DRR", 1, 0, 1, 1));
    }

    @Test
    void aDayInCourtCountsOnceWhereThatIsTheSetting() {
        var person = new Designation("HCC", DAY, List.of(new Conviction(DAY.minusDays(3), 4)));
        assertThat(BeforeAfter.of(List.of(person), COMPLETE_TO, ConvictionCount.OCCASIONS)
                        .total()
                        .before())
                .isEqualTo(1);
        assertThat(BeforeAfter.of(List.of(person), COMPLETE_TO, ConvictionCount.OFFENCES)
                        .total()
                        .before())
                .isEqualTo(4);
    }

    @Test
    void withNobodyMeasuredThereIsNoAverageAndNoPerCent() {
        var total =
                BeforeAfter.of(List.of(), COMPLETE_TO, ConvictionCount.OFFENCES).total();
        assertThat(total.averageBefore(Rounding.ONE_DECIMAL)).isEmpty();
        assertThat(total.reductionPercent(Rounding.ONE_DECIMAL)).isEmpty();
    }

    @Test
    void moreConvictionsAfterThanBeforeIsANegativeReduction() {
        var row = new CohortConvictions("PPO", 2, 0, 4, 5);
        assertThat(row.reduction()).isEqualTo(-1);
        assertThat(row.reductionPercent(Rounding.ONE_DECIMAL).orElseThrow()).isEqualTo("-25.0");
    }

    private static CohortConvictions row(Designation person, LocalDate completeTo) {
        return BeforeAfter.of(List.of(person), completeTo, ConvictionCount.OFFENCES)
                .rows()
                .getFirst();
    }

    @Property(tries = 200)
    void theOrderOfPeopleDoesNotMatter(@ForAll("people") List<Designation> people, @ForAll long seed) {
        List<Designation> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(table(shuffled)).isEqualTo(table(people));
    }

    @Property(tries = 200)
    void partsOfACohortAddUpToTheWhole(@ForAll("people") List<Designation> people, @ForAll @IntRange(max = 30) int at) {
        int cut = Math.min(at, people.size());
        BeforeAfter first = table(people.subList(0, cut));
        BeforeAfter second = table(people.subList(cut, people.size()));
        assertThat(first.total().and(second.total())).isEqualTo(table(people).total());
    }

    @Property(tries = 200)
    void everybodyIsEitherMeasuredOrExcluded(@ForAll("people") List<Designation> people) {
        var total = table(people).total();
        assertThat(total.measured() + total.excluded()).isEqualTo(people.size());
    }

    private static BeforeAfter table(List<Designation> people) {
        return BeforeAfter.of(people, DAY.plusDays(365), ConvictionCount.OFFENCES);
    }

    @Provide
    Arbitrary<List<Designation>> people() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(-500, 500).map(DAY::plusDays);
        Arbitrary<Conviction> convictions =
                Combinators.combine(days, Arbitraries.integers().between(1, 5)).as(Conviction::new);
        return Combinators.combine(
                        Arbitraries.of("PPO", "DRR", "HCC"),
                        days,
                        convictions.list().ofMaxSize(8))
                .as(Designation::new)
                .list()
                .ofMaxSize(30);
    }
}
