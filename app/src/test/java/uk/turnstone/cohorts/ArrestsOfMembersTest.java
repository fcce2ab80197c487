package uk.turnstone.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;

class ArrestsOfMembersTest {
    /** Works with neither cohorts nor plans. */
    private static final String ELSEWHERE = "link-reviewer-offender";

    private final ArrestsOfMembers arrests = new ArrestsOfMembers(Permissions.shipped());

    private static void joined(Workplace work, UUID person, String cohort, Stay stay) {
        work.write(sql ->
                new JoinCohort().join(new JoinCohort.Joining(person, cohort, stay, null), sql, work.as(MANAGER)));
    }

    private List<TodaySection> sections(Workplace work, String role) {
        return work.app.write(work.as(role), sql -> arrests.sections(sql, work.as(role)));
    }

    @Test
    void membersArrestedInTheLastSevenDaysAreALineEachTheLatestFirst() {
        try (var work = new Workplace()) {
            UUID once = work.adult("Dunlin Tamsin");
            UUID twice = work.adult("Skua Lee");
            UUID former = work.adult("Grebe Ted");
            UUID longAgo = work.adult("Crake Abel");
            UUID nobodys = work.adult("Whimbrel Jory");
            var since = Stay.since(TODAY.minusDays(40), "Nine arrests.");
            joined(work, once, "PPO", since);
            joined(work, twice, "PPO", since);
            joined(work, twice, "DRR", since);
            joined(work, longAgo, "PPO", since);
            joined(work, former, "PPO", new Stay(TODAY.minusDays(40), "Nine.", TODAY.minusDays(1), "Moved."));
            work.arrested(once, TODAY.minusDays(7).atTime(0, 0), "shop theft");
            work.arrested(twice, TODAY.minusDays(3).atTime(9, 0), "assault");
            work.arrested(twice, TODAY.minusDays(1).atTime(2, 10), "burglary");
            work.arrested(longAgo, TODAY.minusDays(8).atTime(23, 59), "shop theft");
            work.arrested(former, TODAY.minusDays(2).atTime(9, 0), "shop theft");
            work.arrested(nobodys, TODAY.minusDays(2).atTime(9, 0), "shop theft");

            assertThat(sections(work, MANAGER).getFirst().lines())
                    .containsExactly(
                            TodayLine.ofTheTeam(
                                    "Skua Lee",
                                    "/people/" + twice,
                                    "burglary; 2 arrests in these days · DRR, PPO",
                                    "Thu 19 Nov 2026 02:10",
                                    false),
                            TodayLine.ofTheTeam(
                                    "Dunlin Tamsin",
                                    "/people/" + once,
                                    "shop theft · PPO",
                                    "Fri 13 Nov 2026 00:00",
                                    false));
            assertThat(work.everything
                            .sql("SELECT detail FROM access.look_told WHERE action = 'read'")
                            .query(String.class)
                            .list())
                    .containsExactly("arrests of 2 cohort members, by name");
            assertThat(sections(work, ELSEWHERE)).isEmpty();
        }
    }
}
