package uk.turnstone.cohorts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Ends a membership on a day, with the reason. The day of leaving is the first day no longer in the cohort. */
public final class LeaveCohort {
    private LeaveCohort() {}

    /**
     * @param version that the person saw
     * @param left day of leaving; null where none was given
     * @throws CohortRefusal if the day or the reason will not do, they have left already, or it was changed meanwhile
     */
    public static Membership on(
            UUID membership, int version, @Nullable LocalDate left, String reason, JdbcClient sql, Context context) {
        if (left == null) {
            throw new CohortRefusal(CohortError.LEFT_MISSING);
        }
        if (reason.isBlank()) {
            throw new CohortRefusal(CohortError.REASON_MISSING);
        }
        Membership standing = ChangedMembership.seen(membership, version, sql);
        if (standing.left() != null) {
            throw new CohortRefusal(CohortError.ALREADY_LEFT);
        }
        if (!left.isAfter(standing.joined())) {
            throw new CohortRefusal(CohortError.LEFT_TOO_EARLY);
        }
        if (left.isAfter(context.today())) {
            throw new CohortRefusal(CohortError.LEFT_IN_FUTURE);
        }
        var stay = new Stay(standing.joined(), standing.stay().reasonIn(), left, reason.strip());
        return ChangedMembership.save(
                standing, standing.with(stay, standing.ageDecision(), null), "left cohort", sql, context);
    }
}
