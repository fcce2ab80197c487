package uk.turnstone.intake;

import static uk.turnstone.governance.HeldTable.ofOthers;
import static uk.turnstone.governance.HeldTable.ofRecord;
import static uk.turnstone.governance.HeldTable.picked;
import static uk.turnstone.governance.HeldTable.told;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.governance.HeldTable;
import uk.turnstone.governance.HoldsRecordsAbout;

/** Rows as partners delivered them. */
@Component
final class HeldOfIntake implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(
                picked("intake.flagged_value", "Value that was looked at", "t.record_id = ANY ($1)"),
                ofRecord(
                        "intake.source_row",
                        "Row as delivered",
                        ofOthers("Row", "t.raw"),
                        told("Known from", "to_char(t.known_from AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')")),
                picked("intake.source_record", "Record of a source", "t.record_id = ANY ($1)"));
    }
}
