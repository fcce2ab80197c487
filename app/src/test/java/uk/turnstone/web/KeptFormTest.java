package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** What was typed and sent after the session had ended is kept for its author, offered again, and for nobody else. */
class KeptFormTest extends RunningTurnstone {
    private static final Pattern SEAL = Pattern.compile("name=\"_for\" value=\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("name=\"_kept\" value=\"([^\"]+)\"");

    @Autowired
    private Database database;

    @Autowired
    private Contexts contexts;

    @Autowired
    private Transactions transactions;

    @Test
    void afterSigningInAgainTheAuthorIsOfferedWhatTheyTypedAndSendsIt() {
        String seal = sealOf(as("ruby.shale"));
        SignedIn later = nobody();
        HttpResponse<String> refused =
                send(later, "/settings/keys", Map.of("keys", "off", "note", "Löwe “quoted” <b>"), seal);
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(later.get("/sign-in").body()).contains("What you typed is kept for you");
        HttpResponse<String> in = later.post("/sign-in", Map.of("login", "ruby.shale"));
        assertThat(in.headers().firstValue("Location")).hasValue("/kept");
        String page = later.get("/kept").body();
        assertThat(page).contains("Not sent yet", "Löwe “quoted” &lt;b&gt;").doesNotContain("<b>");
        assertThat(later.get("/").body()).contains("Not sent yet");
        String key = found(KEPT, page);
        later.get("/kept/" + key);
        assertThat(later.post("/settings/keys", Map.of("keys", "off", "_kept", key))
                        .statusCode())
                .isEqualTo(303);
        assertThat(later.get("/kept").body()).contains("Nothing waits to be sent");
        assertThat(later.get("/settings").body()).containsPattern("value=\"off\"[^>]*checked");
    }

    @Test
    void whoeverElseSignsInIsNotOfferedItAndCannotOpenOrThrowItAway() {
        SignedIn author = as("joan.chalk");
        String seal = sealOf(author);
        SignedIn later = nobody();
        later.get("/sign-in");
        send(later, "/settings/keys", Map.of("keys", "off", "note", "Only hers"), seal);
        HttpResponse<String> in = signIn(later, "owen.gritstone");
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).isNotEqualTo("/kept"));
        assertThat(later.get("/kept").body()).doesNotContain("Only hers");
        String key = found(KEPT, author.get("/kept").body());
        assertThat(later.get("/kept/" + key).statusCode()).isEqualTo(404);
        later.get("/settings");
        later.post("/kept/" + key + "/throw-away", Map.of());
        assertThat(author.get("/kept").body()).contains("Only hers");
        author.post("/kept/" + key + "/throw-away", Map.of());
        assertThat(author.get("/kept").body()).doesNotContain("Only hers");
    }

    @Test
    void aFormOfAnEarlierSessionOfTheSameUserIsOfferedAtOnce() {
        SignedIn now = as("petra.chert");
        now.get("/settings");
        now.post("/settings/keys", Map.of("keys", "on"));
        HttpResponse<String> refused = send(now, "/settings/keys", Map.of("keys", "off"), sealOf(as("petra.chert")));
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/kept/"));
        assertThat(now.get("/settings").body()).containsPattern("value=\"on\"[^>]*checked");
    }

    @Test
    void aFormOfAColleagueWhoSatHereBeforeIsKeptForTheColleague() {
        SignedIn colleague = as("marla.gneiss");
        String seal = sealOf(colleague);
        HttpResponse<String> refused =
                send(as("clay.marl"), "/settings/keys", Map.of("keys", "off", "note", "Not yours"), seal);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("kept for them").doesNotContain("Not yours", "Marla");
        assertThat(colleague.get("/kept").body()).contains("Not yours");
    }

    @Test
    void nothingIsKeptWithoutASealOfOursOrFromAnotherSiteOrForAScript() {
        String seal = sealOf(as("basil.tuff"));
        int before = waiting("basil.tuff");
        send(nobody(), "/settings/keys", Map.of("keys", "off"), "");
        send(nobody(), "/settings/keys", Map.of("keys", "off"), "x" + seal);
        send(nobody(), "/settings/keys", Map.of("keys", "off"), seal.substring(0, seal.length() - 1));
        send(nobody(), "/settings/keys", Map.of("keys", "off"), "a.b.c");
        send(nobody(), "/settings/keys", Map.of("keys", "off"), seal, "Sec-Fetch-Site", "cross-site");
        send(nobody(), "/settings/keys", Map.of("keys", "off"), seal, "Sec-Fetch-Dest", "empty");
        send(nobody(), "/settings/keys", Map.of("keys", "x".repeat(1_100_000)), seal);
        assertThat(waiting("basil.tuff")).isEqualTo(before);
        send(nobody(), "/settings/keys", Map.of("keys", "off"), seal, "Sec-Fetch-Dest", "document");
        assertThat(waiting("basil.tuff")).isEqualTo(before + 1);
    }

    @Test
    void aSealIsValidForAWeek() {
        Clock then = Clock.fixed(Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
        var author = new FormSeal.Author("idris.flint", UUID.randomUUID());
        String seal = new FormSeal(database, then).of(author);
        assertThat(new FormSeal(database, Clock.offset(then, Duration.ofDays(7))).author(seal))
                .hasValue(author);
        assertThat(new FormSeal(database, Clock.offset(then, Duration.ofDays(7).plusSeconds(1))).author(seal))
                .isEmpty();
    }

    @Test
    void whatWaitedLongerThanTheLifetimeIsThrownAwayWhenTheNextIsKept() {
        var context = contexts.signedIn("iris.quartz").orElseThrow().context();
        var old = new KeptForms(transactions, Clock.offset(Clock.systemUTC(), Duration.ofDays(8)), Duration.ofDays(7));
        var now = new KeptForms(transactions, Clock.systemUTC(), Duration.ofDays(7));
        var other = contexts.signedIn("opal.schist").orElseThrow().context();
        var first = now.keep(context, "/settings/keys", java.util.List.of(), java.util.List.of());
        now.keep(other, "/settings/keys", java.util.List.of(), java.util.List.of());
        assertThat(now.find(context, first)).isPresent();
        old.keep(other, "/settings/keys", java.util.List.of(), java.util.List.of());
        assertThat(now.find(context, first)).isEmpty();
    }

    @Test
    void theDatabaseShowsNothingWithoutAContextAndOnlyOnesOwnWithOne() {
        String seal = sealOf(as("rowan.basalt"));
        send(nobody(), "/settings/keys", Map.of("keys", "off"), seal);
        assertThat(JdbcClient.create(database.pool(Account.APP))
                        .sql("SELECT count(*) FROM web.kept_form")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(waiting("rowan.basalt")).isOne();
        assertThat(waiting("garnet.dolerite")).isZero();
    }

    private int waiting(String login) {
        return transactions.read(
                contexts.signedIn(login).orElseThrow().context(), sql -> sql.sql("SELECT count(*) FROM web.kept_form")
                        .query(Integer.class)
                        .single());
    }

    private static String sealOf(SignedIn browser) {
        return found(SEAL, browser.get("/settings").body());
    }

    private static HttpResponse<String> signIn(SignedIn browser, String login) {
        browser.get("/sign-in");
        return browser.post("/sign-in", Map.of("login", login));
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Sends a form as a page of an earlier session would: with its seal, without a token of this one. */
    private static HttpResponse<String> send(
            SignedIn browser, String path, Map<String, String> fields, String seal, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_token=ended&_for=" + seal + "&", ""));
        var request = HttpRequest.newBuilder(URI.create(browser.base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build());
    }
}
