package uk.turnstone.forms;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;

/** What forms say about a person, for their page and for the page of all forms about them. A fixed two queries. */
@Component
public final class FormsAbout {
    private final Forms forms;
    private final FilledForms filled;
    private final Drafts drafts;

    FormsAbout(Forms forms, FilledForms filled, Drafts drafts) {
        this.forms = forms;
        this.filled = filled;
        this.drafts = drafts;
    }

    /** Empty where the reader's role works with no form: they are not told that there are any. */
    public Optional<FormsOfPerson> show(JdbcClient sql, Context context, FormSubject subject) {
        List<Form> open = forms.open(context);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Filled> all = filled.about(sql, subject);
        List<Draft> begun = drafts.own(sql).stream()
                .filter(draft -> subject.records().contains(draft.record()) && draft.corrects() == null)
                .toList();
        return Optional.of(new FormsOfPerson(
                subject, open.stream().map(form -> line(form, all, begun)).toList()));
    }

    private static FormsOfPerson.Line line(Form form, List<Filled> all, List<Draft> begun) {
        List<Filled> own =
                all.stream().filter(each -> each.form().id().equals(form.id())).toList();
        List<Filled> standing =
                own.stream().filter(each -> each.correctedBy() == null).toList();
        return new FormsOfPerson.Line(
                form,
                standing.isEmpty() ? null : standing.getFirst(),
                standing.size() < 2 ? null : Comparison.of(standing.get(1), standing.getFirst()),
                begun.stream().anyMatch(draft -> draft.form().equals(form.id())),
                own);
    }
}
