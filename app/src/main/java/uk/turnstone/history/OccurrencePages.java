package uk.turnstone.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Pairs of reports that may tell of one thing, and deciding on them. */
@Controller
@Needs(value = "link-decisions", least = Level.FULL)
final class OccurrencePages {
    private static final String LIST = "/occurrences";
    private static final String PAIR = "history/pair";
    private static final String WHY = "Say in a sentence why.";
    private static final String MEANWHILE = "Somebody else was quicker; what they decided stands.";

    private final Transactions transactions;

    OccurrencePages(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/occurrences")
    Reply list(Context context) {
        return transactions.read(
                context,
                sql -> PageView.of(
                        "history/occurrences",
                        new OccurrencesPage(ProposedPairs.waiting(sql, context.today()), DecidedPair.all(sql))));
    }

    @GetMapping("/occurrences/{key}")
    Reply pair(Context context, @PathVariable UUID key) {
        return transactions.read(
                context, sql -> PageView.of(PAIR, PairPage.waiting(waiting(sql, context, key), "", "", Problems.NONE)));
    }

    @PostMapping("/occurrences/{key}")
    Reply decide(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason) {
        return transactions.write(context, sql -> {
            ReportPair pair = waiting(sql, context, key);
            Problems problems = problems(verdict, reason);
            if (problems.any()) {
                return PageView.toCorrect(PAIR, PairPage.waiting(pair, verdict, reason, problems));
            }
            boolean written = DecideOccurrence.on(pair, verdict.equals("same"), reason, sql, context);
            return new SeeOther(LIST, written ? "The decision was kept." : MEANWHILE);
        });
    }

    @GetMapping("/occurrences/decisions/{key}")
    Reply decision(Context context, @PathVariable UUID key) {
        return transactions.read(
                context, sql -> PageView.of(PAIR, PairPage.decided(decided(sql, key), "", Problems.NONE)));
    }

    @PostMapping("/occurrences/decisions/{key}/undo")
    Reply undo(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String reason) {
        return transactions.write(context, sql -> {
            DecidedPair decided = decided(sql, key);
            if (reason.isBlank()) {
                return PageView.toCorrect(PAIR, PairPage.decided(decided, reason, Problems.of("reason", WHY)));
            }
            boolean undone = DecideOccurrence.undo(key, reason, sql, context);
            return new SeeOther(LIST, undone ? "The decision was undone." : MEANWHILE);
        });
    }

    private static Problems problems(String verdict, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (PairPage.VERDICTS.stream().noneMatch(choice -> choice.value().equals(verdict))) {
            problems.add(new Problem("verdict", "Choose whether they tell of one thing or of two."));
        }
        if (reason.isBlank()) {
            problems.add(new Problem("reason", WHY));
        }
        return new Problems(problems);
    }

    private static ReportPair waiting(JdbcClient sql, Context context, UUID key) {
        return ProposedPairs.waiting(sql, context.today(), key)
                .orElseThrow(() -> new NotFound("No such pair waits. Look at the list again."));
    }

    private static DecidedPair decided(JdbcClient sql, UUID key) {
        return DecidedPair.of(sql, key)
                .orElseThrow(() -> new NotFound("No such decision stands. Look at the list again."));
    }
}
