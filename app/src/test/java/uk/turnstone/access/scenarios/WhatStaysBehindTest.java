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
    void scenario29And46NothingIsStoredAndFilesCarryNoNameOfAPersonOrService() {
        UUID person = record.offender("Finn", "Kittiwake");
        own(MANAGER, person);
        SignedIn manager = as(MANAGER);
        List<String> pages =
                List.of("/people/" + person, "/people?q=Finn+Kittiwake", "/plans/actions", "/forms/about/" + person);
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
