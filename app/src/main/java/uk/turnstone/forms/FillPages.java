package uk.turnstone.forms;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/**
 * Filling a form in about somebody, and the author's draft of it. Which kind of information a form is is known only when its
 * name is; so each method asks for it and answers as if there were nothing to whoever may not know of it.
 */
@Controller
@Open
final class FillPages {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Transactions transactions;
    private final FormReading reading;
    private final Forms forms;
    private final Drafts drafts;
    private final SaveForm save;

    FillPages(Transactions transactions, FormReading reading, Forms forms, Drafts drafts, SaveForm save) {
        this.transactions = transactions;
        this.reading = reading;
        this.forms = forms;
        this.drafts = drafts;
        this.save = save;
    }

    /**
     * What is filled in: the form in the version to answer now, or in that of what is to be corrected.
     *
     * @param wrong what is to be corrected; null for a new one
     */
    private record Sheet(
            Form form, FormSubject subject, @Nullable Filled wrong) {
        @Nullable UUID corrects() {
            return wrong == null ? null : wrong.key();
        }

        String address() {
            return "/forms/" + form.id() + "/about/" + subject.key();
        }

        String again() {
            return address() + "?draft=open" + (wrong == null ? "" : "&corrects=" + wrong.key());
        }
    }

    @GetMapping("/forms/{form}/about/{key}")
    Reply form(
            Context context,
            @PathVariable String form,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable UUID corrects,
            @RequestParam(defaultValue = "") String draft) {
        return transactions.write(context, sql -> {
            Sheet sheet = sheet(sql, context, form, key, corrects);
            AuditTrail.write(sql, context, "read", sheet.subject().key(), "form " + form + ", to fill in");
            Optional<Draft> begun = drafts.find(sql, form, sheet.subject(), sheet.corrects());
            if (begun.isPresent() && !draft.equals("open")) {
                Integer older = begun.get().version() == sheet.form().version()
                        ? null
                        : Integer.valueOf(begun.get().version());
                return PageView.of("forms/offer", new OfferPage(sheet.form(), sheet.subject(), begun.get(), older));
            }
            CarriedOver typed = begun.map(each -> carried(sheet, each.version(), each.typed()))
                    .orElseGet(() -> new CarriedOver(fresh(sheet, context), List.of()));
            String kept = begun.map(FillPages::kept).orElse(null);
            return PageView.of("forms/form", page(sql, sheet, typed, kept, Problems.NONE));
        });
    }

    private static Typed fresh(Sheet sheet, Context context) {
        Filled wrong = sheet.wrong();
        return wrong == null
                ? new Typed(Map.of(Typed.ANSWERED_ON, List.of(TypedDay.field(context.today()))))
                : TypedAgain.of(wrong.filling());
    }

    private static String kept(Draft draft) {
        return "Draft kept " + CLOCK.format(draft.kept());
    }

    @PostMapping("/forms/{form}/about/{key}")
    Reply save(
            Context context,
            @PathVariable String form,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable UUID corrects,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        if (what.equals("keep")) {
            Sheet sheet = transactions.write(context, sql -> kept(sql, context, form, key, corrects, typed));
            return new SeeOther(sheet.again(), "The draft is kept, for you alone.");
        }
        try {
            return transactions.write(context, sql -> {
                Sheet sheet = sheet(sql, context, form, key, corrects);
                return version == 0 || version == sheet.form().version()
                        ? checked(sql, context, sheet, typed)
                        : newerVersion(sql, sheet, version, typed);
            });
        } catch (FormRefusal refusal) {
            return transactions.write(context, sql -> {
                Sheet sheet = sheet(sql, context, form, key, corrects);
                return again(
                        sql,
                        sheet,
                        new CarriedOver(typed, List.of()),
                        Problems.of(Typed.ANSWERED_ON, refusal.error().sentence()));
            });
        }
    }

