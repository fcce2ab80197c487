package uk.turnstone.forms;

import java.util.List;

/**
 * The forms that the reader's role works with, and what they have begun.
 *
 * @param drafts the reader's own
 * @param latest filled in last, about whomever, the newest first
 * @param clients whom the reader's agency works with, on the victim's side
 */
public record FormsPage(List<Form> forms, List<Begun> drafts, List<Latest> latest, List<FormSubjects.Client> clients) {

    /** A draft with whom it is about. */
    public record Begun(Draft draft, String title, FormSubject subject) {
        /** Where it is gone on with. */
        public String address() {
            String address = "/forms/" + draft.form() + "/about/" + subject.key();
            return draft.corrects() == null ? address : address + "?corrects=" + draft.corrects();
        }
    }

    /** A filled form with whom it is about. */
    public record Latest(Filled filled, FormSubject subject) {}
}
