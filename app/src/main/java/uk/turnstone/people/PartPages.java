package uk.turnstone.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/**
 * Which of a person's records are of somebody else. Records are chosen by their place in the list as it was seen: their
 * numbers rise, and a gap would tell of a hidden one (data.md 20).
 */
@Controller
@Needs("identity-offender")
final class PartPages {
    private static final String TEMPLATE = "people/part";

    private final Transactions transactions;
    private final DecidePeople decide;
    private final ExtractTitles titles;
    private final Permissions permissions;

    PartPages(Transactions transactions, DecidePeople decide, ExtractTitles titles, Permissions permissions) {
        this.transactions = transactions;
        this.decide = decide;
        this.titles = titles;
        this.permissions = permissions;
    }

    @GetMapping("/people/{key}/part")
    Reply records(Context context, @PathVariable UUID key) {
        return PageView.of(TEMPLATE, page(context, key, Set.of(), "", Problems.NONE));
    }

    @PostMapping("/people/{key}/part")
    Reply part(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") List<Integer> leaves,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason) {
        Set<Integer> chosen = new TreeSet<>(leaves);
        PartPage now = page(context, key, chosen, reason, Problems.NONE);
        if (!now.seen().equals(seen)) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(
                            context,
                            key,
                            Set.of(),
                            reason,
                            Problems.of("leaves", "The records changed meanwhile: look again")));
        }
        List<SourceSays> said = now.person().said();
        Set<Long> leaving = chosen.stream()
                .filter(place -> place >= 0 && place < said.size())
                .flatMap(place -> said.get(place).records().stream())
                .collect(Collectors.toSet());
        try {
            UUID decision = decide.part(context, key, leaving, reason);
            if (!now.decides()) {
                return new SeeOther("/people/" + key, "Your proposal waits for a link reviewer.");
            }
            decide.settle(context, decision);
            return new SeeOther("/people/decisions/" + decision, "They are two people now.");
        } catch (PeopleRefusal refusal) {
            String field = reason.isBlank() ? "reason" : "leaves";
            return PageView.toCorrect(
                    TEMPLATE, page(context, key, chosen, reason, Problems.of(field, refusal.sentence())));
        }
    }

    private PartPage page(Context context, UUID key, Set<Integer> chosen, String reason, Problems problems) {
        return transactions.write(context, sql -> {
            SomebodyNamed person =
                    SomebodyNamed.read(sql, context, titles, key).orElseThrow(() -> new NotFound(PeoplePages.NOBODY));
            long number = PersonByKey.find(sql, key).orElseThrow().person();
            String seen = Objects.requireNonNull(
                    sql.sql("""
                    SELECT count(*) || ' ' || coalesce(max(known_from)::text, '') FROM people.person_record
                    WHERE person_id = :person AND known_until = 'infinity'
                    """).param("person", number).query(String.class).single());
            return new PartPage(
                    person,
                    seen,
                    chosen,
                    KnownDecision.about(sql, number),
                    permissions.may(context, "link-decisions").yes(),
                    reason,
                    problems);
        });
    }
}
