package uk.turnstone.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.Lists;

/** The report that information governance opens on Monday: made from the trail of a week when it is asked for. */
@Controller
@Needs(value = "audit-trail", least = Level.FULL)
final class MondayPages {
    private final Transactions transactions;
    private final Lists lists;

    MondayPages(Transactions transactions, Lists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @GetMapping("/governance/monday")
    Reply lastWeek(Context context) {
        return SeeOther.at(MondayList.PATH + monday(context.today()).minusWeeks(1));
    }

    @GetMapping("/governance/monday/{week}")
    Reply report(Context context, @PathVariable String week, HttpServletRequest request) {
        LocalDate monday = known(week);
        return transactions.write(context, sql -> {
            var shown = lists.show(MondayList.LIST, MondayList.place(monday), ListRequest.of(request), sql, context);
            AuditTrail.write(
                    sql,
                    context,
                    Entry.did("read", null, "Monday report of the week from " + monday)
                            .counting(shown.lines().size()));
            return PageView.of(
                    "audit/monday",
                    new MondayPage(
                            monday, context.role().equals("dpo"), monday.isBefore(monday(context.today())), shown));
        });
    }

    @GetMapping({"/governance/monday/{week}/report.csv", "/governance/monday/{week}/report.xlsx"})
    void file(Context context, @PathVariable String week, HttpServletRequest request, HttpServletResponse response) {
        LocalDate monday = known(week);
        lists.send(MondayList.LIST, MondayList.place(monday), request, "monday-report-" + monday, context, response);
    }

    @GetMapping("/governance/monday/{week}/{kind}/{worker}")
    Reply behind(
            Context context,
            @PathVariable String week,
            @PathVariable int kind,
            @PathVariable int worker,
            HttpServletRequest request) {
        LocalDate monday = known(week);
        if (kind < 0 || kind >= MondayList.KINDS.size()) {
            throw new NotFound("There is no such line in the report.");
        }
        return transactions.write(context, sql -> {
            var shown = lists.show(
                    TrailLists.BEHIND, MondayList.behind(monday, kind, worker), ListRequest.of(request), sql, context);
            AuditTrail.write(
                    sql,
                    context,
                    Entry.did("read", null, "entries behind the Monday report of the week from " + monday)
                            .counting(shown.lines().size()));
            return PageView.of(
                    "audit/trail",
                    new TrailPage(
                            new TrailPage.Heading(
                                    "Entries: " + MondayList.KINDS.get(kind), "Week from " + Words.day(monday) + "."),
                            shown));
        });
    }

    @GetMapping({
        "/governance/monday/{week}/{kind}/{worker}/entries.csv",
        "/governance/monday/{week}/{kind}/{worker}/entries.xlsx"
    })
    void behindFile(
            Context context,
            @PathVariable String week,
            @PathVariable int kind,
            @PathVariable int worker,
            HttpServletRequest request,
            HttpServletResponse response) {
        LocalDate monday = known(week);
        if (kind < 0 || kind >= MondayList.KINDS.size()) {
            throw new NotFound("There is no such line in the report.");
        }
        lists.send(
                TrailLists.BEHIND,
                MondayList.behind(monday, kind, worker),
                request,
                "monday-entries-" + monday,
                context,
                response);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate known(String week) {
        LocalDate day = TypedDay.read(week);
        if (day == null || !day.equals(monday(day))) {
            throw new NotFound("A week is named by its Monday, such as 2026-11-16.");
        }
        return day;
    }
}
