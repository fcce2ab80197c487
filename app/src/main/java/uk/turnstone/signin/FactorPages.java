package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.web.Look;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Setting an account up, second half: a second factor, and recovery codes should it get lost. */
@Controller
@Open(Open.To.EVERYBODY)
final class FactorPages {
    private static final String WRONG_CODE =
            "That code is wrong or too old. Type the one that your app shows now, and look whether the clock of the"
                    + " telephone is right";
    private static final String WRONG_PASSKEY =
            "That passkey was not taken. Try again; the device must ask for your" + " finger, face or number";

    private final SettingUp settingUp;
    private final HalfWay halfWay;
    private final Admission admission;
    private final PublicAddress address;
    private final Look look;

    FactorPages(SettingUp settingUp, HalfWay halfWay, Admission admission, PublicAddress address, Look look) {
        this.settingUp = settingUp;
        this.halfWay = halfWay;
        this.admission = admission;
        this.address = address;
        this.look = look;
    }

    private record Begun(HalfWay.Choosing stage, LocalAccount account) {}

    private Optional<Begun> begun(HttpServletRequest request) {
        return halfWay.at(request, HalfWay.Choosing.class)
                .flatMap(stage -> settingUp.waiting(stage.login()).map(account -> new Begun(stage, account)));
    }

    @GetMapping("/sign-in/begin/factor")
    Reply factor(HttpServletRequest request) {
        return begun(request)
                .<Reply>map(begun -> PageView.of("signin/factor", page(request, begun, Problems.NONE)))
                .orElseGet(() -> new SeeOther("/sign-in/begin", BeginPages.BEGIN_AGAIN));
    }

    @PostMapping("/sign-in/begin/codes")
    Reply codes(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return taken(
                request,
                "password and one-time code",
                Problems.of("code", WRONG_CODE),
                begun -> settingUp.takeCodes(begun.account(), begun.stage().otpSecret(), code));
    }

    @PostMapping("/sign-in/begin/passkey")
    Reply passkey(@RequestParam(defaultValue = "") String credential, HttpServletRequest request) {
        return taken(request, "passkey", Problems.of("passkey", WRONG_PASSKEY), begun -> Challenges.take(request)
                .flatMap(challenge ->
                        settingUp.takePasskey(begun.account(), credential, address.of(request), challenge)));
    }

    private Reply taken(
            HttpServletRequest request, String how, Problems wrong, Function<Begun, Optional<List<String>>> taking) {
        return begun(request)
                .map(begun -> taking.apply(begun)
                        .<Reply>map(codes -> {
                            halfWay.to(
                                    request, new HalfWay.Shown(begun.account().login(), how, codes));
                            return SeeOther.at("/sign-in/begin/recovery");
                        })
                        .orElseGet(() -> PageView.toCorrect("signin/factor", page(request, begun, wrong))))
                .orElseGet(() -> new SeeOther("/sign-in/begin", BeginPages.BEGIN_AGAIN));
    }

    @GetMapping("/sign-in/begin/recovery")
    Reply recovery(HttpServletRequest request) {
        return halfWay.at(request, HalfWay.Shown.class)
                .<Reply>map(shown -> PageView.of("signin/recovery", new RecoveryPage(shown.codes())))
                .orElseGet(() -> new SeeOther("/sign-in/begin", BeginPages.BEGIN_AGAIN));
    }

    @PostMapping("/sign-in/begin/recovery")
    Reply goOn(HttpServletRequest request) {
        return halfWay.at(request, HalfWay.Shown.class)
                .map(shown -> admission.admit(request, shown.login(), shown.how()))
                .orElseGet(() -> SeeOther.at("/sign-in"));
    }

    private FactorPage page(HttpServletRequest request, Begun begun, Problems problems) {
        LocalAccount account = begun.account();
        byte[] secret = begun.stage().otpSecret();
        byte[] user = ByteBuffer.allocate(16)
                .putLong(account.key().getMostSignificantBits())
                .putLong(account.key().getLeastSignificantBits())
                .array();
        return new FactorPage(
                account.login(),
                account.name(),
                OneTimeCodes.typed(secret),
                OneTimeCodes.picture(secret, account.login(), look.name()),
                Challenges.fresh(request),
                Objects.requireNonNull(address.of(request).getHost()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(user),
                problems);
    }
}
