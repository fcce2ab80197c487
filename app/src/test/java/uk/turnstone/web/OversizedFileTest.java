package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.servlet.multipart.max-file-size=100KB")
class OversizedFileTest extends RunningTurnstone {

    @Test
    void aFileThatIsTooLargeIsSaidToBeSoInAPage() {
        SignedIn browser = as("idris.flint");
        var reply = send(browser, browser.token(), "x".repeat(300_000));
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("The file is too large", "Split the file");
    }

    @Test
    void aFormWithAFileProvesItselfByItsTokenLikeAnyOther() {
        SignedIn browser = as("idris.flint");
        assertThat(send(browser, "made up", "x").statusCode()).isEqualTo(403);
        assertThat(send(browser, browser.token(), "x").statusCode()).isEqualTo(303);
    }

    private static java.net.http.HttpResponse<String> send(SignedIn browser, String token, String file) {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + token
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + file
                + "\r\n--edge--\r\n";
        return browser.send(HttpRequest.newBuilder(URI.create(browser.base() + "/sign-out"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }
}
