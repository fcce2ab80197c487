package uk.turnstone.history;

import static uk.turnstone.governance.HeldTable.ofOthers;
import static uk.turnstone.governance.HeldTable.ofRecord;
import static uk.turnstone.governance.HeldTable.picked;
import static uk.turnstone.governance.HeldTable.told;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.governance.HeldTable;
import uk.turnstone.governance.HoldsRecordsAbout;

/** What happened, and which reports are of one occurrence. */
@Component
final class HeldOfHistory implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(
                picked(
                        "history.occurrence_undone",
                        "Decision on reports, undone",
                        "t.decision_key IN (SELECT d.decision_key FROM history.occurrence_decision d WHERE d.record_a = ANY ($1) OR d.record_b = ANY ($1))"),
                picked(
                        "history.occurrence_decision",
                        "Decision on reports",
                        "t.record_a = ANY ($1) OR t.record_b = ANY ($1)"),
                ofRecord(
                        "history.event",
                        "Event",
                        told("Kind", "(SELECT k.title FROM history.event_kind k WHERE k.kind = t.kind)"),
                        told("Day", "to_char(t.earliest AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')"),
                        told("Until", "to_char(t.ended AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')"),
                        told("As", "t.subject_role"),
                        told("What", "t.title"),
                        told("Code", "t.code"),
                        told("Outcome", "t.outcome"),
                        told("Quantity", "t.quantity"),
                        ofOthers("Reported by", "t.reported_by"),
                        ofOthers("Details", "t.details"),
                        told("References", "t.refs"),
                        told("Known from", "to_char(t.known_from AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')")));
    }
}
