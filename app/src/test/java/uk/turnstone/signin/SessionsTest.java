package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sessions: listed, ended by their owner, by idle minutes and by signing out; and one post in each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsTest {
    private Production turnstone;

    @BeforeAll
    void start() {
        turnstone = Production.start();
    }

    @AfterAll
    void stop() {
        turnstone.close();
    }

    private Visit signedIn(String login) {
        return turnstone.signedIn(login, turnstone.readyAccount(login, "council", "housing-officer"));
    }

    @Test
    void aSessionEndsAfterFifteenIdleMinutesAndNotBefore() {
        Visit visit = signedIn("opal.schist");
        turnstone.later(Duration.ofMinutes(14));
        assertThat(visit.get("/sessions").uri().getPath()).isEqualTo("/sessions");
        turnstone.later(Duration.ofMinutes(14));
        assertThat(visit.get("/sessions").uri().getPath()).isEqualTo("/sessions");
        turnstone.later(Duration.ofMinutes(15).plusSeconds(1));
        HttpResponse<String> ended = visit.get("/sessions");
        assertThat(ended.uri().getPath()).isEqualTo("/sign-in");
        assertThat(ended.body()).contains("nothing was asked for 15 minutes");
    }

    @Test
    void whatWasTypedIsOfferedAgainAfterSigningInForReal() {
        byte[] secret = turnstone.readyAccount("iris.quartz", "council", "housing-officer");
        Visit visit = turnstone.signedIn("iris.quartz", secret);
        visit.get("/settings");
        turnstone.later(Duration.ofMinutes(20));
        HttpResponse<String> refused = visit.post("/settings/keys", "keys", "off", "note", "Half a sentence about");
        assertThat(Visit.location(refused)).isEqualTo("/sign-in");
        assertThat(visit.get("/sign-in").body()).contains("What you typed is kept for you");
        visit.post("/sign-in/password", "login", "iris.quartz", "password", Production.PASSWORD);
        visit.get("/sign-in/code");
        assertThat(Visit.location(visit.post("/sign-in/code", "code", turnstone.code(secret))))
                .isEqualTo("/kept");
        assertThat(visit.get("/kept").body()).contains("Half a sentence about");
    }

    @Test
    void itsOwnerSeesEachSessionAndEndsIt() {
        byte[] secret = turnstone.readyAccount("joan.chalk", "council", "housing-officer");
        Visit one = turnstone.signedIn("joan.chalk", secret);
        turnstone.later(Duration.ofMinutes(1));
        Visit other = turnstone.signedIn("joan.chalk", secret);
        String page = one.get("/sessions").body();
        assertThat(page).contains("this one", "Another program on another machine", "127.0.0.1");
        String key = page.replaceAll("(?s).*/sessions/([0-9a-f-]{36})/end.*", "$1");
        assertThat(Visit.location(one.post("/sessions/" + key + "/end"))).isEqualTo("/sessions");
        assertThat(other.get("/sessions").uri().getPath()).isEqualTo("/sign-in");
        assertThat(one.get("/sessions").body()).contains("Ended in the last 30 days");
        assertThat(turnstone.trail()).contains("joan.chalk session-ended: by its owner");
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Visit victim = signedIn("petra.chert");
        String key = turnstone
                .everything
                .sql("SELECT session_key::text FROM access.session WHERE user_login = 'petra.chert'")
                .query(String.class)
                .single();
        Visit thief = signedIn("marla.gneiss");
        thief.get("/sessions");
        assertThat(thief.post("/sessions/" + key + "/end").statusCode()).isEqualTo(404);
        assertThat(victim.get("/sessions").uri().getPath()).isEqualTo("/sessions");
    }

    /** Scenario 29: the next user of a shared computer gets the sign-in page, and nothing was stored. */
    @Test
    void signingOutLeavesNothingBehind() {
        Visit visit = signedIn("clay.marl");
        HttpResponse<String> page = visit.get("/sessions");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> out = visit.post("/sign-out");
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(visit.get("/sessions").uri().getPath()).isEqualTo("/sign-in");
        assertThat(turnstone.trail()).contains("clay.marl signed-out: ");
    }

    /** Scenario 4: a post that ended yesterday gives nothing from midnight on, whatever is still open. */
    @Test
    void aPostThatEndedEndsItsSession() {
        Visit visit = signedIn("anders.slate");
        turnstone
                .everything
                .sql("UPDATE access.post SET from_day = current_date - 1, until_day = current_date - 1 WHERE user_id ="
                        + " (SELECT user_id FROM access.app_user WHERE login = 'anders.slate')")
                .update();
        HttpResponse<String> refused = visit.get("/sessions");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("the post in which you worked has ended", "can ask for it to be renewed");
    }

    /** Scenario 36: one user, two posts; each page by its own; a form from the other tab is refused and its text kept. */
    @Test
    void aFormFromATabOfAnotherPostIsRefusedAndItsTextKeptForThatPost() {
        byte[] secret = turnstone.readyAccount("ruby.shale", "council", "housing-officer");
        turnstone.post("ruby.shale", "police", "police-iom");
        Visit visit = turnstone.visit();
        visit.get("/sign-in");
        visit.post("/sign-in/password", "login", "ruby.shale", "password", Production.PASSWORD);
        visit.get("/sign-in/code");
        assertThat(Visit.location(visit.post("/sign-in/code", "code", turnstone.code(secret))))
                .isEqualTo("/sign-in/post");
        String choice = visit.get("/sign-in/post").body();
        assertThat(choice).contains("Choose your post", "Housing officer", "police officer");
        visit.post("/sign-in/post", "post", key("ruby.shale", "housing-officer"));
        assertThat(visit.get("/settings").body()).contains("Housing officer", "Change post");
        String token = visit.token();
        String seal = visit.seal();

        visit.get("/posts");
        visit.post("/posts", "post", key("ruby.shale", "police-iom"));
        assertThat(visit.get("/settings").body()).contains("police officer").doesNotContain("Housing officer");
        HttpResponse<String> refused =
                visit.postWith(token, seal, "/settings/keys", "keys", "off", "note", "About a tenancy");
        assertThat(Visit.location(refused)).startsWith("/kept/");
        String kept = visit.get(Visit.location(refused)).body();
        assertThat(kept).contains("Written in your post as Housing officer").doesNotContain("About a tenancy");
        assertThat(visit.get("/settings").body()).containsPattern("value=\"on\"[^>]*checked");

        visit.get("/posts");
        assertThat(Visit.location(visit.post("/posts", "post", key("ruby.shale", "housing-officer"))))
                .isEqualTo("/kept");
        assertThat(visit.get("/kept").body()).contains("About a tenancy");
        assertThat(turnstone.trail())
                .anyMatch(entry -> entry.startsWith("ruby.shale post-switched: from housing-officer"));
    }

    @Test
    void nobodySwitchesToAPostOfSomebodyElse() {
        Visit visit = signedIn("basil.tuff");
        signedIn("rowan.basalt");
        visit.get("/posts");
        assertThat(visit.post("/posts", "post", key("rowan.basalt", "housing-officer"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String key(String login, String role) {
        return turnstone
                .everything
                .sql("""
                SELECT p.post_key::text FROM access.post p JOIN access.app_user u USING (user_id)
                WHERE u.login = :login AND p.role = :role
                """)
                .param("login", login)
                .param("role", role)
                .query(String.class)
                .single();
    }
}
