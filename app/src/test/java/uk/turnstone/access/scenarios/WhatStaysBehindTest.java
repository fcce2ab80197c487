package uk.turnstone.access.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.SignedIn;

/** Addresses, names of files, the machine's browser and half-written forms tell nobody what they should not. */
class WhatStaysBehindTest extends ScenarioTurnstone {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src)=\"([^\"]+)\"");

    @Test
    void scenario28AddressesHoldRandomKeysAlone() {
        UUID client = record.client("Thea", "Lapwing");
        own(ADVISER, client);
        SignedIn adviser = as(ADVISER);
        var page = adviser.get("/people/" + client);
        assertThat(page.body()).contains("Thea Lapwing");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        var address = ADDRESS.matcher(page.body() + adviser.get("/forms").body());
        int seen = 0;
        while (address.find()) {
            seen++;
            assertThat(address.group(1)).doesNotContainIgnoringCase("lapwing").doesNotContain("1985", "Samphire");
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void scenario28WhatIsSearchedForStandsInNoAddressAndIsKeptForItsAskerAlone() {
        UUID client = record.client("Dora", "Garganey");
        own(ADVISER, client);
        SignedIn adviser = as(ADVISER);
        var found = adviser.find("Dora Garganey");
        assertThat(found.uri().toString()).matches(".*/people/found/[0-9a-f-]{36}");
        assertThat(found.body()).contains("/people/" + client, "value=\"Dora Garganey\"");
        var address = ADDRESS.matcher(found.body());
        while (address.find()) {
            assertThat(address.group(1)).doesNotContainIgnoringCase("garganey");
        }
        String key = found.uri().getPath();
        assertThat(adviser.get(key).body()).as("loaded again").contains("/people/" + client);
        String nothing = SignedIn.told(as(MANAGER).get("/people/found/" + UUID.randomUUID()));
        assertThat(nothing).startsWith("404").contains("What was searched for here is not kept for you");
        assertThat(SignedIn.told(as(MANAGER).get(key))).as("somebody else").isEqualTo(nothing);

        var typed = adviser.get("/people?q=Dora+Garganey");
        assertThat(typed.uri().toString()).endsWith("/people");
        assertThat(typed.body()).doesNotContain("Garganey");

        everything
                .sql("UPDATE web.kept_search SET kept_at = kept_at - interval '25 hours' WHERE words = 'Dora Garganey'")
                .update();
        assertThat(adviser.get(key).statusCode()).as("after a day").isEqualTo(404);
        String again = adviser.find("Dora Garganey").uri().getPath();
        assertThat(everything
                        .sql("SELECT count(*) FROM web.kept_search WHERE words = 'Dora Garganey'")
                        .query(Integer.class)
                        .single())
                .as("the old one went with the next search")
                .isEqualTo(1);
        adviser.get("/");
        adviser.post("/sign-out", Map.of());
        assertThat(as(ADVISER).get(again).statusCode()).as("after signing out").isEqualTo(404);
    }

    @Test
    void scenario29And46NothingIsStoredAndFilesCarryNoNameOfAPersonOrService() {
        UUID person = record.offender("Finn", "Kittiwake");
        own(MANAGER, person);
        SignedIn manager = as(MANAGER);
        List<String> pages = List.of(
                "/people/" + person,
                manager.find("Finn Kittiwake").uri().getPath(),
                "/plans/actions",
                "/forms/about/" + person);
        for (String page : pages) {
            assertThat(manager.get(page).headers().firstValue("Cache-Control").orElse(""))
                    .as(page)
                    .contains("no-store");
        }
        for (String file : List.of(
                "/plans/actions.csv",
                "/plans/actions.xlsx",
                "/cohorts/PPO/members.csv",
                "/cohorts/PPO/members.xlsx",
                "/my-looks.csv")) {
            var reply = manager.get(file);
            assertThat(reply.headers().firstValue("Cache-Control").orElse(""))
                    .as(file)
                    .contains("no-store");
            assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
                    .as(file)
                    .matches("attachment; filename=\"[a-z-]+(-PPO)?(-[0-9-]+)?\\.(csv|xlsx)\"");
        }
        manager.get("/");
        manager.post("/sign-out", Map.of());
        for (String page : pages) {
            assertThat(manager.get(page).body()).as(page).contains("Sign in").doesNotContain("Kittiwake</");
        }
    }

    @Test
    void scenario40ADraftIsItsAuthorsAloneAndNotEvenTheirsOnceTheyAreBarred() {
        UUID person = record.offender("Gwen", "Turnix");
        own(OFFICER, person);
        own("kit.limestone", person);
        String form = "/forms/needs-assessment/about/" + person;
        SignedIn author = as(OFFICER);
        author.get(form);
        author.post(form + "/draft", Map.of("q-work-evidence", "Half a word"));
        assertThat(as(OFFICER).get(form + "?draft=open").body()).contains("Half a word");
        assertThat(as("kit.limestone").get(form).body()).doesNotContain("Half a word", "You began");
        record.bar(person, OFFICER);
        SignedIn barred = as(OFFICER);
        assertThat(barred.get(form + "?draft=open").statusCode()).isEqualTo(404);
        for (String page : List.of("/", "/forms", "/kept")) {
            assertThat(barred.get(page).body()).as(page).doesNotContain("Turnix", "Half a word", person.toString());
        }
    }
}
