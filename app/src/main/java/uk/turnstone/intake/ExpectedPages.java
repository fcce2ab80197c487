package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.Words;

/** Which extracts are expected how often, said by whoever delivers them or looks after all data. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class ExpectedPages {
    private static final int LONGEST = 200;

    private final Transactions transactions;
    private final Formats formats;
    private final DeliveryRights rights;
    private final ExpectedDeliveries expected;
    private final ExpectExtract expect;

    ExpectedPages(
            Transactions transactions,
            Formats formats,
            DeliveryRights rights,
            ExpectedDeliveries expected,
            ExpectExtract expect) {
        this.expect = expect;
        this.transactions = transactions;
        this.formats = formats;
        this.rights = rights;
        this.expected = expected;
    }

    @GetMapping("/deliveries/expected")
    Reply list(Context context, @RequestParam(defaultValue = "") String format) {
        return PageView.of("intake/expected", page(context, ExpectedPage.Typed.of(format), Problems.NONE));
    }

    @PostMapping("/deliveries/expected")
    Reply set(
            Context context,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "1") String day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String whom) {
        var typed = new ExpectedPage.Typed(format, rhythm, day, hour, whom);
        Problems problems = wrong(typed);
        if (problems.any()) {
            return PageView.toCorrect("intake/expected", page(context, typed, problems));
        }
        Format chosen = formats.named(format);
        var said = Rhythm.of(rhythm, rhythm.equals("day") ? 1 : number(day), number(hour));
        expect.every(context, chosen, said, whom.strip());
        return new SeeOther("/deliveries/expected", chosen.title() + " are expected " + said.words() + ".");
    }

    @PostMapping("/deliveries/expected/end")
    Reply end(Context context, @RequestParam(defaultValue = "") String format) {
        Format chosen =
                formats.find(format).orElseThrow(() -> new uk.turnstone.web.NotFound("There is no such format."));
        expect.noLonger(context, chosen);
        return new SeeOther("/deliveries/expected", chosen.title() + " are expected no longer.");
    }

    private Problems wrong(ExpectedPage.Typed typed) {
        List<Problem> problems = new ArrayList<>();
        if (formats.find(typed.format()).isEmpty()) {
            problems.add(new Problem("format", "Choose what is expected"));
        }
        if (!List.of("day", "week", "month").contains(typed.rhythm())) {
            problems.add(new Problem("rhythm", "Choose how often it is expected"));
        }
        int most = typed.rhythm().equals("month") ? 28 : 7;
        if (!typed.rhythm().equals("day") && (number(typed.day()) < 1 || number(typed.day()) > most)) {
            problems.add(new Problem(
                    "day", most == 7 ? "Write 1 for Monday to 7 for Sunday" : "Write a day of the month from 1 to 28"));
        }
        if (number(typed.hour()) < 0 || number(typed.hour()) > 23) {
            problems.add(new Problem("hour", "Write a full hour from 0 to 23"));
        }
        if (typed.whom().length() > LONGEST) {
            problems.add(new Problem("whom", "Write at most " + LONGEST + " characters"));
        }
        return new Problems(problems);
    }

    /** The number, or -1 for what is none. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,2}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private ExpectedPage page(Context context, ExpectedPage.Typed typed, Problems problems) {
        return transactions.read(
                context,
                sql -> new ExpectedPage(
                        Expectations.inForce(sql, Deliveries.Sight.of(context, rights, formats), context.today())
                                .stream()
                                .map(each -> line(sql, context, each))
                                .toList(),
                        formats.all().stream()
                                .filter(format -> rights.expect(sql, context, format))
                                .map(format -> new Choice(format.name(), format.title()))
                                .toList(),
                        typed,
                        problems));
    }

    private ExpectedPage.Line line(JdbcClient sql, Context context, Expectation each) {
        Optional<Format> format = formats.find(each.format());
        return new ExpectedPage.Line(
                each.agencyName(),
                each.format(),
                formats.of(each.format()),
                each.rhythm().words(),
                each.whom(),
                each.last() == null ? "none yet" : Words.moment(each.last()),
                each.delivery() == null ? null : "/deliveries/" + each.delivery(),
                each.lateSince(expected.now(context)).map(Words::moment).orElse(null),
                format.filter(found -> rights.expect(sql, context, found)).isPresent());
    }
}
