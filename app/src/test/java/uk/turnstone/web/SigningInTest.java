package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningInTest extends RunningTurnstone {

    @Test
    void somebodyWhoIsNotSignedInIsSentToSignInAndReturnsToWhatTheyWanted() {
        SignedIn browser = nobody();
        var sent = browser.get("/who-may-see-what?line=3");
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.uri().getPath()).isEqualTo("/sign-in");
        assertThat(sent.body()).contains("Owen Gritstone", "Saltmarsh Vale Police", "Demonstration");
        var back = browser.post("/sign-in", Map.of("login", "owen.gritstone"));
        assertThat(back.headers().firstValue("Location")).hasValue("/who-may-see-what?line=3");
        assertThat(browser.get("/who-may-see-what").body()).contains("IOM manager", "Sign out");
    }

    @Test
    void theSessionBeforeSigningInIsNotTheSessionAfter() {
        SignedIn browser = nobody();
        browser.get("/sign-in");
        String before = browser.token();
        browser.post("/sign-in", Map.of("login", "owen.gritstone"));
        browser.get("/who-may-see-what");
        assertThat(browser.token()).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheSession() {
        SignedIn browser = as("ruby.shale");
        var out = browser.post("/sign-out", Map.of());
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(browser.get("/who-may-see-what").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        SignedIn browser = as("ruby.shale");
        var refused = browser.send(HttpRequest.newBuilder(URI.create(browser.base() + "/sign-out"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(browser.get("/who-may-see-what").uri().getPath()).isEqualTo("/who-may-see-what");
    }

    @Test
    void aFormSentFromAnotherSiteIsRefusedEvenWithTheToken() {
        SignedIn browser = as("ruby.shale");
        var refused = browser.send(HttpRequest.newBuilder(URI.create(browser.base() + "/sign-out"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_token=" + browser.token()))
                .build());
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyOfAnUnknownNameSignsIn() {
        SignedIn browser = nobody();
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", Map.of("login", "wes.fulmar")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyPageSaysWhatItsBrowserMayDoAndSetsNoScriptOrStyleOfItsOwn() {
        var page = nobody().get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(SafeHeaders.POLICY);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).doesNotContain("<style", " style=", "onclick");
        // A script is a file of ours and never words in the page.
        assertThat(page.body()
                        .replaceAll(
                                "<script( type=\"module\")? src=\"/assets/[a-z-]+\\.[0-9a-f]{10}\\.js\"></script>", ""))
                .doesNotContain("<script", "</script");
    }

    @Test
    void theSheetIsServedUnderItsFingerprintAndNamesNoTypefaceOfGovUk() {
        SignedIn browser = nobody();
        String page = browser.get("/sign-in").body();
        String sheet = page.replaceAll("(?s).*href=\"(/assets/site\\.[0-9a-f]+\\.css)\".*", "$1");
        var served = browser.get(sheet);
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
        assertThat(served.body()).contains("Source Sans 3").doesNotContain("GDS Transport", "/assets/fonts/");
    }

    @Test
    void anAddressThatLeadsNowhereIsSaidInPlainWords() {
        var page = nobody().get("/nowhere/at/all");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is nothing here", "Turnstone");
    }
}
