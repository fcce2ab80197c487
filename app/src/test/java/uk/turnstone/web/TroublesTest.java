package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;

@Import(TroublesTest.TroubledPages.class)
@ExtendWith(OutputCaptureExtension.class)
class TroublesTest extends RunningTurnstone {

    @Controller
    @Open
    static class TroubledPages {
        @GetMapping("/troubled/failing")
        Reply failing() {
            throw new IllegalStateException("Wes Fulmar", new IllegalArgumentException("Key (name)=(Wes Fulmar)"));
        }

        @GetMapping("/troubled/arrests")
        @Needs("arrests")
        Reply arrests(Context context) {
            throw new NotFound("Seen by " + context.name());
        }

        @PostMapping("/troubled/{key}")
        Reply change(@PathVariable UUID key, @RequestParam String why) {
            return new SeeOther("/who-may-see-what", "Kept because " + why + ".");
        }
    }

    @Test
    void aFailureShowsANumberAndNeitherPageNorLogShowsWhatTheErrorSaid(CapturedOutput output) {
        var page = as("joan.chalk").get("/troubled/failing");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Something went wrong").doesNotContain("Fulmar", "Exception");
        String number = page.body().replaceAll("(?s).*request: <b>([0-9a-f]{10})</b>.*", "$1");
        assertThat(output.getAll()).contains("Request " + number + " failed", "TroubledPages.failing");
        assertThat(output.getAll()).doesNotContain("Fulmar");
    }

    @Test
    void aClosedPageSaysWhy() {
        var page = as("cllr.sandstone").get("/troubled/arrests");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("No: the role “Elected member” does not work with “Arrests, charges and suspicion”.");
    }

    @Test
    void anOpenPageActsInTheContextOfWhoIsSignedIn() {
        var page = as("anders.slate").get("/troubled/arrests");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Seen by PC Anders Slate");
    }

    @Test
    void aNoticeIsShownOnceAfterAChange() {
        SignedIn browser = as("joan.chalk");
        var reply = browser.post("/troubled/" + UUID.randomUUID(), Map.of("why", "<b>it rained</b>"));
        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(browser.get("/who-may-see-what").body())
                .contains("Kept because &lt;b&gt;it rained&lt;/b&gt;.")
                .doesNotContain("<b>it rained");
        assertThat(browser.get("/who-may-see-what").body()).doesNotContain("Kept because");
    }

    @Test
    void whatIsMissingInAFormOrWrongInAnAddressIsNotAFailure() {
        SignedIn browser = as("joan.chalk");
        assertThat(browser.post("/troubled/" + UUID.randomUUID(), Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/troubled/fulmar", Map.of("why", "x")).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/who-may-see-what", Map.of()).statusCode()).isEqualTo(405);
    }

    @Test
    void whatCannotBeTextIsNotAFailure() {
        SignedIn browser = as("joan.chalk");
        for (String typed : List.of("a%00b", "%ff%fe", "%ed%a0%80")) {
            var page = browser.get("/people?q=" + typed);
            assertThat(page.statusCode()).as(typed).isEqualTo(400);
            assertThat(page.body()).contains("That was not understood");
        }
        assertThat(browser.post("/troubled/" + UUID.randomUUID(), Map.of("why", "a\0b"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/troubled/" + UUID.randomUUID(), Map.of("why", "a".repeat(3_000_000)))
                        .statusCode())
                .isEqualTo(400);
    }
}
