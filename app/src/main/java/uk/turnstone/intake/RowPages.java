package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Corrects a rejected row. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class RowPages {
    private static final String TEMPLATE = "intake/row";

    private final CorrectRow correct;

    RowPages(CorrectRow correct) {
        this.correct = correct;
    }

    @GetMapping("/deliveries/{key}/rows/{line}")
    Reply row(Context context, @PathVariable UUID key, @PathVariable long line) {
        RowToCorrect row = correct.look(context, key, line);
        NewerVersion newer = row.row().corrected() != null || !row.delivery().isPublished()
                ? null
                : correct.newer(context, row, row.row().cells()).orElse(null);
        return PageView.of(TEMPLATE, page(row, row.row().cells(), row.row().problems(), false, newer));
    }

    @PostMapping("/deliveries/{key}/rows/{line}")
    Reply correct(
            Context context, @PathVariable UUID key, @PathVariable long line, @RequestParam Map<String, String> typed) {
        RowToCorrect row = correct.look(context, key, line);
        // Browsers send line breaks of their own.
        List<String> cells = IntStream.range(0, row.delivery().header().size())
                .mapToObj(i -> typed.getOrDefault("cell-" + i, "").replace("\r\n", "\n"))
                .toList();
        try {
            return switch (correct.take(context, key, line, cells, agreed(typed))) {
                case Correcting.Taken taken ->
                    new SeeOther("/deliveries/" + key + "#rejected", done(line, taken.result()));
                case Correcting.StillWrong wrong ->
                    PageView.toCorrect(TEMPLATE, page(row, cells, wrong.problems(), false, null));
                case Correcting.OlderThanKnown old ->
                    new PageView(TEMPLATE, page(row, cells, List.of(), false, old.newer()), HttpStatus.CONFLICT);
                case Correcting.Overtaken by ->
                    new PageView(
                            TEMPLATE,
                            page(
                                    new RowToCorrect(row.delivery(), row.format(), row.mapping(), by.row()),
                                    cells,
                                    List.of(),
                                    true,
                                    null),
                            HttpStatus.CONFLICT);
            };
        } catch (IntakeTrouble e) {
            return PageView.toCorrect(
                    TEMPLATE,
                    page(row, cells, List.of(new Problem("", "", String.valueOf(e.getMessage()))), false, null));
        }
    }

    private static String done(long line, DeliveryResult result) {
        Heaps heaps = result.heaps();
        String heap = heaps == null || heaps.fresh() == 1
                ? "Its record is new."
                : heaps.changed() == 1 ? "It changed a record that was known." : "Its record was known just so.";
        return "Line " + line + " was corrected and taken in. " + heap;
    }

    /** The newer delivery whose version the old row may take the place of; null where nobody said so. */
    private static @Nullable UUID agreed(Map<String, String> typed) {
        try {
            return UUID.fromString(typed.getOrDefault("agreed", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static RowPage page(
            RowToCorrect row,
            List<String> cells,
            List<Problem> problems,
            boolean overtaken,
            @Nullable NewerVersion newer) {
        List<String> header = row.delivery().header();
        List<RowPage.Field> fields = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String hint = column(row, header.get(i))
                    .map(column -> ColumnWords.hint(column, row.mapping()))
                    .orElse(null);
            fields.add(new RowPage.Field("cell-" + i, header.get(i), i < cells.size() ? cells.get(i) : "", hint));
        }
        List<String> given = row.row().cells();
        return new RowPage(
                row.delivery(),
                row.row(),
                fields,
                new Problems(problems.stream().map(each -> words(row, each)).toList()),
                given.size() <= header.size() ? null : String.join(", ", given.subList(header.size(), given.size())),
                overtaken,
                newer);
    }

    private static uk.turnstone.web.Problem words(RowToCorrect row, Problem problem) {
        List<String> header = row.delivery().header();
        for (int i = 0; i < header.size(); i++) {
            String heading = header.get(i);
            if (column(row, heading)
                    .filter(column -> column.name().equals(problem.column()))
                    .isPresent()) {
                return new uk.turnstone.web.Problem("cell-" + i, heading + " " + problem.reason());
            }
        }
        return new uk.turnstone.web.Problem("cell-0", whole(problem));
    }

    private static String whole(Problem problem) {
        if (!problem.column().isEmpty()) {
            return problem.column() + " " + problem.reason();
        }
        return problem.reason().startsWith("has ") ? "The row " + problem.reason() : problem.reason();
    }

    private static Optional<Column> column(RowToCorrect row, String heading) {
        return row.format().columns().stream()
                .filter(column -> Formats.plain(row.mapping().heading(column)).equals(Formats.plain(heading)))
                .findFirst();
    }
}
