package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.access.Context;
import uk.turnstone.cohorts.JoinCohort;
import uk.turnstone.cohorts.Stay;
import uk.turnstone.measures.SmallGroups;

/** People counted by the services that know them, on a real database; and that the page tells no group under 5. */
class KnownToServicesTest {
    private static final int ARRESTED = 0;
    private static final int COHORT = 3;
    private static final LocalDateTime LATELY = Workplace.TODAY.minusDays(30).atTime(2, 10);

    @Test
    void everybodyOnRecordIsInOneMixtureHoweverManyRecordsTheyHave() {
        try (var work = new Workplace()) {
            people(work, 7, false, 0);
            people(work, 6, true, 0);
            people(work, 3, false, 2);
            people(work, 5, true, 1);
            UUID longAgo = work.adult("Long Ago");
            work.arrested(longAgo, Workplace.TODAY.minusYears(1).atTime(23, 0), "shop theft");
            UUID later = work.adult("Later");
            work.arrested(later, Workplace.TODAY.plusDays(1).atStartOfDay(), "shop theft");
            Context analyst = work.as(Workplace.MANAGER);
            assertThat(new KnownToServices(work.figures).of(analyst).people())
                    .isEqualTo(Map.of(
                            Set.of(), 9L, Set.of(COHORT), 6L, Set.of(ARRESTED), 3L, Set.of(ARRESTED, COHORT), 5L));
        }
    }

    @Test
    void aMixtureOfThreePeopleIsOnThePageOnlyTogetherWithAnother() {
        try (var work = new Workplace()) {
            people(work, 40, false, 0);
            people(work, 16, true, 0);
            people(work, 3, false, 1);
            people(work, 25, true, 1);
            var overlap = new KnownToServices(work.figures).of(work.as(Workplace.MANAGER));
            OverlapPage page = OverlapPage.of(overlap.shown(SmallGroups.Rule.USUAL), Workplace.TODAY);
            assertThat(page.sentence()).startsWith("44 of 84 people on record are known to at least one of the four");
            assertThat(Stream.of(page.plot(), page.strip())
                            .flatMap(picture -> picture.table().rows().stream())
                            .flatMap(row -> Stream.of(row.getLast(), row.get(row.size() - 1))))
                    .doesNotContain("3");
            assertThat(page.plot().table().rows().stream().map(row -> row.getFirst()))
                    .doesNotContain("Arrested, 12 months only")
                    .anyMatch(words -> words.contains("under 5 or put with"));
            assertThat(page.plot().svg()).doesNotContain(">3</text>");
        }
    }

    @Test
    void withHardlyAnybodyOnRecordNothingIsDrawn() {
        try (var work = new Workplace()) {
            people(work, 2, false, 1);
            var overlap = new KnownToServices(work.figures).of(work.as(Workplace.MANAGER));
            var shown = overlap.shown(SmallGroups.Rule.USUAL);
            OverlapPage page = OverlapPage.of(shown, Workplace.TODAY);
            assertThat(page.plot()).isNull();
            assertThat(page.strip()).isNull();
            assertThat(page.sentence())
                    .isEqualTo("Fewer than 5 people are on record: too few to be counted in groups.");
            assertThat(shown.everybody()).isEqualTo(OptionalLong.empty());
        }
    }

    private static void people(Workplace work, int number, boolean inCohort, int arrests) {
        IntStream.range(0, number).forEach(i -> {
            UUID person = work.adult("Plover " + UUID.randomUUID());
            IntStream.range(0, arrests).forEach(arrest -> work.arrested(person, LATELY.minusDays(arrest), "theft"));
            if (inCohort) {
                work.app.change(work.as(Workplace.MANAGER), sql -> new JoinCohort()
                        .join(
                                new JoinCohort.Joining(
                                        person, "PPO", Stay.since(Workplace.TODAY.minusDays(60), "Panel."), null),
                                sql,
                                work.as(Workplace.MANAGER)));
            }
        });
    }
}
