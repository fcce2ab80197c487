package uk.turnstone.performance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Relation;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.ListShown;
import uk.turnstone.web.list.Lists;

/** Repeat locations, by what the reader's own role may read. An address may be somebody's home: the look is written down. */
@Controller
@Needs(value = "figures-internal", least = Level.COUNT, of = Relation.AGENCY)
final class RepeatPlacesPages {
    private static final ListPlace PLACE = ListPlace.at("/figures/places");

    private final Transactions transactions;
    private final Lists lists;

    RepeatPlacesPages(Transactions transactions, Lists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @GetMapping("/figures/places")
    Reply list(Context context, HttpServletRequest request) {
        return transactions.write(context, sql -> {
            ListShown shown = lists.show(RepeatPlaces.LIST, PLACE, ListRequest.of(request), sql, context);
            if (!shown.lines().isEmpty()) {
                AuditTrail.write(sql, context, "read", null, shown.lines().size() + " repeat locations");
            }
            return PageView.of("performance/places", new RepeatPlacesPage(shown));
        });
    }

    @GetMapping({"/figures/places.csv", "/figures/places.xlsx"})
    void file(Context context, HttpServletRequest request, HttpServletResponse response) {
        lists.send(RepeatPlaces.LIST, PLACE, request, "places-" + context.today(), context, response);
    }
}
