package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.cohorts.JoinCohort;
import uk.turnstone.cohorts.Stay;
import uk.turnstone.measures.CohortConvictions;

class ConvictionsBeforeAfterTest {
    private static final LocalDate JOINED = LocalDate.of(2025, 3, 31);
    private Workplace work;
    private JoinCohort joinCohort;

    @BeforeEach
    void open() {
        work = new Workplace();
        joinCohort = new JoinCohort();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private UUID member(String cohort, LocalDate joined) {
        UUID person = work.adult("Gull " + UUID.randomUUID());
        join(person, cohort, joined);
        return person;
    }

    private void join(UUID person, String cohort, LocalDate joined) {
        join(person, cohort, Stay.since(joined, "Panel."));
    }

    private void join(UUID person, String cohort, Stay stay) {
        work.write(sql -> joinCohort.join(new JoinCohort.Joining(person, cohort, stay, null), sql, work.as(MANAGER)));
    }

    private void convicted(UUID person, LocalDate day) {
        work.convicted(person, day, UUID.randomUUID(), "Theft from a shop", 2);
    }

    private CohortConvictions total() {
        return new ConvictionsBeforeAfter(work.figures)
                .of(work.as(MANAGER))
                .figures()
                .total();
    }

    private void assertBeforeAndAfter(long before, long after) {
        assertThat(total()).isEqualTo(new CohortConvictions("Total", 1, 0, before, after));
    }

    @Test
    void theDayOfJoiningIsInNeitherWindowAndTheirEndsAreIn() {
        UUID person = member("PPO", JOINED);
        convicted(person, JOINED);
        convicted(person, JOINED.minusDays(366));
        convicted(person, JOINED.plusDays(366));
        assertBeforeAndAfter(0, 0);
        convicted(person, JOINED.minusDays(1));
        convicted(person, JOINED.minusDays(365));
        convicted(person, JOINED.plusDays(1));
        assertBeforeAndAfter(2, 1);
        convicted(person, JOINED.plusDays(365));
        assertBeforeAndAfter(2, 2);
    }

    @Test
    void aDayInSummerIsTheDayInLondonNotInGreenwich() {
        // Midnight in London on 1 July is 11 in the evening of 30 June in Greenwich.
        LocalDate joined = LocalDate.of(2025, 6, 30);
        UUID person = member("PPO", joined);
        convicted(person, LocalDate.of(2025, 7, 1));
        assertBeforeAndAfter(0, 1);
    }

    @Test
    void whoseYearAfterIsNotOverByYesterdayIsLeftOutAndCounted() {
        member("PPO", TODAY.minusDays(366));
        member("PPO", TODAY.minusDays(365));
        assertThat(total()).isEqualTo(new CohortConvictions("Total", 1, 1, 0, 0));
    }

    @Test
    void theSameConvictionFromTwoAgenciesCountsOnce() {
        UUID person = member("PPO", JOINED);
        UUID occasion = UUID.randomUUID();
        LocalDate day = JOINED.minusDays(10);
        work.convicted(person, day, occasion, "Burglary", 2);
        work.convicted(person, day, occasion, "Burglary", 3);
        assertBeforeAndAfter(1, 0);
        work.convicted(person, day, occasion, "Assault", 3);
        assertBeforeAndAfter(2, 0);
    }

    @Test
    void twoOffencesOfOneTitleOnOneOccasionFromOneAgencyStayTwo() {
        UUID person = member("PPO", JOINED);
        UUID occasion = UUID.randomUUID();
        work.convicted(person, JOINED.minusDays(10), occasion, "Theft from a shop", 2);
        work.convicted(person, JOINED.minusDays(10), occasion, "Theft from a shop", 2);
        work.convicted(person, JOINED.minusDays(10), occasion, "Theft from a shop", 3);
        assertBeforeAndAfter(2, 0);
    }

    @Test
    void theFirstJoiningOfACohortIsTheDesignation() {
        UUID person = work.adult("Gannet Gaz");
        join(person, "PPO", new Stay(JOINED, "Panel.", JOINED.plusDays(30), "Moved."));
        join(person, "PPO", JOINED.plusDays(200));
        convicted(person, JOINED.plusDays(100));
        assertBeforeAndAfter(0, 1);
    }

    @Test
    void joinedPeopleAreOnePersonWithTheConvictionsOfBoth() {
        UUID kept = member("PPO", JOINED);
        UUID gone = work.adult("Gull Two");
        convicted(gone, JOINED.minusDays(5));
        assertBeforeAndAfter(0, 0);
        work.join(kept, gone);
        assertBeforeAndAfter(1, 0);
        join(kept, "HCC", JOINED);
        assertThat(total()).isEqualTo(new CohortConvictions("Total", 2, 0, 2, 0));
    }

    @Test
    void anotherPartnershipCountsNothingOfThisOne() {
        convicted(member("PPO", JOINED), JOINED.minusDays(1));
        var elsewhere = new uk.turnstone.access.Context("a", "A", 2, 1, MANAGER, "IOM", TODAY, "test");
        assertThat(new ConvictionsBeforeAfter(work.figures)
                        .of(elsewhere)
                        .figures()
                        .rows())
                .isEmpty();
    }

    @Test
    void figuresMayNotReadWhatWasWrittenAboutPeople() {
        for (String forbidden : new String[] {
            "SELECT reason_in FROM cohorts.membership", "SELECT 1 FROM people.record_name", "SELECT 1 FROM plans.plan"
        }) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> work.figures.read(
                            work.as(MANAGER), sql -> sql.sql(forbidden).query().listOfRows()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
