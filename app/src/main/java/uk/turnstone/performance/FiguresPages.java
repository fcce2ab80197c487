package uk.turnstone.performance;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Relation;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** Where one finds the figures: for everybody, with those that are not published named to whom they open. */
@Controller
final class FiguresPages {
    private final Permissions permissions;

    FiguresPages(Permissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping("/figures")
    @Needs("figures-published")
    Reply list(Context context) {
        return PageView.of(
                "performance/figures",
                new FiguresPage(permissions.reads(context.role(), "figures-internal", Level.COUNT, Relation.AGENCY)));
    }
}
