package uk.turnstone.people;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.BreakGlass;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Policy;
import uk.turnstone.access.Relation;
import uk.turnstone.history.EventKind;
import uk.turnstone.history.LifeLine;
import uk.turnstone.web.KeptSearches;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Search and the page of a person. */
@Controller
@Needs("identity-offender")
final class PeoplePages {
    /** One wording for a key that does not exist and for a person whom the reader may not see: absence must not tell. */
    static final String NOBODY =
            "There is no such person among the records you may see. Search again by name, birth date or number.";

    private static final String SEARCH = "people/search";
    private static final String FOUND = "/people/found/";

    private final FindPeople find;
    private final KeptSearches searches;
    private final ReadPerson read;
    private final Permissions permissions;
    private final List<PersonSection> sections;
    private final List<PersonNow> now;
    private final Policy policy;
    private final BreakGlass glass;

    PeoplePages(
            FindPeople find,
            KeptSearches searches,
            ReadPerson read,
            Permissions permissions,
            List<PersonSection> sections,
            List<PersonNow> now,
            Policy policy,
            BreakGlass glass) {
        this.policy = policy;
        this.glass = glass;
        this.find = find;
        this.searches = searches;
        this.read = read;
        this.permissions = permissions;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(PersonSection::order).thenComparing(PersonSection::title))
                .toList();
        this.now = now;
    }

    @GetMapping("/people")
    Reply search(@RequestParam(required = false) @Nullable String q) {
        // What an address says is not searched for, and is not left in it.
        return q == null ? PageView.of(SEARCH, SearchPage.EMPTY) : SeeOther.at("/people");
    }

    @PostMapping("/people")
    Reply ask(Context context, @RequestParam(name = "find", defaultValue = "") String words) {
        return SeeOther.at(words.isBlank() ? "/people" : FOUND + searches.keep(context, words));
    }

    @GetMapping(FOUND + "{search}")
    Reply found(Context context, @PathVariable UUID search, @RequestParam(defaultValue = "1") int page) {
        return searches.find(context, search)
                .map(words -> find.by(context, words, Math.clamp(page, 1, Found.PAGES)))
                .map(found -> PageView.of(SEARCH, new SearchPage(FOUND + search, found, false)))
                .orElseGet(() -> new PageView(SEARCH, SearchPage.GONE, HttpStatus.NOT_FOUND));
    }

    @GetMapping("/people/{key}")
    Reply person(Context context, @PathVariable String key, @RequestParam(defaultValue = "0") int from) {
        UUID asked = key(key);
        PersonPage page = read.lookedAt(context, asked, (sql, file) -> page(sql, context, file, Math.max(0, from)))
                .orElseThrow(() -> new NotFound(NOBODY));
        UUID now = page.file().key();
        return now.equals(asked) ? PageView.of("people/person", page) : SeeOther.at("/people/" + now);
    }

    private PersonPage page(JdbcClient sql, Context context, PersonFile file, int from) {
        List<PersonPage.Part> parts = sections.stream()
                .flatMap(section -> section
                        .show(sql, context, file.person())
                        .map(view -> new PersonPage.Part("part-" + section.order(), section.title(), view))
                        .stream())
                .toList();
        LifeLine lifeLine =
                LifeLine.of(file.events(), context.today(), category -> permissions.reads(context, category));
        return new PersonPage(
                file,
                Standing.of(sql, context, file, policy, glass),
                WrongFact.open(sql, context, file.person().person()),
                now(sql, context, file),
                lifeLine,
                parts,
                permissions.reads(context.role(), "link-decisions", Level.SUMMARY, Relation.OWN)
                        ? LinkDecision.about(sql, file.person().person())
                        : List.of(),
                from);
    }

    private List<NowLine> now(JdbcClient sql, Context context, PersonFile file) {
        Stream<NowLine> orders = permissions.reads(context, EventKind.ORDER.category())
                ? OrdersNow.lines(file.orders()).stream()
                : Stream.empty();
        return Stream.concat(orders, now.stream().flatMap(room -> room.lines(sql, context, file.person()).stream()))
                .toList();
    }

    private static UUID key(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new NotFound(NOBODY);
        }
    }
}
