package uk.turnstone.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.Words;

/**
 * The author's own draft, offered again.
 *
 * @param olderVersion the version it was begun in, where another is to be answered now; null where it is the same
 */
public record OfferPage(
        Form form,
        FormSubject subject,
        Draft draft,
        @Nullable Integer olderVersion) {
    public String began() {
        return Words.moment(draft.began());
    }

    public String kept() {
        return Words.moment(draft.kept());
    }

    public String address() {
        return "/forms/" + form.id() + "/about/" + subject.key();
    }

    public List<Crumb> crumbs() {
        return subject.crumbsWithForms();
    }

    /** Key of what the draft is to correct; null for a new one. */
    public @Nullable String corrects() {
        return draft.corrects() == null ? null : draft.corrects().toString();
    }
}
