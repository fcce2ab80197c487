package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
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

/** Requests of people on record, from receipt to answer. What is held is put together inside an opened request alone. */
@Controller
@Needs("rights-requests")
final class RightsPages {
    private static final String REGISTER = "/governance/requests";
    private static final String ALL = "governance/requests";
    private static final String ONE = "governance/request";
    private static final int LEAST = 10;

    private final Transactions transactions;
    private final Permissions permissions;

    RightsPages(Transactions transactions, Permissions permissions) {
        this.transactions = transactions;
        this.permissions = permissions;
    }

    @GetMapping(REGISTER)
    Reply register(Context context) {
        return PageView.of(ALL, page(context, new RightsPage.Typed("", "", "", ""), Problems.NONE));
    }

    @PostMapping(REGISTER)
    Reply enter(
            Context context,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(defaultValue = "") String received) {
        var typed = new RightsPage.Typed(kind, person.strip(), side, received);
        List<Problem> problems = new ArrayList<>();
        if (!keeper(context)) {
            problems.add(new Problem("kind", "Requests are entered by information governance"));
        }
        if (!RightsRequests.KINDS.contains(kind)) {
            problems.add(new Problem("kind", "Choose what is asked for"));
        }
        if (!typed.person().isEmpty() && key(typed.person()) == null) {
            problems.add(
                    new Problem("person", "Type the reference of the person, or leave it empty until they are found"));
        }
        if (!List.of("offender", "victim").contains(side)) {
            problems.add(new Problem("side", "Choose as what they ask"));
        }
        LocalDate day = TypedDay.read(received);
        if (day == null || day.isAfter(context.today())) {
            problems.add(new Problem(
                    "received", "Type the day on which it came, such as " + TypedDay.field(context.today())));
        }
        if (!problems.isEmpty()) {
            return PageView.toCorrect(ALL, page(context, typed, new Problems(problems)));
        }
        UUID made = transactions.write(
                context,
                sql -> RightsRequests.register(
                        sql, context, kind, key(typed.person()), side, Objects.requireNonNull(day)));
        return new SeeOther(REGISTER + "/" + made, "The request is entered and its clock runs.");
    }

    @GetMapping(REGISTER + "/{key}")
    Reply one(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String of) {
        return PageView.of(ONE, one(context, key, Map.of("of", of), Problems.NONE));
    }

    @PostMapping(REGISTER + "/{key}/identity")
    Reply identity(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String person) {
        if (how.isBlank() || (!person.isBlank() && key(person.strip()) == null)) {
            return again(
                    context,
                    key,
                    Map.of("how", how, "person", person),
                    "how",
                    "Say by what it was checked; a reference is the long number of their page");
        }
        return done(
                context,
                key,
                "how",
                "Their identity is checked.",
                sql -> RightsRequests.identified(sql, context, key, key(person.strip()), how.strip()));
    }

    @PostMapping(REGISTER + "/{key}/extend")
    Reply extend(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String why) {
        RightsRequests.Request request = found(context, key);
        if (why.strip().length() < LEAST || request.extended() != null) {
            return again(
                    context,
                    key,
                    Map.of("why", why),
                    "why",
                    "Say why it takes longer; a request is extended once, by two months");
        }
        return done(
                context,
                key,
                "why",
                "The time is extended. Whoever asked must be told within the first month.",
                sql -> RightsRequests.extended(sql, context, request, why.strip()));
    }

    @PostMapping(REGISTER + "/{key}/open")
    Reply open(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String reason) {
        found(context, key);
        if (reason.strip().length() < LEAST) {
            return again(
                    context,
                    key,
                    Map.of("reason", reason),
                    "reason",
                    "Say why what is held is put together, in a sentence");
        }
        return done(
                context,
                key,
                "reason",
                "What is held is put together. The services that hold it check their parts.",
                sql -> RightsRequests.open(sql, context, key, reason.strip()).isPresent());
    }

