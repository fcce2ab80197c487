package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.cohorts.Membership;
import uk.turnstone.cohorts.WorkedCohorts;
import uk.turnstone.plans.AddAction;
import uk.turnstone.plans.CompleteAction;
import uk.turnstone.plans.DropAction;
import uk.turnstone.plans.NoteProgress;

/**
 * Writes plausible actions into the plans of some who are in a cohort now: most are under way, some done, a few late. They
 * are written by the same use cases as in the pages. The same seed and list give the same actions.
 */
final class WorkedPlans implements WorkedCohorts.AfterJoining {
    private static final double WITH_ACTIONS = 0.7;
    private static final double DONE = 0.3;
    private static final double DROPPED = 0.05;
    private static final double LATE = 0.06;
    private static final double NOTED = 0.4;
    private static final double BY_SOMEBODY_ELSE = 0.4;
    private static final int MOST = 3;
    private static final int WEEKS_AHEAD = 10;

    private final Chance chance;
    private final Map<String, String> workers;
    private final Map<String, Integer> agencies = new HashMap<>();

    /** @param workers name of a worker of each agency, by its code; others are named after stones too */
    WorkedPlans(long seed, Map<String, String> workers) {
        this.chance = Chance.of(seed).part("plans");
        this.workers = Map.copyOf(workers);
    }

    @Override
    public void joined(Membership membership, long line, JdbcClient sql, Context context) {
        Chance own = chance.part(line);
        if (membership.left() != null || !own.happens(WITH_ACTIONS)) {
            return;
        }
        int many = own.between(1, MOST);
        for (PlannedAction action : chosen(membership, many, own)) {
            write(membership, action, own.part(action.action()), sql, context);
        }
    }

    /** The treatment that a court required comes first. */
    private static List<PlannedAction> chosen(Membership membership, int many, Chance own) {
        List<PlannedAction> left = new ArrayList<>(PlannedAction.ALL);
        List<PlannedAction> chosen = new ArrayList<>();
        if (List.of("DRR", "ATR").contains(membership.cohort())) {
            List<PlannedAction> treatments =
                    left.stream().filter(PlannedAction::treats).toList();
            PlannedAction first = own.one(treatments);
            chosen.add(first);
            left.remove(first);
        }
        while (chosen.size() < many) {
            PlannedAction next = own.one(left);
            chosen.add(next);
            left.remove(next);
        }
        return chosen;
    }

    private void write(Membership membership, PlannedAction planned, Chance own, JdbcClient sql, Context context) {
        LocalDate today = context.today();
        boolean done = own.happens(DONE);
        boolean late = !done && own.happens(LATE);
        LocalDate due = done || late
                ? later(today.minusDays(own.between(1, late ? 12 : 90)), membership.joined())
                : today.plusDays(own.between(1, WEEKS_AHEAD * 7));
        UUID key = AddAction.to(membership.plan(), typed(planned, due, own, sql), sql, context);
        if (own.happens(NOTED)) {
            LocalDate noted = later(today.minusDays(own.between(1, 40)), membership.joined());
            NoteProgress.on(key, planned.note() + ".", sql, on(context, noted));
        }
        if (done) {
            CompleteAction.with(key, 1, planned.outcome() + ".", sql, on(context, due));
        } else if (!late && own.happens(DROPPED)) {
            DropAction.because(key, 1, "Another agency does it already.", sql, context);
        }
    }

    private AddAction.Typed typed(PlannedAction planned, LocalDate due, Chance own, JdbcClient sql) {
        String worker = own.happens(BY_SOMEBODY_ELSE) ? Vocabulary.worker(own) : workers.get(planned.agency());
        return new AddAction.Typed(
                planned.need(),
                planned.objective() + ".",
                planned.action() + ".",
                worker == null ? Vocabulary.worker(own) : worker,
                Integer.toString(agencies.computeIfAbsent(planned.agency(), code -> number(code, sql))),
                due.toString());
    }

    private static int number(String agency, JdbcClient sql) {
        return sql.sql(
                        "SELECT agency_id FROM access.agency WHERE code = :code AND partnership_id = access.own_partnership()")
                .param("code", agency)
                .query(Integer.class)
                .single();
    }

    /** The same person at work on another day. */
    private static Context on(Context context, LocalDate day) {
        return new Context(
                context.user(),
                context.name(),
                context.partnership(),
                context.agency(),
                context.role(),
                context.purpose(),
                day,
                context.request());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
