package uk.turnstone.governance;

import static uk.turnstone.governance.HeldTable.ofOthers;
import static uk.turnstone.governance.HeldTable.ofRecord;
import static uk.turnstone.governance.HeldTable.picked;
import static uk.turnstone.governance.HeldTable.told;

import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody consented to, who worked with them, who was barred from them, and who opened them in an emergency. */
@Component
final class HeldOfAccess implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(
                picked(
                        "access.consent_duty",
                        "Duty after a withdrawal of consent",
                        "t.consent_key IN (SELECT c.consent_key FROM access.consent c WHERE c.record_id = ANY ($1))"),
                ofRecord(
                        "access.consent",
                        "Consent",
                        told("Asked for", "access.consent_title(t.kind, t.asked_on)"),
                        told("Asked", "to_char(t.asked_on, 'DD/MM/YYYY')"),
                        told("Answer", "t.answer"),
                        told("Answered by", "t.given_by"),
                        ofOthers("Who that is", "t.giver"),
                        told("How", "t.how"),
                        told("Explained", "t.explained"),
                        told("From", "to_char(t.from_day, 'DD/MM/YYYY')"),
                        told("Until", "to_char(t.until_day, 'DD/MM/YYYY')"),
                        told("Note", "t.note"),
                        told("In place of one entered in error", "t.corrects_why"),
                        told("Withdrawn", "to_char(t.withdrawn_on, 'DD/MM/YYYY')"),
                        ofOthers("Withdrawal said by", "t.withdrawn_said_by")),
                picked("access.involvement", "Worker or team", "t.record_id = ANY ($1)"),
                picked("access.restriction_record", "Restriction", "t.record_id = ANY ($1)"),
                picked("access.break_glass", "Use of break-glass", "t.record_id = ANY ($1)"));
    }
}
