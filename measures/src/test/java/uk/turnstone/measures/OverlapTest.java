package uk.turnstone.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private static final List<String> SERVICES = List.of("Housing", "Work hub", "Drug service");

    private static ShownOverlap shown(Map<Set<Integer>, Long> people) {
        return new Overlap(SERVICES, people).shown(SmallGroups.Rule.USUAL);
    }

    @Test
    void columnsAreSortedBySizeAndThoseKnownToNoneAreInTheStepsAlone() {
        ShownOverlap shown = shown(Map.of(Set.of(), 100L, Set.of(0), 20L, Set.of(1), 30L, Set.of(0, 2), 10L));
        assertThat(shown.columns())
                .containsExactly(
                        new ShownOverlap.Column(Set.of(1), 30),
                        new ShownOverlap.Column(Set.of(0), 20),
                        new ShownOverlap.Column(Set.of(0, 2), 10));
        assertThat(shown.merged()).isEmpty();
        assertThat(shown.steps())
                .containsExactly(
                        new ShownOverlap.Step(0, 0, 100),
                        new ShownOverlap.Step(1, 1, 50),
                        new ShownOverlap.Step(2, 2, 10),
                        new ShownOverlap.Step(3, 3, 0));
        assertThat(shown.everybody()).hasValue(160);
        assertThat(shown.services().getFirst().total()).hasValue(30);
    }

    @Test
    void fewAtThreeServicesArePutWithThoseAtTwo() {
        ShownOverlap shown = shown(Map.of(
                Set.of(),
                100L,
                Set.of(0),
                20L,
                Set.of(1),
                30L,
                Set.of(0, 1),
                12L,
                Set.of(0, 2),
                6L,
                Set.of(0, 1, 2),
                2L));
        assertThat(shown.steps().getLast()).isEqualTo(new ShownOverlap.Step(2, 3, 20));
        assertThat(shown.merged().orElseThrow().mixtures()).isEqualTo(2);
        assertThat(shown.merged().orElseThrow().people()).hasValue(8);
    }

    @Test
    void aTotalOfAServiceThatWouldTellAFewIsNotPrinted() {
        // Drug service: 63 people, of them 60 in a column of their own.
        ShownOverlap shown = shown(Map.of(Set.of(0), 50L, Set.of(2), 60L, Set.of(1, 2), 3L, Set.of(0, 1), 4L));
        assertThat(shown.services().get(2).total()).isEqualTo(OptionalLong.empty());
        assertThat(shown.everybody()).hasValue(117);
        assertThat(shown.merged().orElseThrow()).isEqualTo(new ShownOverlap.Merged(2, OptionalLong.of(7), 2, 2));
    }

    @Test
    void fewerThanFiveInAllAreNotTold() {
        ShownOverlap shown = shown(Map.of(Set.of(0), 2L, Set.of(1), 1L));
        assertThat(shown.columns()).isEmpty();
        assertThat(shown.steps()).isEmpty();
        assertThat(shown.everybody()).isEmpty();
        assertThat(shown.merged().orElseThrow().people()).isEmpty();
        assertThat(shown.services()).allMatch(service -> service.total().isEmpty());
    }

    @Test
    void aMixtureOfServicesThereAreNotIsRefused() {
        assertThatThrownBy(() -> new Overlap(SERVICES, Map.of(Set.of(3), 1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Overlap(SERVICES, Map.of(Set.of(1), -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
