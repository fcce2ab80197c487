package uk.turnstone.forms;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.forms.Filled.Correction;
import uk.turnstone.forms.FormSubjects.OwnRecord;

/** Saves a form that was filled in about a person. Nothing is ever altered: each saving adds one. */
@Component
public final class SaveForm {
    private final Forms forms;
    private final FormSubjects subjects;
    private final FilledForms filled;
    private final Drafts drafts;

    SaveForm(Forms forms, FormSubjects subjects, FilledForms filled, Drafts drafts) {
        this.forms = forms;
        this.subjects = subjects;
        this.filled = filled;
        this.drafts = drafts;
    }

    /**
     * Saves it; the author's draft of it goes.
     *
     * @param person public key of whom it is about
     * @return the key of what was saved
     * @throws FormRefusal if the role does not work with it, or there is no such person for this author
     */
    public UUID about(UUID person, Filling filling, JdbcClient sql, Context context) {
        Form form = checked(filling, context);
        OwnRecord own = subjects.ownRecord(sql, context, person, form.category(), form.side())
                .orElseThrow(() -> new FormRefusal(FormError.NO_PERSON));
        UUID key = filled.add(sql, own, filling, null, context)
                .orElseThrow(() -> new FormRefusal(FormError.CORRECTED_MEANWHILE));
        FormSubject subject =
                subjects.find(sql, context, person).orElseThrow(() -> new FormRefusal(FormError.NO_PERSON));
        drafts.drop(sql, form.id(), subject, null);
        AuditTrail.write(sql, context, "changed", subject.key(), "form " + form.id() + " filled in");
        return key;
    }

    /**
     * Saves what takes the place of a filled form that was wrong; both stay, with the reason between them.
     *
     * @throws FormRefusal likewise, or if somebody else corrected it meanwhile
     */
    public UUID correcting(Filled wrong, String why, Filling filling, JdbcClient sql, Context context) {
        Form form = checked(filling, context);
        FormSubject subject =
                subjects.of(sql, context, wrong.record()).orElseThrow(() -> new FormRefusal(FormError.NO_PERSON));
        var own = new OwnRecord(wrong.record(), wrong.holding());
        UUID key = filled.add(sql, own, filling, new Correction(wrong.key(), why.strip()), context)
                .orElseThrow(() -> new FormRefusal(FormError.CORRECTED_MEANWHILE));
        drafts.drop(sql, form.id(), subject, wrong.key());
        AuditTrail.write(sql, context, "changed", subject.key(), "form " + form.id() + " corrected");
        return key;
    }

    private Form checked(Filling filling, Context context) {
        if (!forms.mayKnow(context, filling.form())) {
            throw new FormRefusal(FormError.NOT_YOURS);
        }
        return filling.form();
    }
}
