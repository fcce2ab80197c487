package uk.turnstone.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** “This is wrong”: from a fact on the page of a person to the agency that says it. */
@Controller
@Needs("identity-offender")
final class WrongPages {
    private static final String TEMPLATE = "people/wrong";

    private final Transactions transactions;
    private final ReadPerson read;
    private final ReportWrongFact report;

    WrongPages(Transactions transactions, ReadPerson read, ReportWrongFact report) {
        this.transactions = transactions;
        this.read = read;
        this.report = report;
    }

    @GetMapping("/people/{key}/wrong/{place}")
    Reply form(Context context, @PathVariable UUID key, @PathVariable String place) {
        PersonFile file = file(context, key);
        return PageView.of(TEMPLATE, page(file, fact(file, place), WrongPage.Typed.NOTHING, Problems.NONE));
    }

    @PostMapping("/people/{key}/wrong/{place}")
    Reply send(
            Context context,
            @PathVariable UUID key,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "") String right) {
        PersonFile file = file(context, key);
        ReportedFact fact = fact(file, place);
        var typed = new WrongPage.Typed(kind, wrong, right);
        if (!fact.said().equals(said)) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(file, fact, typed, Problems.of("wrong", "The page changed meanwhile: is it this fact?")));
        }
        try {
            int asked = transactions.write(
                    context, sql -> report.report(sql, context, file.person(), fact, kind, wrong, right));
            return new SeeOther(
                    "/people/" + file.key(),
                    asked == 1 ? "The agency that says it is asked." : "The agencies that say it are asked.");
        } catch (WrongFactRefusal refusal) {
            return PageView.toCorrect(
                    TEMPLATE, page(file, fact, typed, Problems.of(refusal.field(), refusal.sentence())));
        }
    }

    private PersonFile file(Context context, UUID key) {
        return read.by(context, key).orElseThrow(() -> new NotFound(PeoplePages.NOBODY));
    }

    private static ReportedFact fact(PersonFile file, String place) {
        return ReportedFact.at(file, place)
                .orElseThrow(() -> new NotFound("This fact is not on the page any more. Look at the page again."));
    }

    private static WrongPage page(PersonFile file, ReportedFact fact, WrongPage.Typed typed, Problems problems) {
        return new WrongPage(file.key(), file.name(), fact, typed, problems);
    }
}
