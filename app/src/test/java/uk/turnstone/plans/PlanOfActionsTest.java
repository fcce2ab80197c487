package uk.turnstone.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;
import uk.turnstone.access.Context;

class PlanOfActionsTest {
    private static final String DUE = "2026-11-17";
    private static Workplace work;
    private static Context manager;
    private static UUID person;
    private static UUID plan;

    @BeforeAll
    static void open() {
        work = new Workplace();
        manager = work.as(MANAGER);
        person = work.adult("Petrel Lou");
        plan = work.write(sql -> OpenPlan.about(
                work.ownRecord(sql, manager, person).orElseThrow(), "High crime causers", TODAY, sql, manager));
    }

    @AfterAll
    static void close() {
        work.close();
    }

    private static AddAction.Typed typed(String action, String due) {
        return new AddAction.Typed("housing", "", action, "P Feldspar", "3", due);
    }

    private static UUID add(String action) {
        return work.write(sql -> AddAction.to(plan, typed(action, DUE), sql, manager));
    }

    private static Action standing(UUID key) {
        return work.app.read(manager, sql -> PlanRecords.action(sql, key).orElseThrow());
    }

    private static void assertRefused(Runnable what, PlanError... errors) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(PlanRefusal.class, refusal -> assertThat(refusal.errors())
                .containsExactly(errors));
    }

    @Test
    void anActionIsLateFromTheDayAfterItIsDueUntilItEnds() {
        Action action = standing(add("View the flat."));
        assertThat(action.lateWords(action.task().due())).isEmpty();
        assertThat(action.lateWords(action.task().due().plusDays(1))).isEqualTo("1 day late");
        assertThat(action.lateWords(TODAY)).isEqualTo("3 days late");
        assertThat(action.done(TODAY, "Seen.").lateWords(TODAY)).isEmpty();
    }

    @Test
    void everyFieldThatIsMissingIsNamedAtOnce() {
        var empty = new AddAction.Typed(" ", "", "", " ", "", "soon");
        assertRefused(
                () -> work.write(sql -> AddAction.to(plan, empty, sql, manager)),
                PlanError.NEED_MISSING,
                PlanError.ACTION_MISSING,
                PlanError.OWNER_MISSING,
                PlanError.AGENCY_UNKNOWN,
                PlanError.DUE_MISSING);
    }

    @Test
    void aDoneActionKeepsTheVersionThatWasOpen() {
        UUID key = add("Ring the landlord.");
        work.write(sql -> CompleteAction.with(key, 1, "Keys on Monday.", sql, manager));
        assertThat(standing(key).state()).isEqualTo(ActionState.DONE);
        assertThat(standing(key).ending()).isEqualTo(new Action.Ending(TODAY, "Keys on Monday."));
        assertThat(work.everything
                        .sql("""
                        SELECT version || ' ' || state || ' ' || (known_until = 'infinity')
                        FROM plans.action WHERE action_key = :key ORDER BY version
                        """)
                        .param("key", key)
                        .query(String.class)
                        .list())
                .containsExactly("1 open false", "2 done true");
        assertRefused(
                () -> work.write(sql -> DropAction.because(key, 2, "Changed our mind.", sql, manager)),
                PlanError.ALREADY_ENDED);
    }

    @Test
    void anEndingNeedsItsSentence() {
        UUID key = add("Fill in the form.");
        assertRefused(
                () -> work.write(sql -> CompleteAction.with(key, 1, " ", sql, manager)), PlanError.OUTCOME_MISSING);
        assertRefused(() -> work.write(sql -> DropAction.because(key, 1, "", sql, manager)), PlanError.REASON_MISSING);
        assertThat(standing(key).version()).isEqualTo(1);
    }

    @Test
    void theSecondOfTwoWhoSaveIsShownWhatTheFirstSaved() {
        UUID key = add("Book the dentist.");
        work.write(sql -> DropAction.because(key, 1, "No longer wanted.", sql, manager));
        assertThatThrownBy(() -> work.write(sql -> CompleteAction.with(key, 1, "Booked.", sql, manager)))
                .isInstanceOfSatisfying(PlanRefusal.class, refusal -> {
                    assertThat(refusal.errors()).containsExactly(PlanError.SAVED_MEANWHILE);
                    Action saved = Objects.requireNonNull(refusal.standing());
                    assertThat(saved.state()).isEqualTo(ActionState.DROPPED);
                    assertThat(Objects.requireNonNull(saved.ending()).outcome()).isEqualTo("No longer wanted.");
                });
    }

    @Test
    void notesAreDatedAndSignedAndLeaveTheActionAsItIs() {
        UUID key = add("Go with him to the bank.");
        work.write(sql -> {
            NoteProgress.on(key, "Met at the door.", sql, manager);
            return true;
        });
        Plan read = work.app.read(manager, sql -> PlanRecords.plan(sql, plan).orElseThrow());
        assertThat(read.notesOn(standing(key)))
                .containsExactly(new ProgressNote(key, TODAY, "Jo Flint", "Met at the door."));
        assertThat(standing(key).version()).isEqualTo(1);
        assertThat(work.everything
                        .sql(
                                "SELECT detail FROM access.look_told WHERE person_key = :person ORDER BY look_id DESC LIMIT 1")
                        .param("person", person)
                        .query(String.class)
                        .single())
                .isEqualTo("note added");
    }

    @Test
    void nobodyCanAlterWhatAnActionSaid() {
        UUID key = add("Visit on Friday.");
        for (String attempt : new String[] {
            "UPDATE plans.action SET action = 'other' WHERE action_key = :key",
            "DELETE FROM plans.action WHERE action_key = :key",
            "UPDATE plans.note SET note = 'other' WHERE action_key = :key"
        }) {
            assertThatThrownBy(() ->
                            work.write(sql -> sql.sql(attempt).param("key", key).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aRoleThatDoesNotReadPlansSeesNone() {
        UUID key = add("Ring back.");
        boolean seen = work.app.read(
                work.as(Workplace.CLERK),
                sql -> PlanRecords.plan(sql, plan).isPresent()
                        || PlanRecords.action(sql, key).isPresent());
        assertThat(seen).isFalse();
    }
}
