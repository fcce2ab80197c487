package uk.turnstone.people;

import static uk.turnstone.governance.HeldTable.ofOthers;
import static uk.turnstone.governance.HeldTable.ofRecord;
import static uk.turnstone.governance.HeldTable.picked;
import static uk.turnstone.governance.HeldTable.told;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.turnstone.governance.HeldTable;
import uk.turnstone.governance.HoldsRecordsAbout;

/** What agencies say somebody is called, where they live, how they are known, and how their records were put together. */
@Component
final class HeldOfPeople implements HoldsRecordsAbout {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<HeldTable> held() {
        return List.of(
                ofRecord(
                        "people.photograph",
                        "Photograph",
                        told("Taken", "to_char(t.taken_on, 'DD/MM/YYYY')"),
                        told("From", "t.origin"),
                        told("Removed because", "t.removed_because")),
                ofRecord(
                        "people.wrong_fact_report",
                        "Fact reported as wrong",
                        told("What", "t.what"),
                        told("Said", "t.said"),
                        told("Wrong because", "t.wrong"),
                        told("Right", "t.right_value"),
                        told("Reported", "to_char(t.reported_on, 'DD/MM/YYYY')"),
                        told("Answer", "t.answer_words")),
                ofRecord(
                        "people.record_name",
                        "Name",
                        told("Name", "t.full_name"),
                        told("Use", "t.name_use"),
                        told("From", "to_char(t.valid_from, 'DD/MM/YYYY')"),
                        told("To", "to_char(t.valid_to, 'DD/MM/YYYY')"),
                        told("Known from", "to_char(t.known_from AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')")),
                ofRecord(
                        "people.record_person",
                        "Birth date and what goes with it",
                        told("Born", "to_char(t.born_earliest, 'DD/MM/YYYY')"),
                        told("Born at the latest", "to_char(nullif(t.born_latest, t.born_earliest), 'DD/MM/YYYY')"),
                        told("Sex", "t.sex"),
                        told("Ethnicity", "t.ethnicity"),
                        told("Died", "to_char(t.died, 'DD/MM/YYYY')"),
                        told("Known from", "to_char(t.known_from AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')")),
                ofRecord(
                        "people.record_identifier",
                        "Number",
                        told("Kind", "t.type"),
                        told("Number", "t.given"),
                        told("Known from", "to_char(t.known_from AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')")),
                ofRecord(
                        "people.record_address",
                        "Address",
                        told("Kind", "t.kind"),
                        told("Address", "t.address"),
                        told("Postcode", "t.postcode"),
                        told("Known from", "to_char(t.known_from AT TIME ZONE 'Europe/London', 'DD/MM/YYYY')")),
                ofRecord(
                        "people.record_marker",
                        "Marker",
                        told("Kind", "t.kind"),
                        told("Why", "t.reason"),
                        told("Set", "to_char(t.set_on, 'DD/MM/YYYY')"),
                        told("Review", "to_char(t.review_on, 'DD/MM/YYYY')")),
                ofRecord(
                        "people.record_tie",
                        "Tie to somebody else",
                        told("Kind", "t.kind"),
                        ofOthers("Number of the other", "t.other_type || ' ' || t.other_number"),
                        told("From", "to_char(t.valid_from, 'DD/MM/YYYY')"),
                        told("To", "to_char(t.valid_to, 'DD/MM/YYYY')")),
                picked("people.search_token", "Index of the search", "t.record_id = ANY ($1)"),
                picked(
                        "people.finding",
                        "Finding of the linking",
                        "t.record_a = ANY ($1) OR t.record_b = ANY ($1) OR t.records && $1"),
                picked("people.loose_end", "What needs a human eye after a split", "t.record_id = ANY ($1)"),
                picked("people.decision", "Decision on links", "t.side_a && $1 OR t.side_b && $1"),
                picked("people.person_record", "Record of a person", "t.record_id = ANY ($1)"));
    }
}
