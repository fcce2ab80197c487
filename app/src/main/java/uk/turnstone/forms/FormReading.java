package uk.turnstone.forms;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.web.NotFound;

/**
 * What the pages of forms read, in the transaction of the look itself. What the reader may not know of is not there: the
 * words are the same for a form that does not exist, one of the other side of the wall, and a person they may not see.
 */
@Component
final class FormReading {
    static final String NOTHING =
            "There is no such form, or nobody it could be about, among what you may see. Begin with the person.";

    private final Forms forms;
    private final FormSubjects subjects;
    private final FilledForms filled;

    FormReading(Forms forms, FormSubjects subjects, FilledForms filled) {
        this.forms = forms;
        this.subjects = subjects;
        this.filled = filled;
    }

    static NotFound nothing() {
        return new NotFound(NOTHING);
    }

    Form form(Context context, String id) {
        return forms.open(context, id).orElseThrow(FormReading::nothing);
    }

    FormSubject subject(JdbcClient sql, Context context, UUID person) {
        return subjects.find(sql, context, person).orElseThrow(FormReading::nothing);
    }

    FormSubject subject(JdbcClient sql, Context context, Filled filled) {
        return subjects.of(sql, context, filled.record()).orElseThrow(FormReading::nothing);
    }

    /** A filled form; the look is written down. */
    Filled filled(JdbcClient sql, Context context, UUID key, String how) {
        Filled found = filled.find(sql, key)
                .filter(each -> forms.mayKnow(context, each.form()))
                .orElseThrow(FormReading::nothing);
        AuditTrail.write(
                sql,
                context,
                how,
                subject(sql, context, found).key(),
                "form " + found.form().id());
        return found;
    }

    @Nullable Filled correctedBy(JdbcClient sql, Filled one) {
        UUID by = one.correctedBy();
        return by == null ? null : filled.find(sql, by).orElse(null);
    }

    /** The ones of the same form about the same person that stand, the newest first. */
    List<Filled> standing(JdbcClient sql, FormSubject subject, Form form) {
        return filled.about(sql, subject).stream()
                .filter(each -> each.form().id().equals(form.id()) && each.correctedBy() == null)
                .toList();
    }

    /** The one before this one; null where it is the first, or was itself corrected. */
    @Nullable Filled before(JdbcClient sql, FormSubject subject, Filled one) {
        List<Filled> standing = standing(sql, subject, one.form());
        int next = standing.stream().map(Filled::key).toList().indexOf(one.key()) + 1;
        return next > 0 && next < standing.size() ? standing.get(next) : null;
    }

    /** Filled in last by the reader, about whomever, the newest first. */
    List<FormsPage.Latest> latest(JdbcClient sql, Context context) {
        return filled.lastBy(sql, context).stream()
                .filter(each -> forms.mayKnow(context, each.form()))
                .flatMap(each ->
                        subjects
                                .of(sql, context, each.record())
                                .map(subject -> new FormsPage.Latest(each, subject))
                                .stream())
                .toList();
    }
}
