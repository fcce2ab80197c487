package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Each user's own choices: whether single keys work. */
@Controller
@Open
final class SettingsPages {
    private final Session session;

    SettingsPages(Session session) {
        this.session = session;
    }

    @GetMapping("/settings")
    Reply settings(HttpServletRequest request) {
        return PageView.of("web/settings", new SettingsPage(session.keys(request)));
    }

    @PostMapping("/settings/keys")
    Reply keys(@RequestParam(defaultValue = "off") String keys, HttpServletRequest request) {
        boolean on = keys.equals("on");
        session.setKeys(request, on);
        return new SeeOther("/settings", on ? "Keys are on." : "Keys are off.");
    }
}
