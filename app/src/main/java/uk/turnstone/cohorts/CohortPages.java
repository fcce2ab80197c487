package uk.turnstone.cohorts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.TypedDay;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.Lists;

/** The cohorts, and who is in one on a day. */
@Controller
@Needs("cohort-membership")
final class CohortPages {
    private final Transactions transactions;
    private final Permissions permissions;
    private final Lists lists;

    CohortPages(Transactions transactions, Permissions permissions, Lists lists) {
        this.transactions = transactions;
        this.permissions = permissions;
        this.lists = lists;
    }

    @GetMapping("/cohorts")
    Reply list(Context context) {
        return transactions.read(
                context,
                sql -> PageView.of(
                        "cohorts/list",
                        new CohortsPage(
                                CohortTally.on(sql, context.today()),
                                OverlapTasks.open(sql),
                                permissions.reads(context, "plan"))));
    }

    @GetMapping("/cohorts/{code}")
    Reply cohort(
            Context context,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request) {
        LocalDate typed = TypedDay.read(on);
        LocalDate day = typed == null ? context.today() : typed;
        Problems problems = on.isBlank() || typed != null
                ? Problems.NONE
                : Problems.of("on", "Give a day such as 20/11/2026. The list below is of today.");
        return transactions.write(context, sql -> {
            Cohort cohort = Cohorts.on(sql, day, code).orElseThrow(CohortPages::none);
            var page = new CohortPage(
                    cohort,
                    day,
                    on.isBlank() ? TypedDay.field(day) : on,
                    problems,
                    CohortMember.people(code, day, sql),
                    lists.show(MemberList.LIST, place(code, day, typed != null), ListRequest.of(request), sql, context),
                    CohortMember.former(code, day, context.today(), sql),
                    permissions.reads(context, "plan"));
            Set<UUID> shown = new LinkedHashSet<>(page.members().persons());
            page.former().forEach(member -> shown.add(member.person()));
            AuditTrail.write(sql, context, Entry.listed("members of cohort " + code + " on " + day, shown));
            return problems.any() ? PageView.toCorrect("cohorts/cohort", page) : PageView.of("cohorts/cohort", page);
        });
    }

    @GetMapping({"/cohorts/{code}/members.csv", "/cohorts/{code}/members.xlsx"})
    void file(
            Context context,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request,
            HttpServletResponse response) {
        LocalDate day = day(context, code, on);
        lists.send(MemberList.LIST, place(code, day, true), request, "members-" + code + "-" + day, context, response);
    }

    /** The day asked for, on which there must be such a cohort. */
    private LocalDate day(Context context, String code, String on) {
        LocalDate typed = TypedDay.read(on);
        LocalDate day = typed == null ? context.today() : typed;
        transactions.read(context, sql -> Cohorts.on(sql, day, code).orElseThrow(CohortPages::none));
        return day;
    }

    private static NotFound none() {
        return new NotFound("There is no such cohort on that day. Choose one from the list of cohorts.");
    }

    private static ListPlace place(String code, LocalDate day, boolean fixed) {
        String path = "/cohorts/" + code;
        return new ListPlace(
                fixed ? path + "?on=" + day : path, path + "/members", "", Map.of("cohort", code, "day", day));
    }
}
