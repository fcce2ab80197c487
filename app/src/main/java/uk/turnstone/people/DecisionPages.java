package uk.turnstone.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** One decision on who is one person: its evidence, and settling or undoing it. */
@Controller
@Needs("link-decisions")
final class DecisionPages {
    private final Transactions transactions;
    private final DecidePeople decide;
    private final ExtractTitles titles;
    private final Permissions permissions;

    DecisionPages(Transactions transactions, DecidePeople decide, ExtractTitles titles, Permissions permissions) {
        this.transactions = transactions;
        this.decide = decide;
        this.titles = titles;
        this.permissions = permissions;
    }

    @GetMapping("/people/decisions/{key}")
    @Needs("identity-offender")
    Reply decision(Context context, @PathVariable UUID key) {
        return PageView.of("people/decision", page(context, key, "", Problems.NONE));
    }

    @PostMapping("/people/decisions/{key}/settle")
    Reply settle(Context context, @PathVariable UUID key) {
        return change(context, key, "", () -> decide.settle(context, key), "It was decided as proposed.");
    }

    @PostMapping("/people/decisions/{key}/turn-down")
    Reply turnDown(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String reason) {
        return change(
                context, key, reason, () -> decide.turnDown(context, key, reason), "The proposal was turned down.");
    }

    @PostMapping("/people/decisions/{key}/undo")
    Reply undo(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String reason) {
        return change(
                context,
                key,
                reason,
                () -> decide.undo(context, key, reason),
                "The decision was undone; both are kept.");
    }

    private Reply change(Context context, UUID key, String reason, Runnable work, String notice) {
        try {
            work.run();
            return new SeeOther("/people/decisions/" + key, notice);
        } catch (PeopleRefusal refusal) {
            return PageView.toCorrect(
                    "people/decision", page(context, key, reason, Problems.of("reason", refusal.sentence())));
        }
    }

    private DecisionPage page(Context context, UUID key, String reason, Problems problems) {
        return transactions.write(context, sql -> {
            KnownDecision decision = KnownDecision.find(sql, key)
                    .orElseThrow(() -> new NotFound("There is no such decision among those you may see."));
            AuditTrail.write(sql, context, "read", null, "decision on who is one person");
            List<SourceSays> said = SourceSays.of(sql, titles, persons(sql, decision));
            return new DecisionPage(
                    decision,
                    Compared.of(of(decision.one(), said), of(decision.other(), said)),
                    permissions.may(context, "link-decisions").yes(),
                    reason,
                    problems);
        });
    }

    private static List<SourceSays> of(Set<Long> side, List<SourceSays> said) {
        return said.stream()
                .filter(each -> each.records().stream().anyMatch(side::contains))
                .toList();
    }

    private static List<Long> persons(JdbcClient sql, KnownDecision decision) {
        return sql.sql("""
                SELECT DISTINCT person_id FROM people.person_record
                WHERE record_id = ANY (:records) AND known_until = 'infinity'
                """)
                .param(
                        "records",
                        Stream.concat(decision.one().stream(), decision.other().stream())
                                .toArray(Long[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
