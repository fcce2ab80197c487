package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.web.list.ListPlace;

/** Into the past and back: from here on every page shows what was known at the end of a day, and nothing can be changed. */
@Controller
@Open
final class AsKnownPages {
    /** The paths of these pages begin so; whoever reads the past may send nothing else but sign-out. */
    static final String PATH = "/as-known";

    private final Session session;

    AsKnownPages(Session session) {
        this.session = session;
    }

    @PostMapping(PATH)
    Reply on(
            Context context,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        LocalDate day = TypedDay.read(on);
        String page = ListPlace.isLocal(back) ? back : "/";
        if (day == null || day.isAfter(context.today())) {
            return new SeeOther(page, "Nothing was changed: give a day up to today, such as 20/11/2026.");
        }
        session.readAsKnownOn(request, day.equals(context.today()) ? null : day);
        return SeeOther.at(page);
    }

    @PostMapping(PATH + "/now")
    Reply now(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        session.readAsKnownOn(request, null);
        return SeeOther.at(ListPlace.isLocal(back) ? back : "/");
    }
}
