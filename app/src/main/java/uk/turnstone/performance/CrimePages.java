package uk.turnstone.performance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.measures.Quarter;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.picture.Picture;

/** Recorded crime as a page and as a file, for everybody: it is open data. */
@Controller
@Needs("figures-published")
final class CrimePages {
    private final CrimeReport report;
    private final WardShapes wards;
    private final CrimeOrigin origin;

    CrimePages(CrimeReport report, WardShapes wards, CrimeOrigin origin) {
        this.origin = origin;
        this.report = report;
        this.wards = wards;
    }

    @GetMapping("/figures/crime")
    Reply page(
            Context context,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String against) {
        CrimeReport.Choices choices = report.choices(context);
        var question = new CrimeQuestion(
                area.isEmpty() ? firstArea(choices) : area,
                period.isEmpty() ? lastMonth(choices) : period,
                by.equals("ward"),
                against.equals("previous-year"));
        List<Choice> areas = areas(choices);
        List<Choice> periods = periods(choices.months());
        if (choices.months().isEmpty()) {
            return PageView.of("performance/crime", new CrimePage(question, areas, periods, null, ""));
        }
        try {
            CrimePage.Shown shown = shown(context, question);
            return PageView.of("performance/crime", new CrimePage(question, areas, periods, shown, ""));
        } catch (NoFigures | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            return PageView.toCorrect("performance/crime", new CrimePage(question, areas, periods, null, why));
        }
    }

    @GetMapping("/figures/crime.csv")
    ResponseEntity<String> file(
            Context context,
            @RequestParam String area,
            @RequestParam String period,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String against) {
        var question = new CrimeQuestion(area, period, by.equals("ward"), against.equals("previous-year"));
        try {
            String name = "crime-" + area.replaceAll("[^A-Za-z0-9]", "") + "-" + Period.parse(period) + ".csv";
            return ResponseEntity.ok()
                    .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .body(CrimeCsv.of(make(context, question)));
        } catch (NoFigures | IllegalArgumentException e) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(e.getMessage() + "\n");
        }
    }

    private CrimeFigures make(Context context, CrimeQuestion question) {
        return report.make(context, question.scope(), Period.parse(question.period()), question.against());
    }

    private CrimePage.Shown shown(Context context, CrimeQuestion question) {
        CrimeFigures figures = make(context, question);
        String credit = origin.credit(context, figures.scope(), figures.period());
        Picture picture = figures.scope().byWard()
                ? CrimePicture.map(figures, wards.of(context, question.area()), credit)
                : CrimePicture.bars(figures, credit);
        CrimeTrend trend = report.trend(context, figures.scope(), figures.period());
        return new CrimePage.Shown(
                CrimeSentence.of(figures),
                figures,
                picture,
                trend.line(figures, credit).orElse(null),
                trend.sparks(figures),
                CrimeNotes.of(figures));
    }

    private static String firstArea(CrimeReport.Choices choices) {
        return choices.authorities().keySet().stream().findFirst().orElse(CrimeScope.ALL);
    }

    private static String lastMonth(CrimeReport.Choices choices) {
        return choices.months().isEmpty() ? "" : choices.months().last().toString();
    }

    private static List<Choice> areas(CrimeReport.Choices choices) {
        List<Choice> areas = new ArrayList<>();
        choices.authorities().forEach((code, name) -> areas.add(new Choice(code, name)));
        areas.add(new Choice(CrimeScope.ALL, "All areas"));
        areas.add(new Choice(CrimeScope.OUTSIDE, "Outside the force's authorities"));
        return List.copyOf(areas);
    }

    /** The newest first; a quarter can be chosen when one of its months has come. */
    private static List<Choice> periods(TreeSet<YearMonth> months) {
        List<Choice> periods = new ArrayList<>();
        var quarters = new TreeSet<Quarter>();
        for (YearMonth month : months.descendingSet()) {
            periods.add(choice(new Period.Month(month)));
            quarters.add(Quarter.of(month));
        }
        quarters.descendingSet().forEach(quarter -> periods.add(choice(new Period.ThreeMonths(quarter))));
        return List.copyOf(periods);
    }

    private static Choice choice(Period period) {
        return new Choice(period.toString(), period.words());
    }
}
