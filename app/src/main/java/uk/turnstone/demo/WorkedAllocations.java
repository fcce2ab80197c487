package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.access.Involvements;
import uk.turnstone.cohorts.Membership;
import uk.turnstone.cohorts.WorkedCohorts;

/**
 * Gives those who are in a cohort now to workers of the demonstration, as their managers would: an offender manager each, a
 * drug worker or the team's police officer to some. The same seed and list give the same cases.
 */
final class WorkedAllocations implements WorkedCohorts.AfterJoining {
    private static final List<String> OFFENDER_MANAGERS = List.of("joan.chalk", "kit.limestone");
    private static final double MANAGED_HERE = 0.5;
    private static final double WITH_DRUG_WORKER = 0.2;
    private static final double WITH_POLICE_OFFICER = 0.2;

    private final Chance chance;

    WorkedAllocations(long seed) {
        chance = Chance.of(seed).part("allocations");
    }

    @Override
    public void joined(Membership membership, long line, JdbcClient sql, Context context) {
        Chance own = chance.part(line);
        if (membership.left() != null) {
            return;
        }
        if (own.happens(MANAGED_HERE)) {
            give(membership, own.one(OFFENDER_MANAGERS), "offender manager", sql, context);
        }
        boolean treatment = List.of("DRR", "ATR").contains(membership.cohort());
        if (treatment || own.happens(WITH_DRUG_WORKER)) {
            give(membership, "ruby.shale", "drug worker", sql, context);
        }
        if (own.happens(WITH_POLICE_OFFICER)) {
            give(membership, "anders.slate", "police officer of the team", sql, context);
        }
    }

    private static void give(Membership membership, String login, String what, JdbcClient sql, Context context) {
        LocalDate from = membership.joined();
        Involvements.ofWorker(
                sql,
                context,
                membership.record(),
                "offender",
                login,
                what,
                new Involvements.Span(from, null),
                Involvements.BY_HAND);
    }
}
