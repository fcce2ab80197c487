package uk.turnstone.cohorts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.people.PersonByKey;
import uk.turnstone.people.PersonSection;
import uk.turnstone.people.SectionView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.TypedDay;

/** The cohorts on the page of a person: memberships in and out by date, and the form that adds one. A fixed four queries. */
@Component
final class CohortsOfPerson implements PersonSection {
    private static final int BEFORE_WHAT_AGENCIES_SENT = 10;

    private final Permissions permissions;

    CohortsOfPerson(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public int order() {
        return BEFORE_WHAT_AGENCIES_SENT;
    }

    @Override
    public String title() {
        return "Cohorts";
    }

    @Override
    public Optional<SectionView> show(JdbcClient sql, Context context, PersonByKey person) {
        if (!permissions.reads(context, "cohort-membership")) {
            return Optional.empty();
        }
        List<Cohort> cohorts = Cohorts.on(sql, context.today());
        String name = PersonNamed.of(sql, person.key()).map(PersonNamed::name).orElse("name not known");
        var typed = new JoinPage.Typed("", TypedDay.field(context.today()), "", "");
        var page = new PersonCohortsPage(
                Memberships.ofPerson(sql, person.person()),
                cohorts.stream().collect(Collectors.toMap(Cohort::code, Cohort::name)),
                context.today(),
                permissions.reads(context, "plan"),
                new JoinPage(new PersonNamed(person.key(), name), JoinPage.choices(cohorts), typed, Problems.NONE));
        return Optional.of(new SectionView("cohorts/of_person", page));
    }
}
