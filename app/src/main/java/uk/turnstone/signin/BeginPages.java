package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Setting an account up, first half: the code that was handed over, and the password. */
@Controller
@Open(Open.To.EVERYBODY)
final class BeginPages {
    static final String BEGIN_AGAIN = "That took too long, or was not begun here. Type your code again.";
    private static final String WRONG_CODE = "Name and code do not belong together, or the code is older than a week."
            + " Ask whoever gave it to you for another";
    private static final String WRONG_PASSWORD = "That is not the password of this account. If you do not know it any"
            + " more, ask for a code with which a new one is chosen";

    private final SettingUp settingUp;
    private final HalfWay halfWay;
    private final OneTimeCodes codes;

    BeginPages(SettingUp settingUp, HalfWay halfWay, OneTimeCodes codes) {
        this.settingUp = settingUp;
        this.halfWay = halfWay;
        this.codes = codes;
    }

    @GetMapping("/sign-in/begin")
    Reply begin() {
        halfWay.onlyInProduction();
        return PageView.of("signin/begin", new BeginPage("", true, Problems.NONE));
    }

    @PostMapping("/sign-in/begin")
    Reply sendCode(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        halfWay.onlyInProduction();
        return settingUp
                .account(login, code, request.getRemoteAddr())
                .<Reply>map(account -> {
                    halfWay.to(request, new HalfWay.BeginProven(account.login()));
                    return SeeOther.at("/sign-in/begin/password");
                })
                .orElseGet(() -> PageView.toCorrect(
                        "signin/begin", new BeginPage(login, true, Problems.of("code", WRONG_CODE))));
    }

    @GetMapping("/sign-in/begin/password")
    Reply password(HttpServletRequest request) {
        return halfWay.at(request, HalfWay.BeginProven.class)
                .flatMap(stage -> settingUp.waiting(stage.login()))
                .<Reply>map(account -> PageView.of("signin/password", page(account, Problems.NONE)))
                .orElseGet(() -> new SeeOther("/sign-in/begin", BEGIN_AGAIN));
    }

    @PostMapping("/sign-in/begin/password")
    Reply sendPassword(@RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        return halfWay.at(request, HalfWay.BeginProven.class)
                .flatMap(stage -> settingUp.waiting(stage.login()))
                .map(account -> taken(account, password, request))
                .orElseGet(() -> new SeeOther("/sign-in/begin", BEGIN_AGAIN));
    }

    private Reply taken(LocalAccount account, String password, HttpServletRequest request) {
        String wrong;
        if (choosesPassword(account)) {
            wrong = settingUp.choosePassword(account, password);
        } else {
            wrong = settingUp.isPassword(account, password, request.getRemoteAddr()) ? null : WRONG_PASSWORD;
        }
        if (wrong != null) {
            return PageView.toCorrect("signin/password", page(account, Problems.of("password", wrong)));
        }
        halfWay.to(request, new HalfWay.Choosing(account.login(), codes.freshSecret()));
        return SeeOther.at("/sign-in/begin/factor");
    }

    private static boolean choosesPassword(LocalAccount account) {
        return account.passwordHash() == null
                || (account.begin() != null && account.begin().password());
    }

    private static BeginPage page(LocalAccount account, Problems problems) {
        return new BeginPage(account.login(), choosesPassword(account), problems);
    }
}
