package uk.turnstone.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.access.Context;

class ChosenActionsTest {
    @SuppressWarnings("NullAway.Init")
    private Workplace work;

    @SuppressWarnings("NullAway.Init")
    private Context manager;

    @SuppressWarnings("NullAway.Init")
    private UUID plan;

    @SuppressWarnings("NullAway.Init")
    private UUID first;

    @SuppressWarnings("NullAway.Init")
    private UUID second;

    @BeforeEach
    void twoActions() {
        work = new Workplace();
        manager = work.as(MANAGER);
        UUID person = work.adult("Petrel Lou");
        plan = work.write(sql -> OpenPlan.about(
                work.ownRecord(sql, manager, person).orElseThrow(), "High crime causers", TODAY, sql, manager));
        first = add("View the flat.");
        second = add("Ring the college.");
    }

    @AfterEach
    void close() {
        work.close();
    }

    private UUID add(String action) {
        var typed = new AddAction.Typed("housing", "", action, "P Feldspar", "3", TODAY.toString());
        return work.write(sql -> AddAction.to(plan, typed, sql, manager));
    }

    private List<Action> open() {
        return work.write(sql -> PlanRecords.plan(sql, plan).orElseThrow().open());
    }

    private static ChosenActions.Chosen chosen(UUID key, int version) {
        return new ChosenActions.Chosen(key, version);
    }

    private void handOver(List<ChosenActions.Chosen> chosen, String owner, String reason) {
        work.app.change(manager, sql -> ChosenActions.handOver(chosen, owner, "2", reason, sql, manager));
    }

    @Test
    void allAreHandedOverEachWithTheReasonAsANote() {
        handOver(List.of(chosen(first, 1), chosen(second, 1)), "A Slate", "Feldspar is on leave");
        assertThat(open()).allSatisfy(action -> {
            assertThat(action.version()).isEqualTo(2);
            assertThat(action.task().owner()).isEqualTo("A Slate");
            assertThat(action.task().agency()).isEqualTo(2);
            assertThat(action.task().due()).isEqualTo(TODAY);
        });
        List<String> notes = work.write(sql -> PlanRecords.plan(sql, plan).orElseThrow().notes().stream()
                .map(ProgressNote::words)
                .toList());
        assertThat(notes)
                .containsExactly(
                        "Handed over to A Slate: Feldspar is on leave", "Handed over to A Slate: Feldspar is on leave");
    }

    @Test
    void allGetTheNewDate() {
        work.app.change(
                manager,
                sql -> ChosenActions.postpone(
                        List.of(chosen(first, 1), chosen(second, 1)), "14/12/2026", "Office closed", sql, manager));
        assertThat(open()).extracting(action -> action.task().due()).containsOnly(java.time.LocalDate.of(2026, 12, 14));
    }

    @Test
    void oneThatIsNotThereLeavesAllAsTheyAre() {
        assertThatThrownBy(() -> handOver(
                        List.of(chosen(first, 1), chosen(UUID.randomUUID(), 1)), "A Slate", "Feldspar is on leave"))
                .hasMessage(PlanError.NOT_ALL_THERE.sentence());
        assertThat(open()).allSatisfy(action -> assertThat(action.version()).isEqualTo(1));
    }

    @Test
    void oneThatIsDoneLeavesAllAsTheyAre() {
        work.write(sql -> CompleteAction.with(second, 1, "Seen.", sql, manager));
        assertThatThrownBy(
                        () -> handOver(List.of(chosen(first, 1), chosen(second, 2)), "A Slate", "Feldspar is on leave"))
                .hasMessage(PlanError.NOT_ALL_THERE.sentence());
        assertThat(open()).singleElement().satisfies(action -> assertThat(action.version())
                .isEqualTo(1));
    }

    @Test
    void oneThatSomebodySavedMeanwhileLeavesAllAsTheyAre() {
        handOver(List.of(chosen(second, 1)), "J Flint", "Swapped");
        assertThatThrownBy(
                        () -> handOver(List.of(chosen(first, 1), chosen(second, 1)), "A Slate", "Feldspar is on leave"))
                .hasMessage(PlanError.ONE_SAVED_MEANWHILE.sentence());
        assertThat(open()).extracting(action -> action.task().owner()).containsOnly("P Feldspar", "J Flint");
    }

    @Test
    void whatIsMissingIsSaidForEachField() {
        assertThatThrownBy(() -> handOver(List.of(chosen(first, 1)), " ", " "))
                .isInstanceOfSatisfying(PlanRefusal.class, refusal -> assertThat(refusal.errors())
                        .containsExactly(PlanError.OWNER_MISSING, PlanError.WHY_MISSING));
    }
}
