package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Leads a partner's own spreadsheet to a format: columns, then codes. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
@RequestMapping("/deliveries/match/{key}")
final class MatchPages {
    private final FilesToMatch files;

    MatchPages(FilesToMatch files) {
        this.files = files;
    }

    @GetMapping
    Reply columns(Context context, @PathVariable UUID key) {
        FileToMatch file = files.find(context, key);
        MatchColumnsView view = files.read(context, file, MatchColumnsView::of);
        var chosen = view.chosen(file.format(), file.choices(), context.today());
        return PageView.of("intake/match-columns", view.page(file, chosen, Problems.NONE));
    }

    @PostMapping
    Reply chooseColumns(Context context, @PathVariable UUID key, @RequestParam Map<String, String> sent) {
        FileToMatch file = files.find(context, key);
        MatchColumnsView view = files.read(context, file, MatchColumnsView::of);
        var chosen = MatchForm.headings(file.format(), view.header(), sent);
        Problems problems = MatchForm.wrong(file.format(), view.header(), chosen);
        if (problems.any()) {
            return PageView.toCorrect("intake/match-columns", view.page(file, chosen, problems));
        }
        Matching choices = file.choices().withHeadings(chosen);
        files.choose(context, file, choices);
        boolean codes = !files.read(context, file, rows -> CodesFound.in(rows, file.format(), choices))
                .isEmpty();
        return SeeOther.at(file.address() + (codes ? "/codes" : "/rehearsal"));
    }

    @GetMapping("/codes")
    Reply codes(Context context, @PathVariable UUID key) {
        FileToMatch file = files.find(context, key);
        List<CodesFound> found = files.read(context, file, rows -> CodesFound.in(rows, file.format(), file.choices()));
        return found.isEmpty()
                ? SeeOther.at(file.address() + "/rehearsal")
                : PageView.of(
                        "intake/match-codes",
                        new MatchCodesPage(
                                file.address(),
                                file.name(),
                                file.format().title(),
                                found.stream()
                                        .map(each -> column(each, file.choices()))
                                        .toList()));
    }

    @PostMapping("/codes")
    Reply chooseCodes(Context context, @PathVariable UUID key, @RequestParam Map<String, String> sent) {
        FileToMatch file = files.find(context, key);
        files.choose(context, file, file.choices().withCodes(MatchForm.codes(file.format(), sent)));
        return SeeOther.at(file.address() + "/rehearsal");
    }

    @PostMapping("/throw-away")
    Reply throwAway(Context context, @PathVariable UUID key) {
        files.drop(context, files.find(context, key));
        return new SeeOther("/deliveries", "The file was thrown away. Nothing of it was kept.");
    }

    private static MatchCodesPage.CodeColumn column(CodesFound found, Matching choices) {
        Map<String, String> chosen = choices.codes().get(found.column().name());
        List<MatchCodesPage.Code> codes = new ArrayList<>();
        found.unknown().forEach((code, rows) -> {
            String likely = chosen == null ? found.likely(code) : chosen.get(code);
            codes.add(new MatchCodesPage.Code(
                    MatchForm.code(found.index(), codes.size()),
                    MatchForm.given(found.index(), codes.size()),
                    code,
                    rows,
                    likely == null ? "" : likely));
        });
        List<Choice> choicesOfCodes = new ArrayList<>(List.of(new Choice("", "None: these rows are turned back")));
        found.column().accepted().forEach(code -> choicesOfCodes.add(new Choice(code, code)));
        return new MatchCodesPage.CodeColumn(
                "codes-" + found.index(), found.column().name(), found.heading(), choicesOfCodes, codes, found.more());
    }
}
