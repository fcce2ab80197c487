package uk.turnstone.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import uk.turnstone.web.TodaySection;

class ActionsDueTest {
    /** Works with neither cohorts nor plans. */
    private static final String ELSEWHERE = "link-reviewer-offender";

    private final ActionsDue actions = new ActionsDue(Permissions.shipped());

    private static UUID add(Workplace work, UUID plan, String action, String owner, LocalDate due) {
        return work.write(sql -> AddAction.to(
                plan, new AddAction.Typed("housing", "", action, owner, "3", due.toString()), sql, work.as(MANAGER)));
    }

    @Test
    void onesOwnComeFirstThenTheLatestAndWhatIsDueWithinAWeekStandsByItself() {
        try (var work = new Workplace()) {
            Context manager = work.as(MANAGER);
            UUID person = work.adult("Petrel Lou");
            UUID plan = work.write(sql -> OpenPlan.about(
                    work.ownRecord(sql, manager, person).orElseThrow(), "High crime causers", TODAY, sql, manager));
            add(work, plan, "Due today.", "P Feldspar", TODAY);
            add(work, plan, "Due in a week.", "P Feldspar", TODAY.plusDays(7));
            add(work, plan, "Due later.", "P Feldspar", TODAY.plusDays(8));
            UUID yesterday = add(work, plan, "Ring the college.", "P Feldspar", TODAY.minusDays(1));
            UUID longAgo = add(work, plan, "View the flat.", "P Feldspar", TODAY.minusDays(9));
            UUID own = add(work, plan, "Visit.", manager.name(), TODAY.minusDays(2));
            UUID done = add(work, plan, "Done late.", "P Feldspar", TODAY.minusDays(5));
            work.write(sql -> CompleteAction.with(done, 1, "Seen.", sql, manager));

            List<TodaySection> sections = work.app.write(manager, sql -> actions.sections(sql, manager));
            assertThat(sections.getFirst().lines())
                    .containsExactly(
                            new TodayLine(
                                    "Petrel Lou",
                                    "/plans/actions/" + own,
                                    "Visit.",
                                    "2 days late, due Wed 18 Nov",
                                    true,
                                    "Jo Flint, Probation",
                                    true),
                            new TodayLine(
                                    "Petrel Lou",
                                    "/plans/actions/" + longAgo,
                                    "View the flat.",
                                    "9 days late, due Wed 11 Nov",
                                    true,
                                    "P Feldspar, Probation",
                                    false),
                            new TodayLine(
                                    "Petrel Lou",
                                    "/plans/actions/" + yesterday,
                                    "Ring the college.",
                                    "1 day late, due Thu 19 Nov",
                                    true,
                                    "P Feldspar, Probation",
                                    false));
            assertThat(sections.getLast().lines())
                    .extracting(TodayLine::what, TodayLine::when, TodayLine::late)
                    .containsExactly(
                            tuple("Due today.", "today", false), tuple("Due in a week.", "due Fri 27 Nov", false));
            List<TodaySection> clerks =
                    work.app.write(work.as(ELSEWHERE), sql -> actions.sections(sql, work.as(ELSEWHERE)));
            assertThat(clerks).isEmpty();
        }
    }
}
