package uk.turnstone.access.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.SignedIn;

/** Somebody who offends and is harmed is two people to everybody who works with one side of them. */
class TwoSidesOfOnePersonTest extends ScenarioTurnstone {
    private static final List<String> OFFENDER_SIDE = List.of(
            MANAGER,
            POLICE,
            OFFICER,
            DRUG_WORKER,
            "petra.chert",
            "marla.gneiss",
            "idris.flint",
            "basil.tuff",
            "clay.marl",
            "onyx.whinstone",
            "jasper.ragstone",
            "coral.gabbro",
            "mica.tufa",
            "amber.greywacke",
            "flint.dacite",
            "ash.scoria",
            "chalky.breccia");

    private static List<String> pages(UUID person, String name) {
        String surname = name.substring(name.indexOf(' ') + 1);
        return List.of(
                "/",
                "/people/" + person,
                "/people/" + person + "/same",
                "/people/" + person + "/split",
                "/people/" + person + "/photographs",
                "/people/" + person + "/workers",
                "/people/" + person + "/break-glass",
                "/people/" + person + "/wrong/f0",
                "/people/" + person + "/wrong/f1",
                "/api/v1/people/" + person,
                "/api/v1/people/" + person + "/events",
                SignedIn.FIND + name,
                SignedIn.FIND + surname,
                SignedIn.FIND + surname.substring(0, surname.length() - 3),
                SignedIn.FIND + name + " 1985",
                SignedIn.FIND + "7 Samphire Lane",
                SignedIn.FIND + "TS24 8AA",
                SignedIn.FIND_BY_PROGRAM + name,
                "/forms",
                "/forms/about/" + person,
                "/forms/needs-assessment/about/" + person,
                "/forms/risk-checklist/about/" + person,
                "/cohorts",
                "/cohorts/PPO",
                "/cohorts/PPO/members.csv",
                "/cohorts/join/" + person,
                "/plans/actions",
                "/plans/actions.csv",
                "/figures",
                "/figures/convictions",
                "/figures/convictions.csv",
                "/figures/overlap",
                "/figures/offences",
                "/figures/places",
                "/deliveries",
                "/deliveries.csv",
                "/people/review",
                "/people/decisions",
                "/people/wrong-facts",
                "/governance");
    }

    private UUID both(UUID offender, String forename, String surname) {
        UUID client = record.client(forename, surname);
        record.join(offender, client);
        own(ADVISER, offender);
        return offender;
    }

    @Test
    void scenario1And60NotAByteOfTheOffendersSideTellsThatSomebodyIsAClientToo() {
        UUID person = record.offender("Ivy", "Shelduck");
        for (String login : List.of(OFFICER, MANAGER, POLICE, DRUG_WORKER)) {
            own(login, person);
        }
        Map<String, SignedIn> browsers = new LinkedHashMap<>();
        OFFENDER_SIDE.forEach(login -> browsers.put(login, as(login)));
        Map<String, Map<String, String>> before = new LinkedHashMap<>();
        browsers.forEach((login, browser) -> before.put(login, told(browser, pages(person, "Ivy Shelduck"))));
        assertThat(before.get(OFFICER).get("/people/" + person)).contains("Ivy Shelduck");
        both(person, "Ivy", "Shelduck");
        assertThat(as(ADVISER).find("Ivy Shelduck").body())
                .as("she is a client, so the comparison can fail")
                .contains("/people/" + person);
        List<String> changed = new ArrayList<>();
        int compared = 0;
        for (var browser : browsers.entrySet()) {
            Map<String, String> then = before.getOrDefault(browser.getKey(), Map.of());
            for (var now : told(browser.getValue(), then.keySet()).entrySet()) {
                compared++;
                if (!now.getValue().equals(then.get(now.getKey()))) {
                    changed.add(browser.getKey() + " at " + now.getKey() + "\n  before " + then.get(now.getKey())
                            + "\n  after  " + now.getValue());
                }
            }
        }
        System.out.println(
                "Compared " + compared + " answers of the offender's side with and without a client's record");
        assertThat(changed).isEmpty();
    }

    @Test
    void scenario2NothingOfACohortAnArrestOrAPlanTellsTheAdviserThatHerClientIsKnownThere() {
        UUID client = record.client("Una", "Smew");
        own(ADVISER, client);
        SignedIn adviser = as(ADVISER);
        Map<String, String> before = told(adviser, pages(client, "Una Smew"));
        assertThat(before.get("/people/" + client)).contains("Una Smew");
        UUID offender = record.offender("Una", "Smew");
        own(OFFICER, offender);
        record.join(client, offender);
        assertThat(as(OFFICER).get("/people/" + client).body())
                .as("she is known there, so the comparison can fail")
                .contains("Una Smew");
        assertThat(told(adviser, before.keySet())).isEqualTo(before);
    }

    @Test
    void scenario3EachSideFindsOneOfItsOwnAndNamesNoAgencyOfTheOther() {
        UUID person = record.offender("Opal", "Goldeneye");
        own(POLICE, person);
        both(person, "Opal", "Goldeneye");
        String police = as(POLICE).find("Opal Goldeneye 1985").body();
        String adviser = as(ADVISER).find("Opal Goldeneye 1985").body();
        assertThat(police)
                .contains("/people/" + person, "Saltmarsh Vale Police")
                .doesNotContain("Lantern");
        assertThat(adviser).contains("/people/" + person, "Lantern").doesNotContain("Vale Police", "Probation");
        for (String page : List.of(police, adviser)) {
            assertThat(page.split("href=\"/people/" + person + "\"", -1))
                    .as("one hit")
                    .hasSize(2);
        }
    }
}
