package uk.turnstone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A local account from the code that was handed over to the last try too many. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalAccountTest {
    private static final Pattern SECRET = Pattern.compile("<code class=\"ts-code\">([A-Z2-7 ]{30,})</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code class=\"ts-code\">([A-Z2-9]{5}-[A-Z2-9]{5})</code>");

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
    void anAccountIsSetUpWithItsCodeAPasswordAndASecondFactorAndThenSignsIn() {
        String code = turnstone.account("flora.granite", "council", "housing-officer");
        Visit visit = turnstone.visit();
        visit.get("/sign-in/begin");
        visit.post("/sign-in/begin", "login", " Flora.Granite ", "code", code.toLowerCase(java.util.Locale.ROOT));
        visit.get("/sign-in/begin/password");
        assertThat(visit.post("/sign-in/begin/password", "password", "florafloraflora")
                        .body())
                .contains("not made of your name");
        assertThat(visit.post("/sign-in/begin/password", "password", Production.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        byte[] secret = new Base32()
                .decode(found(SECRET, visit.get("/sign-in/begin/factor")).replace(" ", ""));
        assertThat(visit.post("/sign-in/begin/codes", "code", "000000").statusCode())
                .isEqualTo(422);
        visit.post("/sign-in/begin/codes", "code", turnstone.code(secret));
        List<String> recovery = all(RECOVERY, visit.get("/sign-in/begin/recovery"));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(Visit.location(visit.post("/sign-in/begin/recovery"))).isEqualTo("/");
        assertThat(visit.get("/sessions").body()).contains("Jo flora.granite", "password and one-time code");

        // The code is used up, and so is that one-time code; a recovery code is good once.
        Visit again = turnstone.visit();
        again.get("/sign-in/begin");
        assertThat(again.post("/sign-in/begin", "login", "flora.granite", "code", code)
                        .statusCode())
                .isEqualTo(422);
        assertThat(withFactor("flora.granite", turnstone.code(secret)).statusCode())
                .isEqualTo(422);
        assertThat(withFactor("flora.granite", recovery.getFirst()).statusCode())
                .isEqualTo(303);
        assertThat(withFactor("flora.granite", recovery.getFirst()).statusCode())
                .isEqualTo(422);
        turnstone.later(Duration.ofSeconds(60));
        assertThat(withFactor("flora.granite", turnstone.code(secret)).statusCode())
                .isEqualTo(303);
        assertThat(turnstone.trail())
                .contains("flora.granite recovery-code-used: 9 left, from 127.0.0.1")
                .noneMatch(entry -> entry.contains(Production.PASSWORD) || entry.contains(code));
    }

    @Test
    void aPasswordAloneOpensNothing() {
        turnstone.readyAccount("opal.schist", "council", "housing-officer");
        Visit visit = turnstone.visit();
        visit.get("/sign-in");
        visit.post("/sign-in/password", "login", "opal.schist", "password", Production.PASSWORD);
        assertThat(visit.get("/sessions").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void aSecondFactorWithoutAPasswordIsNotAskedFor() {
        Visit visit = turnstone.visit();
        assertThat(visit.get("/sign-in/code").uri().getPath()).isEqualTo("/sign-in");
        assertThat(Visit.location(visit.post("/sign-in/code", "code", "123456")))
                .isEqualTo("/sign-in");
    }

    @Test
    void afterAQuarterOfAnHourThePasswordIsForgotten() {
        byte[] secret = turnstone.readyAccount("iris.quartz", "council", "housing-officer");
        Visit visit = turnstone.visit();
        visit.get("/sign-in");
        visit.post("/sign-in/password", "login", "iris.quartz", "password", Production.PASSWORD);
        visit.get("/sign-in/code");
        turnstone.later(Duration.ofMinutes(16));
        assertThat(Visit.location(visit.post("/sign-in/code", "code", turnstone.code(secret))))
                .isEqualTo("/sign-in");
    }

    @Test
    void theAnswerIsTheSameWhetherTheAccountExistsOrNot() {
        turnstone.readyAccount("joan.chalk", "council", "housing-officer");
        HttpResponse<String> known = wrong("joan.chalk");
        HttpResponse<String> unknown = wrong("nobody.atall");
        assertThat(plain(unknown)).isEqualTo(plain(known).replace("joan.chalk", "nobody.atall"));
        assertThat(turnstone.trail()).contains("joan.chalk sign-in-refused: wrong name or password, from 127.0.0.1");
        assertThat(turnstone.trail()).noneMatch(entry -> entry.contains("nobody.atall"));
    }

    @Test
    void whoTriesTooOftenWaitsAndIsNotLockedOutForGood() {
        byte[] secret = turnstone.readyAccount("marla.gneiss", "council", "housing-officer");
        List<Integer> answers = IntStream.rangeClosed(0, Attempts.OF_AN_ACCOUNT)
                .mapToObj(n -> wrong("marla.gneiss").statusCode())
                .toList();
        assertThat(answers.subList(0, Attempts.OF_AN_ACCOUNT)).containsOnly(422);
        assertThat(answers.getLast()).isEqualTo(429);
        turnstone.later(Duration.ofMinutes(2));
        assertThat(turnstone.signedIn("marla.gneiss", secret).get("/sessions").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aResetByAnAdministratorEndsSessionsAlarmsAndDoesNotLetThemSignInAlone() {
        byte[] admins = turnstone.readyAccount("garnet.dolerite", "council", "sysadmin");
        byte[] secret = turnstone.readyAccount("petra.chert", "council", "housing-officer");
        Visit worker = turnstone.signedIn("petra.chert", secret);
        worker.get("/sessions");
        Visit admin = turnstone.signedIn("garnet.dolerite", admins);
        String page = admin.get("/accounts").body();
        String row = page.substring(page.indexOf("Jo petra.chert"));
        String key = row.replaceAll("(?s).*?/accounts/([0-9a-f-]{36})/reset.*", "$1");
        HttpResponse<String> reset = admin.post("/accounts/" + key + "/reset", "what", "factor");
        String code = found(Pattern.compile("<code class=\"ts-code\">([A-Z2-9-]{23})</code>"), reset);
        assertThat(worker.get("/sessions").uri().getPath()).isEqualTo("/sign-in");
        assertThat(turnstone.trail()).contains("garnet.dolerite second-factor-reset: petra.chert");

        Visit thief = turnstone.visit();
        thief.get("/sign-in/begin");
        thief.post("/sign-in/begin", "login", "petra.chert", "code", code);
        assertThat(thief.get("/sign-in/begin/password").body()).contains("Your password");
        assertThat(thief.post("/sign-in/begin/password", "password", "another password of theirs")
                        .body())
                .contains("not the password of this account");

        worker.get("/sign-in/begin");
        worker.post("/sign-in/begin", "login", "petra.chert", "code", code);
        worker.get("/sign-in/begin/password");
        worker.post("/sign-in/begin/password", "password", Production.PASSWORD);
        byte[] fresh = new Base32()
                .decode(found(SECRET, worker.get("/sign-in/begin/factor")).replace(" ", ""));
        worker.post("/sign-in/begin/codes", "code", turnstone.code(fresh));
        worker.get("/sign-in/begin/recovery");
        worker.post("/sign-in/begin/recovery");
        assertThat(worker.get("/sessions").body()).contains("Your second factor was reset on", "by garnet.dolerite");
        assertThat(admin.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorMakesAccountsAndResetsNotTheirOwn() {
        byte[] secret = turnstone.readyAccount("clay.marl", "council", "sysadmin");
        Visit admin = turnstone.signedIn("clay.marl", secret);
        admin.get("/accounts");
        assertThat(admin.post("/accounts", "login", "no spaces", "name", "").statusCode())
                .isEqualTo(422);
        assertThat(admin.post("/accounts", "login", "new.basalt", "name", "New Basalt")
                        .body())
                .contains("Code for new.basalt");
        assertThat(admin.post("/accounts", "login", "new.basalt", "name", "Again")
                        .body())
                .contains("signs in by that name already");
        String own = turnstone
                .everything
                .sql(
                        "SELECT account_key::text FROM access.account JOIN access.app_user USING (user_id) WHERE login = 'clay.marl'")
                .query(String.class)
                .single();
        assertThat(admin.post("/accounts/" + own + "/reset", "what", "factor").statusCode())
                .isEqualTo(403);
        Visit worker =
                turnstone.signedIn("basil.tuff", turnstone.readyAccount("basil.tuff", "council", "housing-officer"));
        assertThat(worker.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void anAccountWithoutAPostProvesWhoItIsAndOpensNothing() {
        byte[] secret = turnstone.readyAccount("rowan.basalt", "council", "housing-officer");
        turnstone
                .everything
                .sql("UPDATE access.post SET from_day = '2020-01-01', until_day = '2021-01-01' WHERE user_id ="
                        + " (SELECT user_id FROM access.app_user WHERE login = 'rowan.basalt')")
                .update();
        Visit visit = turnstone.signedIn("rowan.basalt", secret);
        assertThat(visit.get("/sessions").body()).contains("Sign in");
    }

    private HttpResponse<String> wrong(String login) {
        Visit visit = turnstone.visit();
        visit.get("/sign-in");
        return visit.post("/sign-in/password", "login", login, "password", "not the right one");
    }

    private HttpResponse<String> withFactor(String login, String factor) {
        Visit visit = turnstone.visit();
        visit.get("/sign-in");
        visit.post("/sign-in/password", "login", login, "password", Production.PASSWORD);
        visit.get("/sign-in/code");
        return visit.post("/sign-in/code", "code", factor);
    }

    private static String plain(HttpResponse<String> reply) {
        return reply.statusCode()
                + reply.body()
                        .replaceAll("(name=\"_token\" value|data-challenge)=\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{10}", "");
    }

    private static String found(Pattern pattern, HttpResponse<String> reply) {
        return all(pattern, reply).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not found in " + reply.uri() + ": " + reply.body()));
    }

    private static List<String> all(Pattern pattern, HttpResponse<String> reply) {
        return pattern.matcher(reply.body())
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
