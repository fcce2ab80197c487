package uk.turnstone.cohorts;

import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.access.Involvements;

/** Whoever is in a cohort is a case of the team that manages offenders, for the days of the membership. */
final class TeamOfCohort {
    private static final String TEAM = "iom";

    private TeamOfCohort() {}

    static void follows(Membership membership, JdbcClient sql, Context context) {
        String source = "cohorts:" + membership.key();
        Involvements.end(sql, source, membership.joined().minusDays(1));
        Stay stay = membership.stay();
        var last = stay.left() == null ? null : stay.left().minusDays(1);
        if (last == null || !last.isBefore(stay.joined())) {
            Involvements.ofTeam(
                    sql,
                    context,
                    membership.record(),
                    TEAM,
                    "in the cohort " + membership.cohort(),
                    new Involvements.Span(stay.joined(), last),
                    source);
        }
    }
}
