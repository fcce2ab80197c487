package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.cohorts.JoinCohort;
import uk.turnstone.cohorts.Stay;
import uk.turnstone.measures.SmallGroups;

class KnownToServicesTest {
    private static final int ARRESTED = 0;
    private static final int COHORT = 3;
    private Workplace work;

    @BeforeEach
    void open() {
        work = new Workplace();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private UUID adult(LocalDate arrested) {
        UUID person = work.adult("Gull " + UUID.randomUUID());
        work.arrested(person, arrested.atTime(9, 0), "Theft from a shop");
        return person;
    }

    private void join(UUID person, Stay stay) {
        work.write(
                sql -> new JoinCohort().join(new JoinCohort.Joining(person, "PPO", stay, null), sql, work.as(MANAGER)));
    }

    private Map<Set<Integer>, Long> counted() {
        return new KnownToServices(work.figures).of(work.as(MANAGER)).people();
    }

    @Test
    void everyPersonIsCountedOnceInTheMixtureOfToday() {
        adult(TODAY.minusDays(10));
        UUID both = adult(TODAY.minusDays(20));
        work.arrested(both, TODAY.minusDays(30).atTime(9, 0), "Burglary");
        join(both, Stay.since(TODAY.minusDays(200), "Panel."));
        work.adult("Gull Nobody Knows");
        assertThat(counted()).isEqualTo(Map.of(Set.of(ARRESTED), 1L, Set.of(ARRESTED, COHORT), 1L, Set.of(), 1L));
    }

    @Test
    void anArrestOfMoreThanAYearAgoAndAMembershipThatHasEndedDoNotCount() {
        adult(TODAY.minusYears(1));
        join(adult(TODAY.minusYears(2)), new Stay(TODAY.minusDays(300), "Panel.", TODAY, "Moved."));
        join(adult(TODAY.minusYears(2)), Stay.since(TODAY, "Panel."));
        assertThat(counted()).isEqualTo(Map.of(Set.of(), 2L, Set.of(COHORT), 1L));
    }

    @Test
    void peopleWhoTurnOutToBeOneAreCountedOnce() {
        UUID one = adult(TODAY.minusDays(10));
        UUID other = work.adult("Gull Again");
        join(other, Stay.since(TODAY.minusDays(200), "Panel."));
        work.join(one, other);
        assertThat(counted()).isEqualTo(Map.of(Set.of(ARRESTED, COHORT), 1L));
    }

    @Test
    void thePageTellsNoGroupUnderFive() {
        IntStream.range(0, 20).forEach(i -> adult(TODAY.minusDays(i + 1)));
        IntStream.range(0, 3).forEach(i -> join(adult(TODAY.minusDays(1)), Stay.since(TODAY.minusDays(200), "Panel.")));
        IntStream.range(0, 7).forEach(i -> join(work.adult("Gull " + i), Stay.since(TODAY.minusDays(200), "Panel.")));
        var overlap = new KnownToServices(work.figures).of(work.as(MANAGER)).shown(SmallGroups.Rule.USUAL);
        var page = OverlapPage.of(overlap, TODAY);
        assertThat(page.sentence()).isEqualTo("30 of 30 people on record are known to at least one of the four.");
        assertThat(Objects.requireNonNull(page.plot()).svg())
                .contains(">20<", ">10<", "2 other")
                .doesNotContain(">3<", ">7<", ">23<");
        assertThat(page.withheld()).contains("Arrested, 12 months");
    }

    @Test
    void fewerThanFiveOnRecordAreNotDrawn() {
        adult(TODAY.minusDays(1));
        var overlap = new KnownToServices(work.figures).of(work.as(MANAGER)).shown(SmallGroups.Rule.USUAL);
        var page = OverlapPage.of(overlap, TODAY);
        assertThat(page.plot()).isNull();
        assertThat(page.strip()).isNull();
        assertThat(page.sentence()).startsWith("Fewer than 5 people");
    }
}
