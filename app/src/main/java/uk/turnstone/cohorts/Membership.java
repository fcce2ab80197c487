package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a membership: from when to when a record of our own was in a cohort.
 *
 * @param version from 1; whoever changes names the one they saw
 * @param cohort code of the cohort
 * @param record the record of our own
 * @param holding whose it is and why it is held
 * @param plan key of its plan of actions
 * @param stay the dates and why
 * @param ageDecision sentence of whoever decided where records cannot say whether they were 18; null where they can
 * @param correction why this version took the place of a wrong one; null if it is no correction
 */
public record Membership(
        UUID key,
        int version,
        String cohort,
        long record,
        int holding,
        UUID plan,
        Stay stay,
        @Nullable String ageDecision,
        @Nullable String correction) {

    Membership with(Stay changed, @Nullable String age, @Nullable String why) {
        return new Membership(key, version, cohort, record, holding, plan, changed, age, why);
    }

    public LocalDate joined() {
        return stay.joined();
    }

    public @Nullable LocalDate left() {
        return stay.left();
    }
}
