package uk.turnstone.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** The link reviewer's queue: what linking could not tell, one pair after the other. */
@Controller
@Needs(value = "link-decisions", least = Level.FULL)
final class ReviewPages {
    static final String QUEUE = "/people/review";

    private static final String PAIR = "people/review_pair";
    private static final String NONE =
            "There is no such pair among the records you may see, or it has been answered. Go back to the queue.";

    private final Transactions transactions;
    private final DecideLinks links;
    private final ExtractTitles titles;

    ReviewPages(Transactions transactions, DecideLinks links, ExtractTitles titles) {
        this.transactions = transactions;
        this.links = links;
        this.titles = titles;
    }

    @GetMapping(QUEUE)
    Reply queue(
            Context context,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String agency) {
        return PageView.of("people/review", transactions.write(context, sql -> {
            List<FoundDoubt> all = FoundDoubt.open(sql);
            List<FoundDoubt> shown =
                    kind.isEmpty() && agency.isEmpty() ? all : FoundDoubt.like(sql, new FoundDoubt.Which(kind, agency));
            List<LinkDecision> decisions = LinkDecision.all(sql);
            AuditTrail.write(
                    sql,
                    context,
                    "read",
                    null,
                    "pairs to review: " + shown.size() + ", link decisions: " + decisions.size());
            return new QueuePage(
                    shown,
                    kind,
                    agency,
                    all.stream().map(FoundDoubt::kind).distinct().sorted().toList(),
                    all.stream()
                            .flatMap(doubt -> doubt.people().stream())
                            .flatMap(side -> side.agencies().stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    decisions);
        }));
    }

    @GetMapping(QUEUE + "/{key}")
    Reply pair(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String agency) {
        return PageView.of(PAIR, page(context, key, new Typed(kind, agency, "", ""), Problems.NONE));
    }

    @PostMapping(QUEUE + "/{key}")
    Reply answer(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen) {
        var typed = new Typed(kind, agency, answer, reason);
        PairPage page = page(context, key, typed, Problems.NONE);
        try {
            if (!seen.equals(page.seen())) {
                throw new LinkRefusal(LinkRefusal.Why.CHANGED_MEANWHILE);
            }
            String done = said(context, page, answer, reason);
            return new SeeOther(next(context, key, new FoundDoubt.Which(kind, agency)), done);
        } catch (LinkRefusal refusal) {
            String field = refusal.why().field();
            Problems problems = Problems.of(
                    field.isEmpty() ? "reason" : field, refusal.why().sentence());
            return PageView.toCorrect(PAIR, page(context, key, typed, problems));
        }
    }

    private record Typed(String kind, String agency, String answer, String reason) {}

    private String said(Context context, PairPage page, String answer, String reason) {
        Set<Long> one = page.sides().one().sent(record -> true);
        Set<Long> other = page.sides().other().sent(record -> true);
        return switch (answer) {
            case "same" ->
                links.decide(context, new AskedDecision(true, one, other, Set.of(), reason))
                                .stands()
                        ? "They are one person now."
                        : DecisionPages.FIRST;
            case "different" -> {
                links.decide(context, new AskedDecision(false, one, other, Set.of(), reason));
                yield "They are two people.";
            }
            case "unsure" -> {
                links.cannotTell(context, one, other, reason);
                yield "It is kept that you could not tell. The pair comes back when a record says something new.";
            }
            default -> throw new LinkRefusal(LinkRefusal.Why.ANSWER_MISSING);
        };
    }

    /** Where the next pair is answered, as far as the queue holds another one. */
    private String next(Context context, UUID answered, FoundDoubt.Which which) {
        return transactions.read(context, sql -> FoundDoubt.byKey(sql, answered)
                .filter(same -> same.pair(sql).isPresent())
                .or(() -> FoundDoubt.next(sql, which, answered))
                .or(() -> FoundDoubt.like(sql, which).stream()
                        .filter(doubt -> doubt.people().size() > 1)
                        .findFirst())
                .map(doubt -> address(doubt, which))
                .orElse(QUEUE + QueuePage.query(which.kind(), which.agency())));
    }

    private static String address(FoundDoubt doubt, FoundDoubt.Which which) {
        return QUEUE + "/" + doubt.key() + QueuePage.query(which.kind(), which.agency());
    }

    private PairPage page(Context context, UUID key, Typed typed, Problems problems) {
        return transactions.write(context, sql -> {
            FoundDoubt doubt = FoundDoubt.byKey(sql, key).orElseThrow(() -> new NotFound(NONE));
            List<FoundDoubt.Side> pair = doubt.pair(sql).orElseThrow(() -> new NotFound(NONE));
            var sides = new SideBySide(seen(sql, context, pair.get(0)), seen(sql, context, pair.get(1)));
            var which = new FoundDoubt.Which(typed.kind(), typed.agency());
            return new PairPage(
                    doubt,
                    sides,
                    PersonWeights.of(sql, pair.get(0).records(), pair.get(1).records())
                            .orElse(null),
                    FoundDoubt.next(sql, which, key)
                            .map(next -> address(next, which))
                            .orElse(null),
                    typed.kind(),
                    typed.agency(),
                    typed.answer(),
                    typed.reason(),
                    titles,
                    problems);
        });
    }

    private static SeenPerson seen(JdbcClient sql, Context context, FoundDoubt.Side side) {
        SeenPerson person = SeenPerson.find(sql, side.person()).orElseThrow(() -> new NotFound(NONE));
        AuditTrail.write(sql, context, "read", person.key(), "its records");
        return person;
    }
}
