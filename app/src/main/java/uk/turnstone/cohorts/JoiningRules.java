package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.PartialDate.Answer;

/**
 * What must hold for somebody to be in a cohort from a day on (domain notes, entries 3 and 11; agreement on integrated
 * offender management: nobody under 18 enters an adult scheme).
 *
 * <pre>
 * both days      not after today
 * leaving        after joining
 * other stays    in the same cohort do not overlap this one, on whichever record they are
 * age            in a cohort for adults: 18 or over on the day; where records cannot say, a person decides, with a sentence
 * </pre>
 */
final class JoiningRules {
    private JoiningRules() {}

    /**
     * @param others the person's other stays in this cohort
     * @param under18 what records say of their age on the day of joining
     * @param ageDecision sentence of whoever decides where they cannot say; blank where nobody did
     * @return all that is wrong, in the order of the fields
     */
    static Set<CohortError> check(
            Cohort cohort,
            Stay stay,
            Collection<Stay> others,
            Answer under18,
            @Nullable String ageDecision,
            LocalDate today) {
        var errors = EnumSet.noneOf(CohortError.class);
        LocalDate left = stay.left();
        if (stay.joined().isAfter(today)) {
            errors.add(CohortError.JOINED_IN_FUTURE);
        }
        if (left != null && !left.isAfter(stay.joined())) {
            errors.add(CohortError.LEFT_TOO_EARLY);
        } else if (left != null && left.isAfter(today)) {
            errors.add(CohortError.LEFT_IN_FUTURE);
        }
        if (others.stream().anyMatch(other -> other.includes(stay.joined()))) {
            errors.add(CohortError.ALREADY_MEMBER);
        } else if (others.stream().anyMatch(stay::overlaps)) {
            errors.add(CohortError.MEMBER_LATER);
        }
        if (cohort.adultsOnly() && under18 == Answer.YES) {
            errors.add(CohortError.UNDER_18);
        } else if (cohort.adultsOnly()
                && under18 == Answer.CANNOT_SAY
                && (ageDecision == null || ageDecision.isBlank())) {
            errors.add(CohortError.AGE_NOT_KNOWN);
        }
        return errors;
    }
}
