package uk.turnstone.people;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.forms.FormSubjects;
import uk.turnstone.forms.FormsAbout;

/** The forms about a person on their page: only those that the reader's role may know of, and not a count of the others. */
@Component
final class AssessmentsOfPerson implements PersonSection {
    private static final int AFTER_COHORTS = 20;

    private final FormsAbout forms;
    private final FormSubjects subjects;

    AssessmentsOfPerson(FormsAbout forms, FormSubjects subjects) {
        this.forms = forms;
        this.subjects = subjects;
    }

    @Override
    public int order() {
        return AFTER_COHORTS;
    }

    @Override
    public String title() {
        return "Assessments";
    }

    @Override
    public Optional<SectionView> show(JdbcClient sql, Context context, PersonByKey person) {
        return subjects.find(sql, context, person.key())
                .flatMap(subject -> forms.show(sql, context, subject))
                .map(page -> new SectionView("forms/of_person", page));
    }
}
