package uk.turnstone.governance;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Act;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** Breaches of data: reported by anybody, assessed by information governance against a clock of 72 hours. */
@Controller
@Needs("breach-register")
public final class BreachPages {
    private static final String REPORT = "governance/report_breach";
    private static final String ONE = "governance/breach";
    private static final String REGISTER = "/governance/breaches";

    private final Transactions transactions;
    private final Permissions permissions;
    private final Clock clock;

    BreachPages(Transactions transactions, Permissions permissions, Clock clock) {
        this.transactions = transactions;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** The register. @param now local time by which the clocks are read */
    public record Register(List<Breaches.Breach> breaches, LocalDateTime now) {
        public long open() {
            return breaches.stream().filter(breach -> breach.closed() == null).count();
        }
    }

    @GetMapping("/report-a-breach")
    Reply form(Context context) {
        LocalDateTime now = now();
        return PageView.of(
                REPORT,
                report(
                        context,
                        new BreachReportPage.Typed(
                                "",
                                "",
                                TypedDay.field(now.toLocalDate()),
                                now.format(DateTimeFormatter.ofPattern("HH:mm"))),
                        Problems.NONE));
    }

    @PostMapping("/report-a-breach")
    Reply report(
            Context context,
            @RequestParam(defaultValue = "") String happened,
            @RequestParam(defaultValue = "") String danger,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time) {
        var typed = new BreachReportPage.Typed(happened.strip(), danger, day, time);
        List<Problem> problems = new ArrayList<>();
        if (typed.happened().length() < 10) {
            problems.add(new Problem("happened", "Say what happened, in a sentence, without names"));
        }
        if (!List.of("somebody may be in danger", "nobody is in danger", "not known")
                .contains(danger)) {
            problems.add(new Problem("danger", "Choose whether somebody may be in danger"));
        }
        LocalDateTime aware = TypedMoment.read(day, time);
        if (aware == null || aware.isAfter(now())) {
            problems.add(new Problem(
                    "day", "Type the day and the time at which somebody became aware, such as 23/11/2026 and 9:05"));
        }
        if (!problems.isEmpty()) {
            return PageView.toCorrect(REPORT, report(context, typed, new Problems(problems)));
        }
        transactions.change(
                context, sql -> Breaches.report(sql, context, typed.happened(), danger, Objects.requireNonNull(aware)));
        return new SeeOther("/report-a-breach", "Reported. Information governance sees it at once.");
    }

    @GetMapping(REGISTER)
    @Needs(value = "breach-register", least = Level.SUMMARY)
    Reply register(Context context) {
        return PageView.of("governance/breaches", new Register(transactions.read(context, Breaches::all), now()));
    }

    @GetMapping(REGISTER + "/{key}")
    Reply one(Context context, @PathVariable UUID key) {
        Breaches.Breach breach = found(context, key);
        return PageView.of(ONE, page(context, breach, BreachPage.Typed.of(breach), Problems.NONE));
    }

    @PostMapping(REGISTER + "/{key}")
    Reply assess(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String notifiedDay,
            @RequestParam(defaultValue = "") String notifiedTime,
            @RequestParam(defaultValue = "") String notNotified,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String lessons,
            @RequestParam(defaultValue = "") String close) {
        Breaches.Breach breach = found(context, key);
        var typed = new BreachPage.Typed(
                risk,
                why.strip(),
                notifiedDay,
                notifiedTime,
                notNotified.strip(),
                told.strip(),
                lessons.strip(),
                close.equals("yes"));
        Problems problems = typed.problems(breach, now());
        if (!problems.any()
                && !transactions.<Boolean>write(context, sql -> Breaches.assess(sql, context, key, typed.decided()))) {
            problems = Problems.of("risk", "It is closed already, or is not yours to assess");
        }
        return problems.any()
                ? PageView.toCorrect(ONE, page(context, breach, typed, problems))
                : new SeeOther(REGISTER + "/" + key, typed.close() ? "The breach is closed." : "Written down.");
    }

    private Breaches.Breach found(Context context, UUID key) {
        return transactions
                .read(context, sql -> Breaches.find(sql, key))
                .orElseThrow(() -> new NotFound("There is no such report, or it is not yours to see."));
    }

    private BreachPage page(Context context, Breaches.Breach breach, BreachPage.Typed typed, Problems problems) {
        boolean assesses = permissions.may(context, "breach-register").level() == Level.FULL
                && permissions.may(context, "breach-register", Act.WRITE);
        return new BreachPage(breach, assesses, typed, problems, now());
    }

    private BreachReportPage report(Context context, BreachReportPage.Typed typed, Problems problems) {
        return new BreachReportPage(
                transactions.read(context, sql -> Breaches.own(sql, context)), typed, problems, now());
    }

    /** The real time, in a demonstration too: the clock of the law does not stand still. */
    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
