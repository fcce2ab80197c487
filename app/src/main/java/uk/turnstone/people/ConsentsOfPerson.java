package uk.turnstone.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.web.Problems;

/** The consents of a person on their page: only for roles that read a kind of them, and only those that they read. */
@Component
final class ConsentsOfPerson implements PersonSection {
    private static final int AFTER_ASSESSMENTS = 30;

    private final ConsentsRead read;

    ConsentsOfPerson(ConsentsRead read) {
        this.read = read;
    }

    @Override
    public int order() {
        return AFTER_ASSESSMENTS;
    }

    @Override
    public String title() {
        return "Consents";
    }

    @Override
    public Optional<SectionView> show(JdbcClient sql, Context context, PersonByKey person) {
        return read.mayKnow(sql, context)
                ? Optional.of(new SectionView(
                        "people/consents_of_person",
                        new ConsentsPage(
                                person.key(),
                                "",
                                ConsentsRead.of(sql, person),
                                List.of(),
                                List.of(),
                                null,
                                TypedConsent.nothing(context.today()),
                                Problems.NONE,
                                context.today())))
                : Optional.empty();
    }
}