    private Reply checked(JdbcClient sql, Context context, Sheet sheet, Typed typed) {
        CheckFilling.Checked checked = CheckFilling.of(sheet.form(), typed, context.today());
        Filled wrong = sheet.wrong();
        List<Problem> problems = new java.util.ArrayList<>(checked.problems().list());
        if (wrong != null && typed.one(Typed.CORRECTS_WHY).isBlank()) {
            problems.add(new Problem(Typed.CORRECTS_WHY, "Say what was wrong"));
        }
        Filling filling = checked.filling();
        if (filling == null || !problems.isEmpty()) {
            return again(sql, sheet, new CarriedOver(typed, List.of()), new Problems(problems));
        }
        UUID saved = wrong == null
                ? save.about(sheet.subject().key(), filling, sql, context)
                : save.correcting(wrong, typed.one(Typed.CORRECTS_WHY), filling, sql, context);
        return new SeeOther("/forms/answers/" + saved, wrong == null ? "The form was saved." : "It was corrected.");
    }

    private Reply newerVersion(JdbcClient sql, Sheet sheet, int version, Typed typed) {
        CarriedOver carried = carried(sheet, version, typed);
        return again(
                sql,
                sheet,
                carried,
                Problems.of(
                        Typed.ANSWERED_ON,
                        "The form has had a new version since you began. Look through it once more, then save"));
    }

    private CarriedOver carried(Sheet sheet, int version, Typed typed) {
        if (!forms.knows(sheet.form().id(), version)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return CarriedOver.of(forms.version(sheet.form().id(), version), sheet.form(), typed);
    }

    private Reply again(JdbcClient sql, Sheet sheet, CarriedOver typed, Problems problems) {
        return PageView.toCorrect("forms/form", page(sql, sheet, typed, null, problems));
    }

    private Sheet kept(JdbcClient sql, Context context, String form, UUID key, @Nullable UUID corrects, Typed typed) {
        Sheet sheet = sheet(sql, context, form, key, corrects);
        drafts.keep(sql, context, sheet.form(), sheet.subject(), sheet.corrects(), typed);
        return sheet;
    }

    /** Keeps what is typed while its author goes on typing; answers with the sentence to show. */
    @PostMapping("/forms/{form}/about/{key}/draft")
    ResponseEntity<String> keep(
            Context context,
            @PathVariable String form,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable UUID corrects,
            @RequestParam MultiValueMap<String, String> sent) {
        String said = transactions.write(context, sql -> {
            Sheet sheet = kept(sql, context, form, key, corrects, new Typed(sent));
            return drafts.find(sql, form, sheet.subject(), sheet.corrects())
                    .map(FillPages::kept)
                    .orElse("");
        });
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(said);
    }

    @PostMapping("/forms/{form}/about/{key}/throw-away")
    Reply throwAway(
            Context context,
            @PathVariable String form,
            @PathVariable UUID key,
            @RequestParam(required = false) @Nullable UUID corrects) {
        Sheet sheet = transactions.write(context, sql -> {
            Sheet thrown = sheet(sql, context, form, key, corrects);
            drafts.drop(sql, form, thrown.subject(), thrown.corrects());
            return thrown;
        });
        return new SeeOther("/forms/about/" + sheet.subject().key(), "The draft was thrown away.");
    }

    private Sheet sheet(JdbcClient sql, Context context, String form, UUID key, @Nullable UUID corrects) {
        Form current = reading.form(context, form);
        FormSubject subject = reading.subject(sql, context, key);
        if (corrects == null) {
            return new Sheet(current, subject, null);
        }
        Filled wrong = reading.filled(sql, context, corrects, "read");
        if (!wrong.form().id().equals(form) || !subject.records().contains(wrong.record())) {
            throw FormReading.nothing();
        }
        return new Sheet(wrong.form(), subject, wrong);
    }

    private FormPage page(JdbcClient sql, Sheet sheet, CarriedOver typed, @Nullable String kept, Problems problems) {
        List<Filled> before = sheet.wrong() == null ? reading.standing(sql, sheet.subject(), sheet.form()) : List.of();
        return new FormPage(
                sheet.form(),
                sheet.subject(),
                typed.typed(),
                typed.left(),
                before.isEmpty() ? null : before.getFirst(),
                sheet.wrong(),
                kept,
                drafts.days(),
                problems);
    }
}
