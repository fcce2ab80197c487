package uk.turnstone.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
    private static final int REPORTS = 8;

    private static Report report(int number) {
        return new Report(number, 0);
    }

    private static Occurrences.Told told(int number, String... numbers) {
        return new Occurrences.Told(report(number), Set.of(numbers));
    }

    @Provide
    Arbitrary<List<Occurrences.Told>> reports() {
        return Arbitraries.of("CRIME:1", "CRIME:2", "URN:1", "ASN:1", "ASN:2")
                .set()
                .ofMaxSize(2)
                .list()
                .ofSize(REPORTS)
                .map(numbers -> {
                    List<Occurrences.Told> told = new ArrayList<>();
                    for (int i = 0; i < numbers.size(); i++) {
                        told.add(new Occurrences.Told(report(i), numbers.get(i)));
                    }
                    return told;
                });
    }

    /** One word at most on a pair, as the database holds it. */
    @Provide
    Arbitrary<List<Judgement>> judgements() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, REPORTS - 1);
        return Combinators.combine(number, number, Arbitraries.of(true, false))
                .filter((one, other, same) -> one < other)
                .as((one, other, same) -> new Judgement(report(one), report(other), same))
                .list()
                .uniqueElements(judgement -> Set.of(judgement.one(), judgement.other()))
                .ofMaxSize(5);
    }

    @Property
    void groupingIsAnEquivalence(
            @ForAll("reports") List<Occurrences.Told> told, @ForAll("judgements") List<Judgement> judgements) {
        Occurrences grouped = Occurrences.of(told, judgements);
        Set<Set<Report>> groups = new HashSet<>();
        for (Occurrences.Told one : told) {
            assertThat(grouped.with(one.report())).contains(one.report());
            groups.add(grouped.with(one.report()));
        }
        assertThat(groups.stream().flatMap(Set::stream)).doesNotHaveDuplicates().hasSize(told.size());
        assertThat(grouped.count()).isEqualTo(groups.size());
    }

    @Property
    void groupingDoesNotDependOnAnyOrder(
            @ForAll("reports") List<Occurrences.Told> told,
            @ForAll("judgements") List<Judgement> judgements,
            @ForAll Random random) {
        List<Occurrences.Told> shuffled = new ArrayList<>(told);
        List<Judgement> turned = new ArrayList<>(judgements.stream()
                .map(each -> new Judgement(each.other(), each.one(), each.same()))
                .toList());
        Collections.shuffle(shuffled, random);
        Collections.shuffle(turned, random);
        Occurrences grouped = Occurrences.of(told, judgements);
        Occurrences again = Occurrences.of(shuffled, turned);
        for (Occurrences.Told one : told) {
            assertThat(again.with(one.report())).isEqualTo(grouped.with(one.report()));
        }
    }

    @Property
    void whatWasCalledTwoIsApart(
            @ForAll("reports") List<Occurrences.Told> told, @ForAll("judgements") List<Judgement> judgements) {
        Occurrences grouped = Occurrences.of(told, judgements);
        judgements.stream().filter(each -> !each.same()).forEach(each -> assertThat(grouped.with(each.one()))
                .doesNotContain(each.other()));
    }

    @Property
    void whatSharesANumberIsTogetherWhereNobodyHasSpoken(@ForAll("reports") List<Occurrences.Told> told) {
        Occurrences grouped = Occurrences.of(told, List.of());
        for (Occurrences.Told one : told) {
            for (Occurrences.Told other : told) {
                if (!Collections.disjoint(one.numbers(), other.numbers())) {
                    assertThat(grouped.with(one.report())).contains(other.report());
                }
            }
        }
    }

    @Test
    void reportsHangTogetherThroughOthers() {
        Occurrences grouped = Occurrences.of(
                List.of(told(1, "ASN:1"), told(2, "ASN:1", "CRIME:1"), told(3, "CRIME:1"), told(4)), List.of());
        assertThat(grouped.with(report(1))).containsExactlyInAnyOrder(report(1), report(2), report(3));
        assertThat(grouped.with(report(4))).containsExactly(report(4));
        assertThat(grouped.count()).isEqualTo(2);
        assertThat(grouped.with(report(9))).isEmpty();
    }

    @Test
    void aWordPartsWhatANumberJoinsAndUndoingItRestores() {
        List<Occurrences.Told> told = List.of(told(1, "CRIME:1"), told(2, "CRIME:1"), told(3, "CRIME:1"));
        Judgement different = new Judgement(report(1), report(2), false);
        Occurrences parted = Occurrences.of(told, List.of(different));
        assertThat(parted.with(report(1))).containsExactlyInAnyOrder(report(1), report(3));
        assertThat(parted.with(report(2))).containsExactly(report(2));
        assertThat(Occurrences.of(told, List.of()).with(report(2))).hasSize(3);
    }

    @Test
    void aWordJoinsWhatSharesNothingAndAWordOnOthersSaysNothing() {
        List<Occurrences.Told> told = List.of(told(1), told(2));
        assertThat(Occurrences.of(told, List.of(new Judgement(report(1), report(2), true)))
                        .with(report(1)))
                .hasSize(2);
        assertThat(Occurrences.of(told, List.of(new Judgement(report(1), report(7), true)))
                        .count())
                .isEqualTo(2);
        assertThatThrownBy(() -> new Judgement(report(1), report(1), true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
