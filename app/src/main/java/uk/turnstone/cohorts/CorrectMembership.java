package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.linkage.PartialDate.Answer;

/** Puts a date right that was typed wrongly. What was held to be so stays on record with the reason beside it. */
public final class CorrectMembership {
    private CorrectMembership() {}

    /**
     * The right dates.
     *
     * @param version that the person saw
     * @param left day of leaving; null if they are still in it
     * @param reasonOut why they left; kept from before where it is null and they have left
     * @param why what was wrong
     */
    public record Correction(
            UUID membership,
            int version,
            LocalDate joined,
            @Nullable LocalDate left,
            @Nullable String reasonOut,
            @Nullable String ageDecision,
            String why) {}

    /** @throws CohortRefusal if the right dates break a rule of joining, or it was changed meanwhile */
    public static Membership to(Correction right, JdbcClient sql, Context context) {
        if (right.why().isBlank()) {
            throw new CohortRefusal(CohortError.REASON_MISSING);
        }
        Membership wrong = ChangedMembership.seen(right.membership(), right.version(), sql);
        Candidate candidate = Memberships.person(sql, wrong)
                .flatMap(person -> Candidate.of(sql, person))
                .orElseThrow(() -> new CohortRefusal(CohortError.NO_PERSON));
        Cohort cohort = Cohorts.on(sql, right.joined(), wrong.cohort())
                .orElseThrow(() -> new CohortRefusal(CohortError.COHORT_UNKNOWN));
        List<Stay> others = Memberships.ofPerson(sql, candidate.person()).stream()
                .filter(other ->
                        other.cohort().equals(wrong.cohort()) && !other.key().equals(wrong.key()))
                .map(Membership::stay)
                .toList();
        String age = right.ageDecision() == null ? wrong.ageDecision() : right.ageDecision();
        Stay stay = stay(right, wrong);
        Answer under18 = candidate.under18On(right.joined());
        Set<CohortError> errors = JoiningRules.check(cohort, stay, others, under18, age, context.today());
        if (!errors.isEmpty()) {
            throw new CohortRefusal(errors);
        }
        return ChangedMembership.save(
                wrong, wrong.with(stay, age, right.why().strip()), "membership corrected", sql, context);
    }

    private static Stay stay(Correction right, Membership wrong) {
        if (right.left() == null) {
            return Stay.since(right.joined(), wrong.stay().reasonIn());
        }
        String given = right.reasonOut();
        String out = given == null || given.isBlank() ? wrong.stay().reasonOut() : given.strip();
        if (out == null) {
            throw new CohortRefusal(CohortError.REASON_MISSING);
        }
        return new Stay(right.joined(), wrong.stay().reasonIn(), right.left(), out);
    }
}
