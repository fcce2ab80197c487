package uk.turnstone.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.TodayLine;

class LateActionsTest {
    /** Works with neither cohorts nor plans. */
    private static final String ELSEWHERE = "link-reviewer-offender";

    private final LateActions late = new LateActions(Permissions.shipped());

    private static UUID add(Workplace work, UUID plan, String action, String owner, LocalDate due) {
        return work.write(sql -> AddAction.to(
                plan, new AddAction.Typed("housing", "", action, owner, "3", due.toString()), sql, work.as(MANAGER)));
    }

    @Test
    void onesOwnComeFirstThenTheLatestAndWhatIsDoneOrDueTodayIsNotThere() {
        try (var work = new Workplace()) {
            Context manager = work.as(MANAGER);
            UUID person = work.adult("Petrel Lou");
            UUID plan = work.write(sql -> OpenPlan.about(
                    work.ownRecord(sql, manager, person).orElseThrow(), "High crime causers", TODAY, sql, manager));
            add(work, plan, "Due today.", "P Feldspar", TODAY);
            UUID yesterday = add(work, plan, "Ring the college.", "P Feldspar", TODAY.minusDays(1));
            UUID longAgo = add(work, plan, "View the flat.", "P Feldspar", TODAY.minusDays(9));
            UUID own = add(work, plan, "Visit.", manager.name(), TODAY.minusDays(2));
            UUID done = add(work, plan, "Done late.", "P Feldspar", TODAY.minusDays(5));
            work.write(sql -> CompleteAction.with(done, 1, "Seen.", sql, manager));

            List<TodayLine> lines = work.app.write(manager, sql -> late.lines(sql, manager));
            assertThat(lines)
                    .containsExactly(
                            new TodayLine(
                                    "Petrel Lou: Visit.",
                                    "/plans/actions/" + own,
                                    "2 days late, due Wed 18 Nov 2026 · Jo Flint, Probation",
                                    true),
                            new TodayLine(
                                    "Petrel Lou: View the flat.",
                                    "/plans/actions/" + longAgo,
                                    "9 days late, due Wed 11 Nov 2026 · P Feldspar, Probation",
                                    true),
                            new TodayLine(
                                    "Petrel Lou: Ring the college.",
                                    "/plans/actions/" + yesterday,
                                    "1 day late, due Thu 19 Nov 2026 · P Feldspar, Probation",
                                    true));
            List<TodayLine> clerks = work.app.write(work.as(ELSEWHERE), sql -> late.lines(sql, work.as(ELSEWHERE)));
            assertThat(clerks).isEmpty();
        }
    }
}
