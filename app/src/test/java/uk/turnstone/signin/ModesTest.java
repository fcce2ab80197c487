package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Contexts;
import uk.turnstone.database.DatabaseTrouble;

/** A demonstration and a place of real work are two things, from the first start on and for ever. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModesTest {
    private Production turnstone;

    @BeforeAll
    void start() {
        turnstone = Production.start();
    }

    @AfterAll
    void stop() {
        turnstone.close();
    }

    @Test
    void whereTheWorkIsRealNobodySignsInByChoosingAName() {
        turnstone.readyAccount("owen.gritstone", "council", "housing-officer");
        Visit visit = turnstone.visit();
        String page = visit.get("/sign-in").body();
        assertThat(page).contains("Password").doesNotContain("Every person here is invented", "Owen Gritstone");
        assertThat(visit.post("/sign-in", "login", "owen.gritstone").statusCode())
                .isEqualTo(404);
        assertThat(visit.get("/sessions").uri().getPath()).isEqualTo("/sign-in");
        assertThat(turnstone.get(Contexts.class).demoUsers())
                .extracting(user -> user.login())
                .doesNotContain("garnet.dolerite");
    }

    @Test
    void whereTheWorkIsRealCookiesGoOverEncryptedConnectionsOnly() {
        var reply = turnstone
                .visit()
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + turnstone.port() + "/sign-in"))
                        .build());
        assertThat(reply.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void aProxyOnThisMachineSaysWhoAskedAndThatTheConnectionIsEncrypted() {
        var reply = turnstone
                .visit()
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + turnstone.port() + "/sign-in"))
                        .header("X-Forwarded-For", "192.0.2.7")
                        .header("X-Forwarded-Proto", "https")
                        .build());
        assertThat(reply.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void aFolderForRealWorkNeverBecomesADemonstration() {
        String address = opened("production");
        assertThatThrownBy(() -> open(address, "demo"))
                .rootCause()
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("for real work and never becomes a demonstration");
    }

    @Test
    void aDemonstrationNeverBecomesAFolderForRealWork() {
        String address = opened("demo");
        assertThatThrownBy(() -> open(address, "production"))
                .rootCause()
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessageContaining("never becomes one for real work");
    }

    @Test
    void theDatabaseRefusesTooWhateverTheApplicationThinks() {
        assertThatThrownBy(() -> turnstone
                        .everything
                        .sql("UPDATE access.installation SET mode = 'demo'")
                        .update())
                .hasMessageContaining("stays what it was at its first start");
        assertThatThrownBy(() -> turnstone
                        .everything
                        .sql("UPDATE access.installation SET worked_partnership = 'loading'")
                        .update())
                .hasMessageContaining("invented_people_in_demonstrations_only");
    }

    @Test
    void aDemonstrationListensToThisMachineOnly() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Turnstone.class)
                        .web(WebApplicationType.SERVLET)
                        .run(
                                "--turnstone.mode=demo",
                                "--turnstone.db=" + TestDatabase.freshAddress(),
                                "--turnstone.data=" + TestDatabase.folder(),
                                "--turnstone.listen=0.0.0.0",
                                "--server.port=0")
                        .close())
                .rootCause()
                .hasMessageContaining("loopback address only");
    }

    private static String opened(String mode) {
        String address = TestDatabase.freshAddress();
        open(address, mode);
        open(address, "");
        return address;
    }

    private static void open(String address, String mode) {
        try (var application = new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--turnstone.mode=" + mode,
                        "--turnstone.db=" + address,
                        "--turnstone.data=" + TestDatabase.folder())) {
            application.getBean(Contexts.class);
        }
    }
}
