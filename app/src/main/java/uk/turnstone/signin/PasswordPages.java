package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Signing in with a password and then a second factor, or with a passkey, which is both. */
@Controller
@Open(Open.To.EVERYBODY)
final class PasswordPages {
    private static final String BEGIN_AGAIN = "That took too long, or was not begun here. Sign in again.";

    private final PasswordCheck check;
    private final SecondFactor second;
    private final Passkeys passkeys;
    private final HalfWay halfWay;
    private final Admission admission;
    private final SignInView view;
    private final PublicAddress address;

    PasswordPages(
            PasswordCheck check,
            SecondFactor second,
            Passkeys passkeys,
            HalfWay halfWay,
            Admission admission,
            SignInView view,
            PublicAddress address) {
        this.check = check;
        this.second = second;
        this.passkeys = passkeys;
        this.halfWay = halfWay;
        this.admission = admission;
        this.view = view;
        this.address = address;
    }

    @PostMapping("/sign-in/password")
    Reply password(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        halfWay.onlyInProduction();
        return switch (check.check(login, password, request.getRemoteAddr())) {
            case PasswordCheck.TurnedAway away -> view.tooOften(request, login);
            case PasswordCheck.Wrong wrong -> view.wrong(request, login);
            case PasswordCheck.Right right -> {
                if (!right.account().hasSecondFactor()) {
                    yield new SeeOther(
                            "/sign-in/begin", "Your account is not set up yet: use the code you were given.");
                }
                halfWay.to(request, new HalfWay.PasswordProven(right.account().login()));
                yield SeeOther.at("/sign-in/code");
            }
        };
    }

    @GetMapping("/sign-in/code")
    Reply code(HttpServletRequest request) {
        return halfWay.at(request, HalfWay.PasswordProven.class)
                .<Reply>map(proven -> page(request, Problems.NONE))
                .orElseGet(() -> new SeeOther("/sign-in", BEGIN_AGAIN));
    }

    @PostMapping("/sign-in/code")
    Reply sendCode(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return halfWay.at(request, HalfWay.PasswordProven.class)
                .map(proven -> switch (second.check(proven.login(), code, request.getRemoteAddr())) {
                    case SecondFactor.Right right -> admission.admit(request, proven.login(), right.how());
                    case SecondFactor.Wrong wrong -> page(request, Problems.of("code", wrong.words()));
                })
                .orElseGet(() -> new SeeOther("/sign-in", BEGIN_AGAIN));
    }

    /** Alone it is both factors; after a password it must be of the same user. */
    @PostMapping("/sign-in/passkey")
    Reply passkey(@RequestParam(defaultValue = "") String credential, HttpServletRequest request) {
        halfWay.onlyInProduction();
        return Challenges.take(request)
                .flatMap(challenge -> passkeys.owner(credential, address.of(request), challenge))
                .filter(owner -> halfWay.at(request, HalfWay.PasswordProven.class)
                        .map(proven -> proven.login().equals(owner.login()))
                        .orElse(true))
                .map(owner -> admission.admit(request, owner.login(), "passkey"))
                .orElseGet(() -> second.passkeyRefused(request.getRemoteAddr(), view.passkeyRefused(request)));
    }

    private PageView page(HttpServletRequest request, Problems problems) {
        var page = new SecondFactorPage(
                problems,
                Challenges.fresh(request),
                Objects.requireNonNull(address.of(request).getHost()));
        return problems.any() ? PageView.toCorrect("signin/code", page) : PageView.of("signin/code", page);
    }
}
