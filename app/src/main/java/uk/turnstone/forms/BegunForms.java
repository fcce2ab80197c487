package uk.turnstone.forms;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** What the reader began to fill in and did not save: theirs alone. */
@Component
final class BegunForms implements TodayItem {
    private static final int NOT_LATE = 250;

    private final Forms forms;
    private final FormSubjects subjects;
    private final Drafts drafts;

    BegunForms(Forms forms, FormSubjects subjects, Drafts drafts) {
        this.forms = forms;
        this.subjects = subjects;
        this.drafts = drafts;
    }

    /** The reader's drafts with whom each is about; one about somebody they may no longer see is left out. */
    List<FormsPage.Begun> of(JdbcClient sql, Context context) {
        if (forms.open(context).isEmpty()) {
            return List.of();
        }
        return drafts.own(sql).stream()
                .flatMap(draft -> subjects
                        .of(sql, context, draft.record())
                        .map(subject -> new FormsPage.Begun(
                                draft,
                                forms.version(draft.form(), draft.version()).title(),
                                subject))
                        .stream())
                .toList();
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        List<TodayLine> lines = of(sql, context).stream().map(BegunForms::line).toList();
        if (!lines.isEmpty()) {
            AuditTrail.write(sql, context, "read", null, lines.size() + " drafts of one's own, by name");
        }
        return List.of(new TodaySection(NOT_LATE, "Forms you began", "Person", lines, ""));
    }

    private static TodayLine line(FormsPage.Begun begun) {
        return TodayLine.ofTheTeam(
                begun.subject().name(),
                begun.address(),
                begun.title() + ", not saved yet",
                "begun " + Words.moment(begun.draft().began()),
                false);
    }
}
