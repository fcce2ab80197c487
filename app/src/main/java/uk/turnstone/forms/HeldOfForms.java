package uk.turnstone.forms;

import static uk.turnstone.governance.HeldTable.ofOthers;
import static uk.turnstone.governance.HeldTable.ofRecord;
import static uk.turnstone.governance.HeldTable.told;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.governance.HeldTable;
import uk.turnstone.governance.HoldsRecordsAbout;

/** Forms that were filled, and unfinished ones. */
@Component
final class HeldOfForms implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(
                ofRecord("forms.draft", "Unfinished form", told("Form", "t.form"), ofOthers("Typed", "t.typed")),
                ofRecord(
                        "forms.filled",
                        "Form",
                        told("Form", "t.form"),
                        told("Answered", "to_char(t.answered_on, 'DD/MM/YYYY')"),
                        told("Answers", "t.answers"),
                        told("Total", "t.total"),
                        told("Band", "t.band"),
                        told("Band as judged", "t.judged_band"),
                        told("Why judged so", "t.judged_why"),
                        told("Corrected because", "t.corrects_why")));
    }
}
