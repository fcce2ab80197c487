package uk.turnstone.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.KeptSearches;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Saying that two people are one, or that one is two: a link reviewer decides, everybody else proposes. */
@Controller
@Needs("identity-offender")
final class LinkPages {
    private static final String SEARCH = "people/same_search";
    private static final String NOBODY =
            "There is no such person among the records you may see. Search again by name, birth date or number.";

    private final Transactions transactions;
    private final Permissions permissions;
    private final FindPeople find;
    private final KeptSearches searches;
    private final DecideLinks links;
    private final ExtractTitles titles;

    LinkPages(
            Transactions transactions,
            Permissions permissions,
            FindPeople find,
            KeptSearches searches,
            DecideLinks links,
            ExtractTitles titles) {
        this.transactions = transactions;
        this.permissions = permissions;
        this.find = find;
        this.searches = searches;
        this.links = links;
        this.titles = titles;
    }

    @GetMapping("/people/{key}/same")
    Reply search(Context context, @PathVariable UUID key) {
        return PageView.of(SEARCH, new SameSearchPage(person(context, key), SearchPage.EMPTY));
    }

    @PostMapping("/people/{key}/same")
    Reply ask(Context context, @PathVariable UUID key, @RequestParam(name = "find", defaultValue = "") String words) {
        String here = "/people/" + now(context, key) + "/same";
        return SeeOther.at(words.isBlank() ? here : here + "/found/" + searches.keep(context, words));
    }

    @GetMapping("/people/{key}/same/found/{search}")
    Reply found(
            Context context,
            @PathVariable UUID key,
            @PathVariable UUID search,
            @RequestParam(defaultValue = "1") int page) {
        SeenPerson person = person(context, key);
        String address = "/people/" + person.key() + "/same/found/" + search;
        return searches.find(context, search)
                .map(words -> find.by(context, words, Math.clamp(page, 1, Found.PAGES)))
                .map(found -> PageView.of(SEARCH, new SameSearchPage(person, new SearchPage(address, found, false))))
                .orElseGet(
                        () -> new PageView(SEARCH, new SameSearchPage(person, SearchPage.GONE), HttpStatus.NOT_FOUND));
    }

    @GetMapping("/people/{key}/same/{other}")
    Reply compare(Context context, @PathVariable UUID key, @PathVariable UUID other) {
        SeenPerson one = person(context, key);
        SeenPerson two = person(context, other);
        return one.key().equals(two.key())
                ? new SeeOther("/people/" + one.key(), LinkRefusal.Why.ONE_PERSON.sentence())
                : PageView.of(
                        "people/same",
                        new SamePage(new SideBySide(one, two), "", decides(context), titles, Problems.NONE));
    }

    @PostMapping("/people/{key}/same/{other}")
    Reply same(
            Context context,
            @PathVariable UUID key,
            @PathVariable UUID other,
            @RequestParam(defaultValue = "same") String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen) {
        SeenPerson one = person(context, key);
        SeenPerson two = person(context, other);
        try {
            unchanged(seen, one.seen() + two.seen());
            var asked = new AskedDecision(
                    answer.equals("same"), one.sent(record -> true), two.sent(record -> true), Set.of(), reason);
            return said(context, asked, one.key());
        } catch (LinkRefusal refusal) {
            return PageView.toCorrect(
                    "people/same",
                    new SamePage(new SideBySide(one, two), reason, decides(context), titles, problems(refusal)));
        }
    }

    @GetMapping("/people/{key}/split")
    Reply records(Context context, @PathVariable UUID key) {
        return PageView.of("people/split", splitPage(context, person(context, key), Set.of(), "", Problems.NONE));
    }

    @PostMapping("/people/{key}/split")
    Reply split(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") List<Integer> leaving,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen) {
        SeenPerson person = person(context, key);
        Set<Integer> chosen = new TreeSet<>(leaving);
        try {
            unchanged(seen, person.seen());
            return said(context, parting(person, chosen, reason), person.key());
        } catch (LinkRefusal refusal) {
            return PageView.toCorrect("people/split", splitPage(context, person, chosen, reason, problems(refusal)));
        }
    }

    private static AskedDecision parting(SeenPerson person, Set<Integer> chosen, String reason) {
        Set<Long> leaving =
                person.numbers(record -> chosen.contains(person.records().indexOf(record)));
        return new AskedDecision(
                false,
                person.sent(record -> leaving.contains(record.record())),
                person.sent(record -> !leaving.contains(record.record())),
                person.numbers(record -> record.own() && leaving.contains(record.record())),
                reason);
    }

    private Reply said(Context context, AskedDecision asked, UUID person) {
        if (decides(context)) {
            return decided(context, asked, person);
        }
        links.propose(context, asked);
        return new SeeOther("/people/" + person, "It was proposed to the link reviewer, who decides.");
    }

    private Reply decided(Context context, AskedDecision asked, UUID person) {
        String page = "/people/" + person;
        if (!links.decide(context, asked).stands()) {
            return new SeeOther(page, DecisionPages.FIRST);
        }
        if (asked.same()) {
            return new SeeOther(page, "They are one person now.");
        }
        return looseEnds(context, person).isEmpty()
                ? new SeeOther(page, "They are two people.")
                : new SeeOther(page + "/split", "They are two people. Below is what needs a human eye.");
    }

    private List<LooseEnd> looseEnds(Context context, UUID person) {
        return transactions.read(context, sql -> LooseEnd.of(sql, person));
    }

    private SplitPage splitPage(
            Context context, SeenPerson person, Set<Integer> leaving, String reason, Problems problems) {
        return new SplitPage(person, leaving, reason, decides(context), looseEnds(context, person.key()), problems);
    }

    @PostMapping("/people/{key}/split/seen/{loose}")
    Reply seen(Context context, @PathVariable UUID key, @PathVariable UUID loose) {
        String page = "/people/" + now(context, key) + "/split";
        boolean done = transactions.write(context, sql -> {
            boolean ticked = LooseEnd.tick(sql, context, loose);
            if (ticked) {
                AuditTrail.write(sql, context, "changed", key, "looked at what was entered before they were parted");
            }
            return ticked;
        });
        if (!done) {
            throw new NotFound("That is not there to be ticked off, or not yours to tick off.");
        }
        return new SeeOther(page, "It is ticked off.");
    }

    private static void unchanged(String seen, String now) {
        if (!seen.equals(now)) {
            throw new LinkRefusal(LinkRefusal.Why.CHANGED_MEANWHILE);
        }
    }

    private static Problems problems(LinkRefusal refusal) {
        String field = refusal.why().field();
        return Problems.of(field.isEmpty() ? "reason" : field, refusal.why().sentence());
    }

    private boolean decides(Context context) {
        return permissions.reads(context, "link-decisions");
    }

    private UUID now(Context context, UUID key) {
        return transactions
                .read(context, sql -> PersonByKey.find(sql, key))
                .orElseThrow(() -> new NotFound(NOBODY))
                .key();
    }

    private SeenPerson person(Context context, UUID key) {
        return transactions
                .write(context, sql -> {
                    var found = SeenPerson.find(sql, key);
                    found.ifPresent(person -> AuditTrail.write(sql, context, "read", person.key(), "its records"));
                    return found;
                })
                .orElseThrow(() -> new NotFound(NOBODY));
    }
}
