package uk.turnstone.performance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Relation;
import uk.turnstone.measures.SignStyle;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** Convictions before and after joining a cohort, as a page and as a file. Counts only; what is small is held back. */
@Controller
@Needs(value = "figures-internal", least = Level.COUNT, of = Relation.AGENCY)
final class ConvictionsPages {
    private final ConvictionsBeforeAfter convictions;

    ConvictionsPages(ConvictionsBeforeAfter convictions) {
        this.convictions = convictions;
    }

    @GetMapping("/figures/convictions")
    Reply table(Context context) {
        ConvictionsTable table = convictions.of(context);
        List<ConvictionsRow> rows = table.figures().rows().isEmpty() ? List.of() : table.rows(SignStyle.SCREEN);
        return PageView.of(
                "performance/convictions",
                new ConvictionsPage(table.sentence(), table.completeTo(), convictions.names(context), rows));
    }

    @GetMapping("/figures/convictions.csv")
    ResponseEntity<byte[]> file(Context context) {
        String text = ConvictionsFile.of(convictions.of(context).rows(SignStyle.FILE));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"convictions-" + context.today() + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
