package uk.turnstone.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.people.UsualName;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.list.ListPlace;

/** What can be done with several actions chosen from the list: first the form, then all of them or none. */
@Controller
@Needs("plan")
final class ChosenActionsPages {
    private static final String LIST = "/plans/actions";
    private static final int MOST = 100;
    private static final String CHOSEN = """
            WITH subject AS MATERIALIZED (
                SELECT x.action_key, x.version, x.need, x.objective, x.action, x.owner, x.agency_id, x.due, r.person_id
                FROM plans.action x
                JOIN plans.plan l ON l.plan_key = x.plan_key
                LEFT JOIN people.person_record r ON r.record_id = l.record_id AND r.known_until = 'infinity'
                WHERE x.known_until = 'infinity' AND x.state = 'open' AND x.action_key = ANY (:keys)),
            named AS MATERIALIZED (
            """ + UsualName.among("subject") + """
            )
            SELECT s.*, n.full_name FROM subject s LEFT JOIN named n USING (person_id) ORDER BY s.due, s.action_key
            """;

    private final Transactions transactions;

    ChosenActionsPages(Transactions transactions) {
        this.transactions = transactions;
    }

    @PostMapping("/plans/actions/hand-over")
    Reply handOver(
            Context context,
            @RequestParam(defaultValue = "") List<UUID> key,
            @RequestParam(defaultValue = "") String back) {
        return form(context, key, back, true);
    }

    @PostMapping("/plans/actions/new-date")
    Reply newDate(
            Context context,
            @RequestParam(defaultValue = "") List<UUID> key,
            @RequestParam(defaultValue = "") String back) {
        return form(context, key, back, false);
    }

    @PostMapping("/plans/actions/hand-over/save")
    Reply saveOwner(
            Context context,
            @RequestParam(defaultValue = "") List<UUID> key,
            @RequestParam(defaultValue = "") List<Integer> version,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new ChosenActionsPage.Typed(owner, agency, "", reason);
        return save(
                context,
                key,
                back,
                true,
                typed,
                sql -> ChosenActions.handOver(chosen(key, version), owner, agency, reason, sql, context));
    }

    @PostMapping("/plans/actions/new-date/save")
    Reply saveDate(
            Context context,
            @RequestParam(defaultValue = "") List<UUID> key,
            @RequestParam(defaultValue = "") List<Integer> version,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new ChosenActionsPage.Typed("", "", due, reason);
        return save(
                context,
                key,
                back,
                false,
                typed,
                sql -> ChosenActions.postpone(chosen(key, version), due, reason, sql, context));
    }

    private static List<ChosenActions.Chosen> chosen(List<UUID> keys, List<Integer> versions) {
        List<ChosenActions.Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(keys.size(), versions.size()); i++) {
            chosen.add(new ChosenActions.Chosen(keys.get(i), versions.get(i)));
        }
        return chosen;
    }

    private Reply form(Context context, List<UUID> keys, String back, boolean handOver) {
        if (keys.isEmpty() || keys.size() > MOST) {
            return new SeeOther(local(back), PlanError.NONE_CHOSEN.sentence());
        }
        ChosenActionsPage page = page(context, keys, back, handOver, ChosenActionsPage.Typed.NOTHING, Problems.NONE);
        return page.lines().size() == keys.stream().distinct().count()
                ? PageView.of("plans/chosen", page)
                : new SeeOther(local(back), PlanError.NOT_ALL_THERE.sentence());
    }

    private Reply save(
            Context context,
            List<UUID> keys,
            String back,
            boolean handOver,
            ChosenActionsPage.Typed typed,
            Consumer<JdbcClient> work) {
        try {
            transactions.change(context, work);
            return new SeeOther(
                    local(back), keys.size() == 1 ? "The action was changed." : keys.size() + " actions were changed.");
        } catch (PlanRefusal refusal) {
            if (refusal.errors().stream().allMatch(error -> error.field().isEmpty())) {
                return new SeeOther(local(back), refusal.getMessage());
            }
            return PageView.toCorrect(
                    "plans/chosen", page(context, keys, back, handOver, typed, PlanProblems.of(refusal, "reason")));
        }
    }

    private ChosenActionsPage page(
            Context context,
            List<UUID> keys,
            String back,
            boolean handOver,
            ChosenActionsPage.Typed typed,
            Problems problems) {
        return transactions.write(context, sql -> {
            List<ChosenActionsPage.Line> lines = sql.sql(CHOSEN)
                    .param("keys", keys.toArray(UUID[]::new))
                    .query((row, number) -> line(row))
                    .list();
            if (!lines.isEmpty()) {
                AuditTrail.write(sql, context, "read", null, lines.size() + " open actions, by name");
            }
            List<Choice> agencies = PlanReading.agencies(sql, context).entrySet().stream()
                    .map(agency -> new Choice(agency.getKey().toString(), agency.getValue()))
                    .toList();
            return new ChosenActionsPage(handOver, lines, agencies, typed, local(back), problems);
        });
    }

    private static ChosenActionsPage.Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        @Nullable String person = row.getString("full_name");
        return new ChosenActionsPage.Line(
                row.getObject("action_key", UUID.class),
                row.getInt("version"),
                new Task(
                        row.getString("need"),
                        row.getString("objective"),
                        row.getString("action"),
                        row.getString("owner"),
                        row.getInt("agency_id"),
                        row.getObject("due", java.time.LocalDate.class)),
                person);
    }

    private static String local(String back) {
        return ListPlace.isLocal(back) ? back : LIST;
    }
}
