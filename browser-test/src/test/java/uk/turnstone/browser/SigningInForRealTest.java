package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An account in a browser: set up with a passkey or with one-time codes, signed out, and signed in again. */
@InABrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInForRealTest {
    private static final String PASSWORD = "amber lantern pebble";

    private RunningProduction turnstone;

    @BeforeAll
    void start() {
        turnstone = RunningProduction.start();
    }

    @AfterAll
    void stop() {
        turnstone.close();
    }

    @Test
    void anAccountIsSetUpWithAPasskeyThatThenSignsInAlone(Office office) {
        Page page = office.windowAt(turnstone.address());
        authenticator(page);
        toTheSecondFactor(page, "opal.schist", turnstone.account("opal.schist", "Opal Schist", "housing-officer"));
        page.locator("form[data-passkey=create] button").click();
        keepCodes(page);
        assertThat(page.locator(".ts-header")).containsText("Housing officer");
        page.locator("text=Sign out").click();
        assertThat(page.locator("main")).containsText("You have signed out");
        page.locator("form[data-passkey=get] button").click();
        assertThat(page.locator(".ts-header")).containsText("Opal Schist");
        page.navigate("/sessions");
        assertThat(page.locator("#open tbody tr").first()).containsText("passkey");
        assertThat(page.locator("#open tbody tr").first()).containsText("Chrome on Linux");
        page.context().close();
    }

    @Test
    void aPasskeyOfNobodyHereIsRefusedInWords(Office office) {
        Page page = office.windowAt(turnstone.address());
        authenticator(page);
        page.navigate("/sign-in");
        page.locator("form[data-passkey=get] button").click();
        assertThat(page.locator("[data-passkey-said]")).containsText("broken off");
        page.context().close();
    }

    @Test
    void anAccountIsSetUpWithOneTimeCodesAndSignsInByPasswordAndCode(Office office) {
        Page page = office.windowAt(turnstone.address());
        toTheSecondFactor(page, "iris.quartz", turnstone.account("iris.quartz", "Iris Quartz", "housing-officer"));
        byte[] secret =
                new Base32().decode(page.locator("#codes code").textContent().replace(" ", ""));
        sound(page);
        page.fill("#code", code(secret, Instant.now()));
        page.locator("#codes form button").click();
        keepCodes(page);
        page.locator("text=Sign out").click();
        page.fill("#login", "iris.quartz");
        page.fill("#password", PASSWORD);
        page.locator("text=Continue").click();
        sound(page);
        // The next half minute's, since no code is good twice; it is taken a step early.
        page.fill("#code", code(secret, Instant.now().plusSeconds(30)));
        page.locator("text=Continue").click();
        assertThat(page.locator(".ts-header")).containsText("Iris Quartz");
        page.context().close();
    }

    @Test
    void pagesOfSigningInKeepTheGuidelinesAndFitATelephone(Office office) {
        Page page = office.windowAt(turnstone.address());
        for (String path : List.of("/sign-in", "/sign-in/begin")) {
            page.navigate(path);
            sound(page);
        }
        page.context().close();
    }

    private static void toTheSecondFactor(Page page, String login, String code) {
        page.navigate("/sign-in");
        page.locator("text=Set an account up").click();
        page.fill("#login", login);
        page.fill("#code", code);
        page.locator("text=Continue").click();
        sound(page);
        page.fill("#password", PASSWORD);
        page.locator("text=Continue").click();
        assertThat(page.locator("h1")).hasText("Choose a second factor");
    }

    private static void keepCodes(Page page) {
        assertThat(page.locator(".ts-codes li")).hasCount(10);
        sound(page);
        page.locator("text=I have kept them").click();
        assertThat(page.locator(".ts-header__who")).containsText("Sign out");
    }

    /** On a desk and on a telephone: no breach of WCAG 2.2 AA, nothing too wide. */
    private static void sound(Page page) {
        Assertions.assertThat(Look.breaches(page)).as(page.url()).isEmpty();
        page.setViewportSize(Office.TELEPHONE, 568);
        Assertions.assertThat(Look.tooWide(page))
                .as("%s %s", page.url(), Look.widest(page))
                .isLessThanOrEqualTo(0);
        page.setViewportSize(Office.DESK, 768);
    }

    /** A device that always knows its owner. */
    private static void authenticator(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }

    private static String code(byte[] secret, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
