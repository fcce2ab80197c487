package uk.turnstone.cohorts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;

/** Closes the version of a membership that was seen and adds the next. */
final class ChangedMembership {
    private ChangedMembership() {}

    static Membership seen(UUID key, int version, JdbcClient sql) {
        Membership standing = Memberships.of(sql, key).orElseThrow(() -> new CohortRefusal(CohortError.NO_MEMBERSHIP));
        if (standing.version() != version) {
            throw new CohortRefusal(CohortError.SAVED_MEANWHILE);
        }
        return standing;
    }

    static Membership save(Membership before, Membership changed, String what, JdbcClient sql, Context context) {
        if (!Memberships.close(sql, changed)) {
            throw new CohortRefusal(CohortError.SAVED_MEANWHILE);
        }
        var next = new Membership(
                changed.key(),
                changed.version() + 1,
                changed.cohort(),
                changed.record(),
                changed.holding(),
                changed.plan(),
                changed.stay(),
                changed.ageDecision(),
                changed.correction());
        if (!Memberships.add(sql, next, context)) {
            throw new CohortRefusal(CohortError.NOT_RECORDED);
        }
        TeamOfCohort.follows(next, sql, context);
        @Nullable UUID person = Memberships.person(sql, next).orElse(null);
        AuditTrail.write(
                sql,
                context,
                Entry.changed(person, what + " " + next.cohort())
                        .from(before.stay().words(), next.stay().words())
                        .under(List.of(next.holding())));
        return next;
    }
}
