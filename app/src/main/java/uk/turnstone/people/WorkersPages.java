package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Involvements;
import uk.turnstone.access.Policy;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** Who works with a person. What each of them may see of the person follows from it. */
@Controller
@Needs("identity-offender")
final class WorkersPages {
    private static final String TEMPLATE = "people/workers";
    private static final int LONGEST = 80;

    private final Transactions transactions;
    private final Policy policy;

    WorkersPages(Transactions transactions, Policy policy) {
        this.transactions = transactions;
        this.policy = policy;
    }

    @GetMapping("/people/{key}/workers")
    Reply show(Context context, @PathVariable UUID key) {
        var nothing = new WorkersPage.Typed("", "", TypedDay.field(context.today()), "");
        return PageView.of(TEMPLATE, transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "read", key, "who works with the person");
            return page(sql, context, key, nothing, Problems.NONE);
        }));
    }

    @PostMapping("/people/{key}/workers")
    Reply allocate(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String worker,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        var typed = new WorkersPage.Typed(worker, what.strip(), from, until);
        Problems problems = problems(typed);
        if (problems.any()) {
            return PageView.toCorrect(
                    TEMPLATE, transactions.read(context, sql -> page(sql, context, key, typed, problems)));
        }
        LocalDate first = java.util.Objects.requireNonNull(TypedDay.read(from));
        boolean done = transactions.write(context, sql -> {
            List<Long> records = ownSide(sql, context, key);
            boolean allocated = mayAllocate(sql, records)
                    && Involvements.ofWorker(
                            sql,
                            context,
                            records.getFirst(),
                            "offender",
                            worker,
                            typed.what(),
                            new Involvements.Span(first, TypedDay.read(until)),
                            Involvements.BY_HAND);
            if (allocated) {
                AuditTrail.write(sql, context, "changed", key, worker + " works with the person as " + typed.what());
            }
            return allocated;
        });
        if (!done) {
            throw new NotAllowed("No: who works with this person is not yours to say.");
        }
        return new SeeOther("/people/" + key + "/workers", "It is written down, and opens the record to them.");
    }

    @PostMapping("/people/{key}/workers/{involvement}/end")
    Reply end(Context context, @PathVariable UUID key, @PathVariable UUID involvement) {
        boolean done = transactions.write(context, sql -> {
            boolean ended = Involvements.endByHand(sql, involvement, context.today());
            if (ended) {
                AuditTrail.write(sql, context, "changed", key, "somebody works with the person for the last day today");
            }
            return ended;
        });
        if (!done) {
            throw new NotFound("That is not there to be ended, or not yours to end.");
        }
        return new SeeOther("/people/" + key + "/workers", "Today is the last day.");
    }

    private static Problems problems(WorkersPage.Typed typed) {
        List<Problem> problems = new ArrayList<>();
        LocalDate first = TypedDay.read(typed.from());
        if (typed.worker().isBlank()) {
            problems.add(new Problem("worker", "Choose who works with the person"));
        }
        if (typed.what().isEmpty() || typed.what().length() > LONGEST) {
            problems.add(new Problem("what", "Say as what, such as offender manager, in up to 80 characters"));
        }
        if (first == null) {
            problems.add(new Problem("from", "Type the first day, such as 23/11/2026"));
        }
        LocalDate last = TypedDay.read(typed.until());
        if (!typed.until().isBlank() && (last == null || (first != null && last.isBefore(first)))) {
            problems.add(new Problem("until", "Type the last day, not before the first, or leave it empty"));
        }
        return new Problems(problems);
    }

    private WorkersPage page(JdbcClient sql, Context context, UUID key, WorkersPage.Typed typed, Problems problems) {
        PersonByKey person = PersonByKey.find(sql, key).orElseThrow(() -> new NotFound(PeoplePages.NOBODY));
        List<Long> records = ownSide(sql, context, key);
        boolean may = mayAllocate(sql, records);
        return new WorkersPage(
                person.key(),
                HitCards.of(sql, List.of(person.person())).getFirst().name(),
                policy.about(sql, context, key).map(Policy.OfPerson::standing).orElse(""),
                Involvements.with(sql, records, context.today()),
                may,
                may ? workers(sql, context) : List.of(),
                typed,
                problems);
    }

    /** Records of the person that the asker sees, the oldest first. */
    private static List<Long> ownSide(JdbcClient sql, Context context, UUID key) {
        return sql.sql("""
                SELECT r.record_id FROM people.person_record r JOIN people.person p USING (person_id)
                WHERE p.public_key = :key AND r.known_until = 'infinity' ORDER BY r.record_id
                """)
                .param("key", key)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private static boolean mayAllocate(JdbcClient sql, List<Long> records) {
        return !records.isEmpty()
                && sql.sql("SELECT access.may_allocate(:record)")
                        .param("record", records.getFirst())
                        .query(Boolean.class)
                        .single();
    }

    /** Those who sign in on the side on which the asker works, with their agency and role. */
    private static List<Choice> workers(JdbcClient sql, Context context) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Choose")));
        sql.sql("""
                SELECT u.login, u.name || ', ' || r.title || ', ' || a.name
                FROM access.app_user u JOIN access.post p USING (user_id) JOIN access.role r USING (role)
                JOIN access.agency a USING (agency_id)
                WHERE u.partnership_id = :partnership AND r.side = 'offender'
                  AND :today BETWEEN p.from_day AND coalesce(p.until_day, 'infinity')
                ORDER BY u.name, r.title
                """)
                .param("partnership", context.partnership())
                .param("today", context.today())
                .query(row -> {
                    choices.add(new Choice(row.getString(1), row.getString(2)));
                });
        return choices;
    }
}
