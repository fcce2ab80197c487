package uk.turnstone.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.Lists;

/** The trail to search, who looked at one person, and one's own looks. Reading the trail is an entry too. */
@Controller
@Needs(value = "audit-trail", least = Level.FULL)
final class TrailPages {
    private static final ListPlace ALL = ListPlace.at("/governance/trail");
    private static final ListPlace MINE = ListPlace.at("/my-looks");
    private static final String ASK = "audit/who-looked-at";

    private final Transactions transactions;
    private final Lists lists;

    TrailPages(Transactions transactions, Lists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @GetMapping("/governance/trail")
    Reply trail(Context context, HttpServletRequest request) {
        return shown(
                TrailLists.ALL,
                ALL,
                Entry.did("read", null, "audit trail"),
                new TrailPage.Heading(
                        "Audit trail", "Every look, search, change, export and decision; the newest first."),
                context,
                request);
    }

    @GetMapping({"/governance/trail.csv", "/governance/trail.xlsx"})
    void trailFile(Context context, HttpServletRequest request, HttpServletResponse response) {
        lists.send(TrailLists.ALL, ALL, request, "audit-trail-" + context.today(), context, response);
    }

    @GetMapping("/governance/who-looked")
    Reply ask(Context context) {
        return PageView.of(ASK, new AskPage("", Problems.NONE));
    }

    @PostMapping("/governance/who-looked")
    Reply find(Context context, @RequestParam(defaultValue = "") String person) {
        try {
            return SeeOther.at("/governance/who-looked/" + UUID.fromString(person.strip()));
        } catch (IllegalArgumentException e) {
            return PageView.toCorrect(
                    ASK,
                    new AskPage(
                            person,
                            Problems.of(
                                    "person",
                                    "Give the reference of the person, as it stands at the end of the address"
                                            + " of their page")));
        }
    }

    @GetMapping("/governance/who-looked/{key}")
    Reply whoLooked(Context context, @PathVariable UUID key, HttpServletRequest request) {
        return shown(
                TrailLists.WHO_LOOKED,
                person(key),
                Entry.did("read", null, "who looked at person " + key),
                new TrailPage.Heading(
                        "Who looked",
                        "Person " + key + ": every entry in which they were read, changed or shown in a list."),
                context,
                request);
    }

    @GetMapping({"/governance/who-looked/{key}/looks.csv", "/governance/who-looked/{key}/looks.xlsx"})
    void whoLookedFile(
            Context context, @PathVariable UUID key, HttpServletRequest request, HttpServletResponse response) {
        lists.send(TrailLists.WHO_LOOKED, person(key), request, "who-looked-" + key, context, response);
    }

    @Open
    @GetMapping("/my-looks")
    Reply mine(Context context, HttpServletRequest request) {
        return shown(
                TrailLists.MINE,
                MINE,
                Entry.did("read", null, "own looks"),
                new TrailPage.Heading("My looks", "What is written down of what you did. Nobody can alter it."),
                context,
                request);
    }

    @Open
    @GetMapping({"/my-looks.csv", "/my-looks.xlsx"})
    void mineFile(Context context, HttpServletRequest request, HttpServletResponse response) {
        lists.send(TrailLists.MINE, MINE, request, "my-looks-" + context.today(), context, response);
    }

    private static ListPlace person(UUID key) {
        String path = "/governance/who-looked/" + key;
        return new ListPlace(path, path + "/looks", "", Map.of("person", key));
    }

    private Reply shown(
            ListDefinition list,
            ListPlace place,
            Entry entry,
            TrailPage.Heading heading,
            Context context,
            HttpServletRequest request) {
        return transactions.write(context, sql -> {
            var shown = lists.show(list, place, ListRequest.of(request), sql, context);
            AuditTrail.write(sql, context, entry.counting(shown.lines().size()));
            return PageView.of("audit/trail", new TrailPage(heading, shown));
        });
    }
}
