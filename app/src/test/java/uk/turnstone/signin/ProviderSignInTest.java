package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at a real provider of an agency, and what its groups may give. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTest {
    private RealProvider provider;
    private Production turnstone;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String back = "http://localhost:" + port + "/sign-in/from/";
        provider = RealProvider.start(Set.of(back + "council", back + "other"));
        Files.writeString(folder.resolve("client.secret"), RealProvider.SECRET + "\n");
        Path file = Files.writeString(folder.resolve("providers.yaml"), """
                providers:
                  - id: council
                    title: Aldermoor Council
                    issuer: %1$s
                    client-id: turnstone
                    client-secret-file: client.secret
                    agencies: [council]
                    groups:
                      - {group: housing, agency: council, role: housing-officer}
                      - {group: safety, agency: council, role: safety-manager}
                      - {group: refuge, agency: council, role: idva}
                  - id: other
                    title: Another client
                    issuer: %1$s
                    client-id: somebody-else
                    client-secret-file: client.secret
                    agencies: [council]
                    groups:
                      - {group: housing, agency: council, role: housing-officer}
                """.formatted(provider.issuer()));
        turnstone = Production.at(port, "--turnstone.providers=" + file);
    }

    @AfterAll
    void stop() {
        turnstone.close();
        provider.close();
    }

    /** Begins here, signs in there, and comes back. @return the page on which the browser ends */
    private HttpResponse<String> signIn(Visit visit, String user) {
        visit.get("/sign-in");
        HttpResponse<String> there = visit.get("/sign-in/with/council");
        assertThat(there.uri().toString()).startsWith(provider.issuer() + "/login");
        String csrf = there.body().replaceAll("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> sent =
                visit.post("/login", "_csrf", csrf, "username", user, "password", RealProvider.PASSWORD);
        return visit.get(Visit.location(sent));
    }

    @Test
    void somebodySignsInAtTheirAgencyAndWorksInThePostThatTheirGroupGives() {
        provider.put("flora", "housing", "some other group");
        Visit visit = turnstone.visit();
        HttpResponse<String> page = signIn(visit, "flora");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Jo flora", "Aldermoor Council", "Sign out")
                .doesNotContain("Every person here is invented");
        assertThat(turnstone.trail())
                .anyMatch(entry -> entry.startsWith("council/flora signed-in: Aldermoor Council, from "))
                .anyMatch(
                        entry -> entry.contains("posts-changed: council/flora: 1 begun, 0 ended by groups of council"));
    }

    @Test
    void postsFollowTheGroupsAtEachSignIn() {
        provider.put("garnet", "housing", "safety");
        HttpResponse<String> choice = signIn(turnstone.visit(), "garnet");
        assertThat(choice.body()).contains("Choose your post", "Housing officer", "ommunity safety manager");
        provider.put("garnet", "safety");
        HttpResponse<String> page = signIn(turnstone.visit(), "garnet");
        assertThat(page.body())
                .doesNotContain("Choose your post", "Housing officer")
                .contains("Sign out");
        provider.put("garnet");
        HttpResponse<String> none = signIn(turnstone.visit(), "garnet");
        assertThat(none.uri().getPath()).isEqualTo("/sign-in");
        assertThat(none.body()).contains("have no post today");
        assertThat(turnstone.trail())
                .anyMatch(entry -> entry.contains("sign-in-refused: Aldermoor Council, but no post"));
    }

    @Test
    void aPostTakenAwayEndsTheSessionInItAtItsNextRequest() {
        provider.put("opal", "housing");
        Visit visit = turnstone.visit();
        signIn(visit, "opal");
        assertThat(visit.get("/sessions").body()).contains("Your sessions");
        provider.put("opal", "safety");
        signIn(turnstone.visit(), "opal");
        HttpResponse<String> refused = visit.get("/sessions");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("the post in which you worked has ended", "can ask for it to be renewed");
    }

    @Test
    void groupsOfBothSidesOfTheWallGiveNothingAndAreWrittenDown() {
        provider.put("jasper", "housing", "refuge");
        HttpResponse<String> refused = signIn(turnstone.visit(), "jasper");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("Nobody may do both here");
        assertThat(turnstone.trail())
                .anyMatch(entry ->
                        entry.contains("sign-in-refused: council/jasper: groups of council give posts on both"));
        assertThat(postsOf("council/jasper")).isEmpty();
    }

    @Test
    void aPostGivenHereOnTheOtherSideOfTheWallIsCountedToo() {
        provider.put("rowan", "housing");
        signIn(turnstone.visit(), "rowan");
        provider.put("rowan");
        signIn(turnstone.visit(), "rowan");
        turnstone.post("council/rowan", "council", "idva");
        provider.put("rowan", "housing");
        assertThat(signIn(turnstone.visit(), "rowan").body()).contains("Nobody may do both here");
        assertThat(postsOf("council/rowan")).containsExactly("idva");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        provider.put("basil", "housing");
        Visit first = turnstone.visit();
        first.get("/sign-in/with/council");
        Visit other = turnstone.visit();
        HttpResponse<String> refused = other.get("/sign-in/from/council?code=x&state=y");
        assertThat(refused.body()).contains("was not begun in this browser");
        HttpResponse<String> wrongState = first.get(turnstoneAddress("/sign-in/from/council?code=x&state=y"));
        assertThat(wrongState.body()).contains("Signing in at Aldermoor Council did not work");
        assertThat(turnstone.trail()).anyMatch(entry -> entry.contains("council: the answer is to another question"));
        assertThat(first.get(turnstoneAddress("/sessions")).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void anAnswerForOneProviderIsNoneForAnother() {
        Visit visit = turnstone.visit();
        visit.get("/sign-in/with/council");
        assertThat(visit.get(turnstoneAddress("/sign-in/from/other?code=x&state=y"))
                        .body())
                .contains("was not begun in this browser");
    }

    private String turnstoneAddress(String path) {
        return "http://localhost:" + turnstone.port() + path;
    }

    private List<String> postsOf(String login) {
        return turnstone
                .everything
                .sql("""
                SELECT p.role FROM access.post p JOIN access.app_user u USING (user_id)
                WHERE u.login = :login AND p.until_day IS NULL
                """)
                .param("login", login)
                .query(String.class)
                .list();
    }
}
