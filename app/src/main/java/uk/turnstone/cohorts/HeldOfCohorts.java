package uk.turnstone.cohorts;

import static uk.turnstone.governance.HeldTable.ofRecord;
import static uk.turnstone.governance.HeldTable.told;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.governance.HeldTable;
import uk.turnstone.governance.HoldsRecordsAbout;

/** Who was in which cohort. */
@Component
final class HeldOfCohorts implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(ofRecord(
                "cohorts.membership",
                "Member of a cohort",
                told("Cohort", "t.cohort"),
                told("Joined", "to_char(t.joined_on, 'DD/MM/YYYY')"),
                told("Left", "to_char(t.left_on, 'DD/MM/YYYY')"),
                told("Why in", "t.reason_in"),
                told("Why out", "t.reason_out"),
                told("Age", "t.age_decision"),
                told("Known from", "to_char(t.known_from AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')")));
    }
}
