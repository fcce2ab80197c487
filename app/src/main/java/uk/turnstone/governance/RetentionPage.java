package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.List;
import uk.turnstone.web.Problems;

/**
 * The schedule, the review list and the legal holds.
 *
 * @param keeper whether the reader keeps schedule and holds; others approve second
 * @param typed what was typed of a hold
 */
public record RetentionPage(
        List<Retention.Rule> rules,
        List<Retention.Due> due,
        List<LegalHolds.Hold> holds,
        boolean keeper,
        Typed typed,
        Problems problems,
        LocalDate today) {

    /** A hold as typed. */
    public record Typed(String person, String side, String ground, String reason, String review) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    public long waiting() {
        return due.stream().filter(Retention.Due::waits).count();
    }

    public long held() {
        return holds.stream().filter(hold -> hold.lifted() == null).count();
    }
}
