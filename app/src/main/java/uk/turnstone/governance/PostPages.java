package uk.turnstone.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Act;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Posts;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** Posts: asked for by an administrator, given by information governance, confirmed each quarter by who answers for the team. */
@Controller
@Needs("access-rights")
final class PostPages {
    private static final String TEMPLATE = "governance/posts";
    private static final String PATH = "/governance/posts";

    private final Transactions transactions;
    private final Permissions permissions;

    PostPages(Transactions transactions, Permissions permissions) {
        this.transactions = transactions;
        this.permissions = permissions;
    }

    @GetMapping(PATH)
    Reply posts(Context context) {
        return PageView.of(TEMPLATE, page(context, PostsPage.Typed.NOTHING, Problems.NONE));
    }

    @PostMapping(PATH)
    Reply ask(
            Context context,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new PostsPage.Typed(user, agency, role, employer, from, until, reason.strip());
        Problems problems = problems(typed);
        if (!problems.any()) {
            try {
                boolean asked = transactions.write(context, sql -> Posts.ask(sql, context, wanted(typed)));
                if (asked) {
                    return new SeeOther(PATH, "Asked for. Information governance gives it or refuses it.");
                }
                problems = Problems.of("user", "You cannot ask for a post for yourself, nor without the right to ask");
            } catch (Posts.Refused refused) {
                String words = Objects.requireNonNull(refused.getMessage());
                transactions.change(
                        context,
                        sql -> AuditTrail.write(
                                sql,
                                context,
                                "was refused",
                                null,
                                "a post on both sides of the wall for user " + user));
                problems = Problems.of("role", words);
            }
        }
        return PageView.toCorrect(TEMPLATE, page(context, typed, problems));
    }

    @PostMapping(PATH + "/asked/{key}")
    Reply decide(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String answer) {
        try {
            boolean done = transactions.write(context, sql -> Posts.decide(sql, context, key, answer.equals("give")));
            return done ? new SeeOther(PATH, "It is decided.") : notYours();
        } catch (Posts.Refused refused) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(
                            context,
                            PostsPage.Typed.NOTHING,
                            Problems.of("role", Objects.requireNonNull(refused.getMessage()))));
        }
    }

    @PostMapping(PATH + "/{key}/confirm")
    Reply confirm(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String answer) {
        boolean done = transactions.write(context, sql -> Posts.confirm(sql, context, key, answer.equals("stays")));
        return done ? new SeeOther(PATH, "The quarterly list is answered for this post.") : notYours();
    }

    @PostMapping(PATH + "/{key}/end")
    Reply end(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String last) {
        LocalDate day = TypedDay.read(last);
        boolean done =
                transactions.write(context, sql -> Posts.end(sql, context, key, day == null ? context.today() : day));
        return done ? new SeeOther(PATH, "The post ends.") : notYours();
    }

    @PostMapping(PATH + "/{key}/cover")
    Reply cover(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String why) {
        LocalDate first = TypedDay.read(from);
        LocalDate last = TypedDay.read(until);
        if (first == null
                || last == null
                || last.isBefore(first)
                || why.isBlank()
                || !deputy.matches("[0-9a-f-]{36}")) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(
                            context,
                            PostsPage.Typed.NOTHING,
                            Problems.of(
                                    "cover-" + key,
                                    "Choose who covers, type the first and the last day, and say why")));
        }
        try {
            boolean done = transactions.write(
                    context, sql -> Posts.cover(sql, context, key, UUID.fromString(deputy), first, last, why.strip()));
            return done ? new SeeOther(PATH, "Cover is recorded; the covered worker keeps access.") : notYours();
        } catch (Posts.Refused refused) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(
                            context,
                            PostsPage.Typed.NOTHING,
                            Problems.of("cover-" + key, Objects.requireNonNull(refused.getMessage()))));
        }
    }

    private static Reply notYours() {
        throw new NotFound("That is not there, was decided meanwhile, or is not yours to decide.");
    }

    private static Posts.Wanted wanted(PostsPage.Typed typed) {
        return new Posts.Wanted(
                Integer.parseInt(typed.user()),
                Integer.parseInt(typed.agency()),
                typed.role(),
                typed.employer().isEmpty() ? null : Integer.valueOf(typed.employer()),
                Objects.requireNonNull(TypedDay.read(typed.from())),
                TypedDay.read(typed.until()),
                typed.reason());
    }

    private Problems problems(PostsPage.Typed typed) {
        List<Problem> problems = new ArrayList<>();
        if (!typed.user().matches("[0-9]{1,9}")) {
            problems.add(new Problem("user", "Choose who is to have the post"));
        }
        if (!typed.agency().matches("[0-9]{1,9}")) {
            problems.add(new Problem("agency", "Choose the agency to work for"));
        }
        if (permissions.roles().stream().noneMatch(role -> role.name().equals(typed.role()))) {
            problems.add(new Problem("role", "Choose the role"));
        }
        if (!typed.employer().matches("[0-9]{0,9}")) {
            problems.add(new Problem("employer", "Choose the employing agency, or none"));
        }
        LocalDate first = TypedDay.read(typed.from());
        if (first == null) {
            problems.add(new Problem("from", "Type the first day, such as 23/11/2026"));
        }
        LocalDate last = TypedDay.read(typed.until());
        if (!typed.until().isBlank() && (last == null || (first != null && last.isBefore(first)))) {
            problems.add(new Problem("until", "Type the last day, not before the first, or leave it empty"));
        }
        if (!typed.employer().isEmpty() && typed.until().isBlank()) {
            problems.add(new Problem("until", "A secondment has a last day"));
        }
        if (typed.reason().isEmpty()) {
            problems.add(new Problem("reason", "Say why"));
        }
        return new Problems(problems);
    }

    private PostsPage page(Context context, PostsPage.Typed typed, Problems problems) {
        boolean asks = context.role().equals("sysadmin")
                && permissions.may(context, "access-rights", Act.WRITE)
                && permissions.may(context, "access-rights").level() == Level.FULL;
        return transactions.read(
                context,
                sql -> new PostsPage(
                        Posts.all(sql, context),
                        Posts.waiting(sql, context),
                        context.role().equals("ig-officer"),
                        asks,
                        asks
                                ? choices(
                                        sql,
                                        context,
                                        "SELECT user_id, name FROM access.app_user WHERE partnership_id = :p ORDER BY 2")
                                : List.of(),
                        asks
                                ? choices(
                                        sql,
                                        context,
                                        "SELECT agency_id, name FROM access.agency WHERE partnership_id = :p ORDER BY 2")
                                : List.of(),
                        asks
                                ? permissions.roles().stream()
                                        .filter(role ->
                                                !List.of("public", "system").contains(role.name()))
                                        .map(role -> new Choice(role.name(), role.title()))
                                        .toList()
                                : List.of(),
                        typed,
                        problems));
    }

    private static List<Choice> choices(JdbcClient sql, Context context, String query) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Choose")));
        sql.sql(query).param("p", context.partnership()).query(row -> {
            choices.add(new Choice(row.getString(1), row.getString(2)));
        });
        return choices;
    }
}
