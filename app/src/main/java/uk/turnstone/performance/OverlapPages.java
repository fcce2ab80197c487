package uk.turnstone.performance;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Relation;
import uk.turnstone.measures.SmallGroups;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** Who is known to several services. Counts only; no group under 5 can be worked out from the page. */
@Controller
@Needs(value = "figures-internal", least = Level.COUNT, of = Relation.AGENCY)
final class OverlapPages {
    private final KnownToServices known;

    OverlapPages(KnownToServices known) {
        this.known = known;
    }

    @GetMapping("/figures/overlap")
    Reply overlap(Context context) {
        return PageView.of(
                "performance/overlap",
                OverlapPage.of(known.of(context).shown(SmallGroups.Rule.USUAL), context.today()));
    }
}