    @PostMapping(REGISTER + "/{key}/parts/{part}")
    Reply mark(
            Context context,
            @PathVariable UUID key,
            @PathVariable UUID part,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String why) {
        if (!Bundle.TOLD.contains(told)
                || (told.equals("held back") && why.strip().length() < LEAST)) {
            return again(
                    context,
                    key,
                    Map.of("why-" + part, why),
                    "part-" + part,
                    "Choose how much is told, and say why where it is held back");
        }
        return done(
                context,
                key,
                "part-" + part,
                "The part is marked.",
                sql -> Bundle.mark(sql, context, key, part, told, why.strip()));
    }

    @PostMapping(REGISTER + "/{key}/checked")
    Reply checked(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String agency) {
        return done(
                context,
                key,
                "holders",
                "The part is checked.",
                sql -> agency.matches("[0-9]{1,9}") && Bundle.checked(sql, context, key, Integer.parseInt(agency)));
    }

    @PostMapping(REGISTER + "/{key}/decide")
    Reply decide(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer) {
        RightsPage.One page = one(context, key, Map.of(), Problems.NONE);
        RightsRequests.Request request = page.request();
        String trouble = trouble(page, decision, answer.strip());
        return trouble != null
                ? again(context, key, Map.of("decision", decision, "answer", answer), "decision", trouble)
                : done(
                        context,
                        key,
                        "decision",
                        "The request is decided.",
                        sql -> RightsRequests.decide(sql, context, request, decision, answer.strip()));
    }

    private static @Nullable String trouble(RightsPage.One page, String decision, String answer) {
        RightsRequests.Request request = page.request();
        if (!List.of("granted", "granted in part", "refused", "restricted instead")
                        .contains(decision)
                || answer.length() < LEAST) {
            return "Choose the decision and say why, as whoever asked is told";
        }
        boolean granted = decision.startsWith("granted");
        if (granted && request.identified() == null) {
            return "Nothing is granted before their identity is checked";
        }
        if (granted && request.kind().equals("erasure") && request.held() != null) {
            return "It is held (" + request.held() + "): it cannot be erased; restrict it instead, or refuse";
        }
        if (granted && request.kind().equals("access") && (request.reason() == null || !page.checked())) {
            return "What is held is put together, and every service has checked its part, before it is told";
        }
        return null;
    }

    static NotFound nothing() {
        return new NotFound("There is no such request, or it is not yours to see.");
    }

    private RightsRequests.Request found(Context context, UUID key) {
        return transactions.read(context, sql -> RightsRequests.find(sql, key)).orElseThrow(RightsPages::nothing);
    }

    private Reply done(Context context, UUID key, String field, String words, Function<JdbcClient, Boolean> work) {
        return transactions.write(context, work::apply)
                ? new SeeOther(REGISTER + "/" + key, words)
                : again(
                        context,
                        key,
                        Map.of(),
                        field,
                        "It is decided already, is not ready for that, or is not yours to do");
    }

    private Reply again(Context context, UUID key, Map<String, String> typed, String field, String words) {
        return PageView.toCorrect(ONE, one(context, key, typed, Problems.of(field, words)));
    }

    private RightsPage.One one(Context context, UUID key, Map<String, String> typed, Problems problems) {
        return transactions.write(context, sql -> {
            RightsRequests.Request request = RightsRequests.find(sql, key).orElseThrow(RightsPages::nothing);
            AuditTrail.write(sql, context, "read", request.person(), "request " + key);
            return new RightsPage.One(
                    request,
                    Bundle.holders(sql, key),
                    Bundle.parts(sql, key),
                    keeper(context),
                    typed,
                    problems,
                    context.today());
        });
    }

    private RightsPage page(Context context, RightsPage.Typed typed, Problems problems) {
        return new RightsPage(
                transactions.read(context, RightsRequests::all), keeper(context), typed, problems, context.today());
    }

    private boolean keeper(Context context) {
        return permissions.may(context, "rights-requests").level() == Level.FULL
                && permissions.may(context, "rights-bundle").level() == Level.FULL;
    }

    private static @Nullable UUID key(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }
}
