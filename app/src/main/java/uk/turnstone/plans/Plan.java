package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan with its actions as they stand, in order of due date, and their notes in order of day.
 *
 * @param record the record of our own that it is about
 * @param holding whose it is and why it is held
 */
public record Plan(
        UUID key,
        long record,
        int holding,
        String title,
        LocalDate openedOn,
        List<Action> actions,
        List<ProgressNote> notes) {

    public Plan {
        actions = List.copyOf(actions);
        notes = List.copyOf(notes);
    }

    public List<ProgressNote> notesOn(Action action) {
        return notes.stream().filter(note -> note.action().equals(action.key())).toList();
    }

    public List<Action> open() {
        return actions.stream()
                .filter(action -> action.state() == ActionState.OPEN)
                .toList();
    }

    public List<Action> ended() {
        return actions.stream()
                .filter(action -> action.state() != ActionState.OPEN)
                .toList();
    }

    /** Such as "4 open, 1 of them late". */
    public String tally(LocalDate today) {
        long late = open().stream().filter(action -> action.daysLate(today) > 0).count();
        return open().size() + " open" + (late == 0 ? ", none late" : ", " + late + " of them late");
    }
}
