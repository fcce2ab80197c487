package uk.turnstone.plans;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.ListShown;
import uk.turnstone.web.list.Lists;

/** All open actions, whoever they are about. It names people, so the look is written down. */
@Controller
@Needs("plan")
final class ActionListPages {
    private static final ListPlace PLACE = ListPlace.at("/plans/actions");

    private final Transactions transactions;
    private final Lists lists;

    ActionListPages(Transactions transactions, Lists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @GetMapping("/plans/actions")
    Reply list(Context context, HttpServletRequest request) {
        return transactions.write(context, sql -> {
            ListShown shown = lists.show(ActionList.LIST, PLACE, ListRequest.of(request), sql, context);
            if (!shown.lines().isEmpty()) {
                AuditTrail.write(
                        sql, context, Entry.listed(shown.lines().size() + " open actions, by name", shown.persons()));
            }
            return PageView.of("plans/actions", new ActionListPage(shown));
        });
    }

    @GetMapping({"/plans/actions.csv", "/plans/actions.xlsx"})
    void file(Context context, HttpServletRequest request, HttpServletResponse response) {
        lists.send(ActionList.LIST, PLACE, request, "actions-" + context.today(), context, response);
    }
}
