package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.turnstone.Workplace;
import uk.turnstone.cohorts.JoinCohort;
import uk.turnstone.cohorts.WorkedCohorts;

class WorkedPlansTest {
    private static final String HEADINGS = "cohort,joined_on,left_on,crn,pnc_id,reason\n";

    @TempDir
    Path folder;

    /** Actions of eighty members and of twenty who have left, each in a line. */
    private List<String> actions(long seed) throws IOException {
        try (var work = new Workplace()) {
            work.everything.sql("""
                    INSERT INTO access.agency (partnership_id, code, name, kind)
                    VALUES (1, 'council', 'Council', 'council'), (1, 'drug-service', 'Bay Recovery', 'health')
                    """).update();
            var lines = new StringBuilder(HEADINGS);
            for (int each = 0; each < 100; each++) {
                work.number(work.adult("Pipit " + each), "CRN", "X%06d".formatted(100_000 + each));
                String left = each < 80 ? "" : "2026-06-01";
                lines.append("%s,2025-01-06,%s,X%06d,,Order made\n"
                        .formatted(each % 2 == 0 ? "DRR" : "PPO", left, 100_000 + each));
            }
            Path list = Files.writeString(folder.resolve("cohorts.csv"), lines);
            var taken = new WorkedCohorts(new JoinCohort(), work.app)
                    .takeOver(list, work.as(MANAGER), new WorkedPlans(seed, Map.of("police", "PC Anders Slate")));
            assertThat(taken.joined()).isEqualTo(100);
            return work.everything.sql("""
                    SELECT concat_ws('|', m.cohort, m.left_on, i.canonical, a.need, a.action, a.owner, a.due, a.state, a.ended_on)
                    FROM plans.action a
                    JOIN cohorts.membership m USING (plan_key)
                    JOIN people.person_record own ON own.record_id = m.record_id
                    JOIN people.person_record r ON r.person_id = own.person_id
                    JOIN people.record_identifier i ON i.record_id = r.record_id
                    WHERE a.known_until = 'infinity' ORDER BY 1
                    """).query(String.class).list();
        }
    }

    @Test
    void theSameSeedGivesTheSameActionsAndAnotherSeedOthers() throws IOException {
        List<String> actions = actions(7);
        assertThat(actions(7)).isEqualTo(actions);
        assertThat(actions(8)).isNotEqualTo(actions);
    }

    @Test
    void mostMembersHaveActionsSomeDoneAFewLateAndWhoHasLeftHasNone() throws IOException {
        List<String> actions = actions(7);
        assertThat(actions).hasSizeBetween(80, 180);
        assertThat(actions).anyMatch(line -> line.contains("|done|")).anyMatch(line -> line.contains("|open"));
        assertThat(actions).anyMatch(line -> line.contains("|PC Anders Slate|"));
        assertThat(actions).noneMatch(line -> line.contains("|2026-06-01|X"));
        String today = Workplace.TODAY.toString();
        assertThat(actions)
                .filteredOn(line -> line.endsWith("|open") && line.split("\\|")[5].compareTo(today) < 0)
                .hasSizeBetween(1, 15);
        assertThat(ofWhom(actions, ""))
                .filteredOn(member -> member.startsWith("DRR|"))
                .isSubsetOf(ofWhom(actions, "drugs and alcohol"));
    }

    /** Cohort and number of those who have an action for a need; for any, where it is empty. */
    private static Set<String> ofWhom(List<String> actions, String need) {
        return actions.stream()
                .map(line -> line.split("\\|"))
                .filter(cells -> need.isEmpty() || cells[2].equals(need))
                .map(cells -> cells[0] + "|" + cells[1])
                .collect(Collectors.toSet());
    }
}
