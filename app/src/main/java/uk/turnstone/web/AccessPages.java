package uk.turnstone.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Decision;
import uk.turnstone.access.Permissions;

/** Tells those who are signed in what their role may see, and why. */
@Controller
@Open
final class AccessPages {
    private final Permissions permissions;

    AccessPages(Permissions permissions) {
        this.permissions = permissions;
    }

    @GetMapping("/who-may-see-what")
    Reply whoMaySeeWhat(Context context) {
        return PageView.of(
                "web/who-may-see-what",
                new AccessPage(permissions.categories().stream()
                        .map(category -> line(context, category))
                        .toList()));
    }

    private AccessPage.Line line(Context context, Permissions.Titled category) {
        return switch (permissions.may(context, category.name())) {
            case Decision.Yes yes ->
                new AccessPage.Line(category.title(), yes.level().words(), yes.why());
            case Decision.No no -> new AccessPage.Line(category.title(), "No", "No rule opens it to this role");
        };
    }
}
