package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.linkage.PartialDate.Answer;
import uk.turnstone.people.OwnRecords;
import uk.turnstone.plans.OpenPlan;
import uk.turnstone.plans.OwnHolding;

/** Takes a person into a cohort from a day on and opens their plan of actions. */
@Component
public class JoinCohort {
    /**
     * Somebody to be taken in.
     *
     * @param person public key of the person
     * @param cohort code of the cohort
     * @param stay from which day and why; with the day of leaving where a past membership is recorded
     * @param ageDecision how whoever decides knows that they were 18, where records cannot say; null where they can
     */
    public record Joining(
            UUID person, String cohort, Stay stay, @Nullable String ageDecision) {}

    /** @throws CohortRefusal with all that is wrong */
    public Membership join(Joining joining, JdbcClient sql, Context context) {
        Stay stay = joining.stay();
        if (stay.reasonIn().isBlank()) {
            throw new CohortRefusal(CohortError.REASON_MISSING);
        }
        if (!mayTakeIn(sql, context)) {
            throw new CohortRefusal(CohortError.NOT_YOURS);
        }
        Candidate candidate =
                Candidate.of(sql, joining.person()).orElseThrow(() -> new CohortRefusal(CohortError.NO_PERSON));
        Cohort cohort = Cohorts.on(sql, stay.joined(), joining.cohort())
                .orElseThrow(() -> new CohortRefusal(CohortError.COHORT_UNKNOWN));
        Answer under18 = candidate.under18On(stay.joined());
        check(cohort, joining, under18, candidate, sql, context.today());
        String age = under18 == Answer.CANNOT_SAY && cohort.adultsOnly() ? joining.ageDecision() : null;
        return record(candidate, cohort, stay, age, sql, context);
    }

    /** Whoever takes somebody in writes the membership and the plan for the whole partnership. */
    private static boolean mayTakeIn(JdbcClient sql, Context context) {
        return sql.sql("""
                        SELECT count(DISTINCT category) FROM access.rule
                        WHERE role = :role AND write = 'full' AND category IN ('cohort-membership', 'plan')
                        """).param("role", context.role()).query(Integer.class).single() == 2;
    }

    private static void check(
            Cohort cohort, Joining joining, Answer under18, Candidate candidate, JdbcClient sql, LocalDate today) {
        List<Stay> others = Memberships.ofPerson(sql, candidate.person()).stream()
                .filter(other -> other.cohort().equals(cohort.code()))
                .map(Membership::stay)
                .toList();
        Set<CohortError> errors =
                JoiningRules.check(cohort, joining.stay(), others, under18, joining.ageDecision(), today);
        if (!errors.isEmpty()) {
            throw new CohortRefusal(errors);
        }
    }

    private Membership record(
            Candidate candidate, Cohort cohort, Stay stay, @Nullable String age, JdbcClient sql, Context context) {
        long own = OwnRecords.forPerson(sql, context, candidate.key())
                .orElseThrow(() -> new CohortRefusal(CohortError.NO_PERSON));
        int holding = OwnHolding.about(own, "cohort-membership", sql)
                .orElseThrow(() -> new CohortRefusal(CohortError.NOT_YOURS));
        UUID plan = OpenPlan.about(own, cohort.name(), stay.joined(), sql, context);
        var membership = new Membership(UUID.randomUUID(), 1, cohort.code(), own, holding, plan, stay, age, null);
        if (!Memberships.add(sql, membership, context)) {
            throw new CohortRefusal(CohortError.NOT_RECORDED);
        }
        TeamOfCohort.follows(membership, sql, context);
        AuditTrail.write(sql, context, "changed", candidate.key(), "joined cohort " + cohort.code());
        return membership;
    }
}
