package uk.turnstone.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;

/** People around a person, on their page. Where nobody is, the section is left out: an empty one would hint at somebody. */
@Component
final class PeopleAround implements PersonSection {
    private static final int AFTER_ASSESSMENTS = 30;

    @Override
    public int order() {
        return AFTER_ASSESSMENTS;
    }

    @Override
    public String title() {
        return "People around";
    }

    @Override
    public Optional<SectionView> show(JdbcClient sql, Context context, PersonByKey person) {
        List<PersonTie> ties = PersonTies.of(sql, person.person());
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(new SectionView("people/around", new PeopleAroundView(ties)));
    }
}
