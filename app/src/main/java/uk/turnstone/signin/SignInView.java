package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;

/** The sign-in page as it is shown: at first, after a mistake, after too many tries. */
@Component
final class SignInView {
    private static final String TOO_OFTEN =
            "Too many tries. Wait a minute, then try once more. A passkey works meanwhile";
    private static final String WRONG =
            "Name and password do not belong together. Try again, with care: after some" + " tries you have to wait";

    private final Providers providers;
    private final PublicAddress address;

    SignInView(Providers providers, PublicAddress address) {
        this.providers = providers;
        this.address = address;
    }

    PageView plain(HttpServletRequest request) {
        return view(request, "", Problems.NONE, HttpStatus.OK);
    }

    PageView wrong(HttpServletRequest request, String login) {
        return view(request, login, Problems.of("login", WRONG), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    PageView tooOften(HttpServletRequest request, String login) {
        return view(request, login, Problems.of("login", TOO_OFTEN), HttpStatus.TOO_MANY_REQUESTS);
    }

    PageView passkeyRefused(HttpServletRequest request) {
        String words = "That passkey is not known here, or its device did not ask who you are. Try again, or use your"
                + " password";
        return view(request, "", Problems.of("login", words), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PageView view(HttpServletRequest request, String login, Problems problems, HttpStatus status) {
        var page = new SignInPage(
                providers.all().stream()
                        .map(provider -> new SignInPage.Link(provider.id(), provider.title()))
                        .toList(),
                login,
                problems,
                Challenges.fresh(request),
                Objects.requireNonNull(address.of(request).getHost()));
        return new PageView("signin/sign-in", page, status);
    }
}
