package uk.turnstone.forms;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** The forms that a role works with, and those about one person. */
@Controller
@Open
final class FormPages {
    private final Transactions transactions;
    private final FormReading reading;
    private final Forms forms;
    private final FormsAbout about;
    private final BegunForms begun;
    private final FormSubjects subjects;

    FormPages(
            Transactions transactions,
            FormReading reading,
            Forms forms,
            FormsAbout about,
            BegunForms begun,
            FormSubjects subjects) {
        this.subjects = subjects;
        this.transactions = transactions;
        this.reading = reading;
        this.forms = forms;
        this.about = about;
        this.begun = begun;
    }

    /** Open to whoever fills in forms at all, and so has drafts of their own. */
    @GetMapping("/forms")
    @Needs(Drafts.CATEGORY)
    Reply all(Context context) {
        FormsPage page = transactions.write(context, sql -> {
            List<FormsPage.Begun> drafts = begun.of(sql, context);
            List<FormsPage.Latest> latest = reading.latest(sql, context);
            List<FormSubjects.Client> clients = subjects.clients(sql, context);
            if (!drafts.isEmpty() || !latest.isEmpty() || !clients.isEmpty()) {
                AuditTrail.write(sql, context, "read", null, "clients, forms begun and filled in last, by name");
            }
            return new FormsPage(forms.open(context), drafts, latest, clients);
        });
        return PageView.of("forms/forms", page);
    }

    @GetMapping("/forms/about/{key}")
    Reply about(Context context, @PathVariable UUID key) {
        FormsOfPerson page = transactions.write(context, sql -> read(sql, context, key));
        return PageView.of("forms/about", page);
    }

    private FormsOfPerson read(JdbcClient sql, Context context, UUID key) {
        FormSubject subject = reading.subject(sql, context, key);
        FormsOfPerson page = about.show(sql, context, subject).orElseThrow(FormReading::nothing);
        AuditTrail.write(sql, context, "read", subject.key(), "forms");
        return page;
    }
}
