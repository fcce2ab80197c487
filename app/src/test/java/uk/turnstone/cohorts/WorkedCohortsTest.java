package uk.turnstone.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.turnstone.Workplace;

class WorkedCohortsTest {
    private static final String HEADINGS = "cohort,joined_on,left_on,crn,pnc_id,reason\n";

    @TempDir
    Path folder;

    private WorkedCohorts.Taken takeOver(Workplace work, String lines) throws IOException {
        Path list = Files.writeString(folder.resolve("cohorts.csv"), HEADINGS + lines);
        return new WorkedCohorts(new JoinCohort(), work.app).takeOver(list, work.as(MANAGER));
    }

    @Test
    void peopleAreFoundByEitherNumberAndRefusedLinesAreReported() throws IOException {
        try (var work = new Workplace()) {
            UUID byCrn = work.adult("Crake Abel");
            UUID byPnc = work.adult("Scoter Rae");
            work.number(byCrn, "CRN", "X320741");
            work.number(byPnc, "PNC", "2012/0001234Y");
            WorkedCohorts.Taken taken = takeOver(work, """
                    PPO,2025-01-06,,X320741,,Nine arrests
                    PPO,2025-01-06,2025-06-02,,12/1234Y,Ten arrests
                    PPO,2025-03-01,,X320741,,Again
                    HCC,2025-01-06,,X999999,,Nobody
                    HCC,2025-01-06,,X320741,2012/0001234Y,Two people
                    HCC,January,,X320741,,Month in words
                    """);
            assertThat(taken.joined()).isEqualTo(2);
            assertThat(taken.refused())
                    .containsExactly(
                            "Line 4: Already a member of this cohort on that day.",
                            "Line 5: Nobody on record has these numbers.",
                            "Line 6: These numbers are of more than one person.",
                            "Line 7: Dates are written as 2026-11-20.");
            List<CohortMember> members =
                    work.app.read(work.as(MANAGER), sql -> CohortMember.of("PPO", TODAY, TODAY, sql));
            assertThat(members).extracting(CohortMember::name).containsExactly("Crake Abel");
        }
    }

    @Test
    void hundredsOfMembersGoInWithinSeconds() throws IOException {
        try (var work = new Workplace()) {
            var lines = new StringBuilder();
            for (int each = 0; each < 300; each++) {
                work.number(work.adult("Pipit " + each), "CRN", "X%06d".formatted(100_000 + each));
                lines.append("DRR,2025-01-06,,X%06d,,Order made\n".formatted(100_000 + each));
            }
            long began = System.nanoTime();
            assertThat(takeOver(work, lines.toString()).joined()).isEqualTo(300);
            assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(10_000);
            System.out.println("300 members taken over in " + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
    }
}
