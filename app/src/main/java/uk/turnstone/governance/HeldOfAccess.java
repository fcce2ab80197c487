package uk.turnstone.governance;

import static uk.turnstone.governance.HeldTable.picked;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who worked with somebody, who was barred from them, and who opened them in an emergency. */
@Component
final class HeldOfAccess implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(
                picked("access.involvement", "Worker or team", "t.record_id = ANY ($1)"),
                picked("access.restriction_record", "Restriction", "t.record_id = ANY ($1)"),
                picked("access.break_glass", "Use of break-glass", "t.record_id = ANY ($1)"));
    }
}
