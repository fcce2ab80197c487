package uk.turnstone.performance;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Relation;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** Arrests and convictions by group of offences. Counts only; small groups are put together. */
@Controller
@Needs(value = "figures-internal", least = Level.COUNT, of = Relation.AGENCY)
final class OffencesPages {
    private final OffenceFigures figures;

    OffencesPages(OffenceFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/figures/offences")
    Reply offences(Context context) {
        return PageView.of("performance/offences", OffencesPage.of(figures.of(context), context.today()));
    }
}
