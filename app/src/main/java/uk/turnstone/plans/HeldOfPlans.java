package uk.turnstone.plans;

import static uk.turnstone.governance.HeldTable.ofOthers;
import static uk.turnstone.governance.HeldTable.ofRecord;
import static uk.turnstone.governance.HeldTable.picked;
import static uk.turnstone.governance.HeldTable.told;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.governance.HeldTable;
import uk.turnstone.governance.HoldsRecordsAbout;

/** Plans, their actions and what was noted. */
@Component
final class HeldOfPlans implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(
                picked(
                        "plans.note",
                        "Note on an action",
                        "t.action_key IN (SELECT a.action_key FROM plans.action a JOIN plans.plan p USING (plan_key) WHERE p.record_id = ANY ($1))",
                        told("Day", "to_char(t.noted_on, 'DD/MM/YYYY')"),
                        told("Note", "t.note")),
                picked(
                        "plans.action",
                        "Action of a plan",
                        "t.plan_key IN (SELECT p.plan_key FROM plans.plan p WHERE p.record_id = ANY ($1))",
                        told("Need", "t.need"),
                        told("Objective", "t.objective"),
                        told("Action", "t.action"),
                        ofOthers("By whom", "t.owner"),
                        told("Due", "to_char(t.due, 'DD/MM/YYYY')"),
                        told("Standing", "t.state"),
                        told("Ended", "to_char(t.ended_on, 'DD/MM/YYYY')"),
                        told("Outcome", "t.outcome")),
                ofRecord(
                        "plans.plan",
                        "Plan",
                        told("Title", "t.title"),
                        told("Opened", "to_char(t.opened_on, 'DD/MM/YYYY')")));
    }
}
