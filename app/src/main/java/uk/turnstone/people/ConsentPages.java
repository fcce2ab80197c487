package uk.turnstone.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Consent;
import uk.turnstone.access.ConsentKind;
import uk.turnstone.access.Consents;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Policy;
import uk.turnstone.access.Transactions;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** What a person agreed to: the list, recording one, withdrawing one. Whose role reads no kind of them finds nothing here. */
@Controller
@Open
final class ConsentPages {
    private static final String ALL = "people/consents";
    private static final String ONE = "people/consent";

    private final Transactions transactions;
    private final Permissions permissions;
    private final Policy policy;
    private final ConsentsRead read;

    ConsentPages(Transactions transactions, Permissions permissions, Policy policy, ConsentsRead read) {
        this.transactions = transactions;
        this.permissions = permissions;
        this.policy = policy;
        this.read = read;
    }

    @GetMapping("/people/{key}/consents")
    Reply list(Context context, @PathVariable UUID key, @RequestParam(required = false) @Nullable UUID corrects) {
        return PageView.of(ALL, transactions.write(context, sql -> {
            PersonByKey person = read.person(sql, context, key);
            Consent wrong = wrong(sql, context, person, corrects);
            AuditTrail.write(sql, context, "read", person.key(), "consents");
            return page(
                    sql,
                    context,
                    person,
                    wrong,
                    wrong == null ? TypedConsent.nothing(context.today()) : TypedConsent.of(wrong),
                    Problems.NONE);
        }));
    }

    @PostMapping("/people/{key}/consents")
    Reply add(
            Context context,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable UUID corrects,
            @RequestParam Map<String, String> fields) {
        TypedConsent typed = TypedConsent.of(fields);
        return transactions.write(context, sql -> {
            PersonByKey person = read.person(sql, context, key);
            Consent wrong = wrong(sql, context, person, corrects);
            ConsentKind kind = wrong != null
                    ? wrong.kind()
                    : Consents.toRecord(sql, context.today(), person.key()).stream()
                            .filter(each -> each.kind().equals(typed.kind()))
                            .findFirst()
                            .orElse(null);
            LocalDate born = born(sql, person);
            List<Problem> problems = typed.problems(kind, wrong, born, context.today());
            if (kind == null || !problems.isEmpty()) {
                return PageView.toCorrect(ALL, page(sql, context, person, wrong, typed, new Problems(problems)));
            }
            long record = wrong != null
                    ? wrong.record()
                    : OwnRecords.ofAgency(sql, context, person.key(), kind.category())
                            .orElseThrow(ConsentPages::notYours);
            Consents.add(sql, context, person.key(), record, kind, typed.said(wrong, born), wrong);
            return new SeeOther(
                    "/people/" + person.key() + "/consents",
                    wrong == null ? "It is recorded." : "What was entered in error stands so, with this beside it.");
        });
    }

    @GetMapping("/people/{key}/consents/{consent}")
    Reply one(Context context, @PathVariable UUID key, @PathVariable UUID consent) {
        return PageView.of(ONE, transactions.write(context, sql -> {
            PersonByKey person = read.person(sql, context, key);
            Consent found = read.one(sql, person, consent);
            AuditTrail.write(
                    sql,
                    context,
                    "read",
                    person.key(),
                    "consent: " + found.kind().title());
            return page(sql, context, person, found, TypedDay.field(context.today()), "", "", Problems.NONE);
        }));
    }

    @PostMapping("/people/{key}/consents/{consent}/withdraw")
    Reply withdraw(
            Context context,
            @PathVariable UUID key,
            @PathVariable UUID consent,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String saidBy) {
        return transactions.write(context, sql -> {
            PersonByKey person = read.person(sql, context, key);
            Consent found = read.one(sql, person, consent);
            if (!Consents.rights(sql, context, found).withdraw()) {
                throw notYours();
            }
            LocalDate on = TypedDay.read(day);
            List<Problem> problems = problems(found, on, how, saidBy, context.today());
            if (!problems.isEmpty()) {
                return PageView.toCorrect(
                        ONE, page(sql, context, person, found, day, how, saidBy, new Problems(problems)));
            }
            var withdrawal = new Consent.Withdrawal(Objects.requireNonNull(on), how, saidBy.strip(), null);
            int told = Withdrawals.withdraw(sql, context, person.key(), found, withdrawal)
                    .orElseThrow(ConsentPages::notYours);
            return new SeeOther("/people/" + person.key() + "/consents/" + consent, toldWords(told));
        });
    }

    private static String toldWords(int told) {
        return "It is withdrawn, and nothing is shared by it from now on. "
                + (told == 0
                        ? "Nobody else read by it; information governance is told."
                        : told
                                + (told == 1 ? " worker who read by it is told" : " workers who read by it are told")
                                + " to stop using it and to destroy copies; so is information governance.");
    }

    private static List<Problem> problems(
            Consent consent, @Nullable LocalDate on, String how, String saidBy, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (on == null || on.isAfter(today) || on.isBefore(consent.said().asked())) {
            problems.add(new Problem(
                    "day", "Type the day on which it was withdrawn, not before it was asked nor after today"));
        }
        if (!Consent.HOW.contains(how)) {
            problems.add(new Problem("how", "Choose how it was told"));
        }
        if (saidBy.isBlank()) {
            problems.add(new Problem("saidBy", "Say who said so, such as: the person themselves"));
        }
        return problems;
    }

    private static NotAllowed notYours() {
        return new NotAllowed("No: this consent is not yours to write down, or was withdrawn or put right meanwhile.");
    }

    private @Nullable Consent wrong(JdbcClient sql, Context context, PersonByKey person, @Nullable UUID corrects) {
        if (corrects == null) {
            return null;
        }
        Consent found = read.one(sql, person, corrects);
        if (!Consents.rights(sql, context, found).correct()) {
            throw notYours();
        }
        return found;
    }

    /** The day on which the person was born, as late as it may be; null where no record says. */
    private static @Nullable LocalDate born(JdbcClient sql, PersonByKey person) {
        return sql.sql("""
                SELECT max(p.born_latest) FROM people.record_person p
                JOIN people.person_record r ON r.record_id = p.record_id AND r.known_until = 'infinity'
                WHERE r.person_id = :person AND p.known_until = 'infinity'
                """)
                .param("person", person.person())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private ConsentsPage page(
            JdbcClient sql,
            Context context,
            PersonByKey person,
            @Nullable Consent wrong,
            TypedConsent typed,
            Problems problems) {
        return new ConsentsPage(
                person.key(),
                ConsentsRead.name(sql, person),
                ConsentsRead.of(sql, person),
                policy.about(sql, context, person.key())
                        .map(Policy.OfPerson::wantingConsent)
                        .orElse(List.of()),
                wrong != null ? List.of(wrong.kind()) : Consents.toRecord(sql, context.today(), person.key()),
                wrong,
                typed,
                problems,
                context.today());
    }

    private ConsentPage page(
            JdbcClient sql,
            Context context,
            PersonByKey person,
            Consent consent,
            String day,
            String how,
            String saidBy,
            Problems problems) {
        return new ConsentPage(
                person.key(),
                ConsentsRead.name(sql, person),
                consent,
                Withdrawals.sharedBy(sql, context, consent.kind().kind()),
                consent.withdrawal() == null ? List.of() : Withdrawals.left(sql, consent.key()),
                Consents.rights(sql, context, consent),
                permissions.may(context, "rights-requests").yes(),
                new ConsentPage.Typed(day, how, saidBy),
                problems,
                context.today());
    }
}
