package uk.turnstone.access.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.SignedIn;

/** A member whom the reader may not see fills no row, no gap, no place and no number that the reader gets. */
class HiddenMembersTest extends ScenarioTurnstone {
    private static final Pattern ROW = Pattern.compile("<th scope=\"row\"[^>]*><a href=\"/people/([0-9a-f-]{36})\"");

    private UUID member(String surname, String cohort) {
        UUID person = record.offender("Ned", surname);
        SignedIn manager = as(MANAGER);
        String path = "/cohorts/join/" + person;
        manager.get(path);
        var joined = manager.post(
                path,
                Map.of("cohort", cohort, "joined", LocalDate.now().minusDays(9).toString(), "reason", "Nine arrests."));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        String plan = joined.headers().firstValue("Location").orElseThrow();
        String page = manager.get(plan).body();
        HttpResponse<String> added = manager.post(
                plan + "/actions",
                Map.of(
                        "need",
                        "housing",
                        "objective",
                        "A lasting home",
                        "action",
                        "View the flat of " + surname,
                        "owner",
                        surname + " Feldspar",
                        "agency",
                        page.replaceAll("(?s).*?<option value=\"(\\d+)\".*", "$1"),
                        "due",
                        LocalDate.now().plusDays(3).toString()));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        return person;
    }

    private static List<String> rows(String page) {
        List<String> rows = new ArrayList<>();
        var row = ROW.matcher(page);
        while (row.find()) {
            rows.add(row.group(1));
        }
        return rows;
    }

    private static Set<String> flats(String text) {
        return Pattern.compile("View the flat of (\\w+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void scenario8And14TheRowIsAbsentAndTotalsEqualRows() {
        List<UUID> members = List.of(
                member("Pipit", "PPO"), member("Ousel", "PPO"), member("Siskin", "PPO"), member("Brambling", "PPO"));
        for (String reader : List.of(MANAGER, OFFICER, POLICE)) {
            assertThat(rows(as(reader).get("/cohorts/PPO").body()))
                    .as(reader + " sees each member before one is hidden")
                    .hasSize(4);
        }
        String before = as(POLICE).get("/cohorts/PPO").body();
        assertThat(before).contains("4 people, room for 30");
        record.bar(members.get(1), MANAGER);
        record.bar(members.get(1), OFFICER);
        record.bar(members.get(1), POLICE);
        for (String reader : List.of(MANAGER, OFFICER, POLICE)) {
            SignedIn browser = as(reader);
            String list = browser.get("/cohorts/PPO").body();
            assertThat(rows(list))
                    .as(reader)
                    .hasSize(3)
                    .doesNotContain(members.get(1).toString());
            assertThat(list).contains("3 people, room for 30").doesNotContain("Ousel", "1 hidden", "4 people");
            var file = browser.get("/plans/actions.csv");
            assertThat(file.body()).doesNotContain("Ousel");
            if (reader.equals(MANAGER)) {
                assertThat(flats(file.body()))
                        .as("rows of the file are the rows of the page; others may take away their own cases alone")
                        .isEqualTo(flats(browser.get("/plans/actions").body()))
                        .hasSizeGreaterThanOrEqualTo(3);
            }
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .doesNotContain("Ousel");
            assertThat(browser.find("Ned Ousel").body())
                    .doesNotContain(members.get(1).toString())
                    .doesNotContainIgnoringCase("restricted");
        }
    }

    @Test
    void scenario24ASearchThatHiddenRecordsAnswerIsWrittenDownAsNoneFound() {
        UUID hidden = record.offender("Orla", "Redshank");
        own(OFFICER, hidden);
        record.bar(hidden, OFFICER);
        SignedIn officer = as(OFFICER);
        officer.find("Orla Redshank");
        officer.find("Orla Nobodyshank");
        List<String> written = everything
                .sql(
                        "SELECT found || ' ' || coalesce(array_length(persons, 1), 0) || ' ' || role || ' ' || user_login "
                                + "FROM access.look_told WHERE action = 'searched' AND asked IN ('Orla Redshank', 'Orla Nobodyshank')")
                .query(String.class)
                .list();
        assertThat(written).hasSize(2).containsOnly("0 0 probation-officer " + OFFICER);
        assertThat(officer.get("/my-looks").body()).doesNotContain(hidden.toString());
    }

    @Test
    void scenario31RightsAreTakenWhenAFileIsFetched() {
        UUID person = member("Linnet", "HCC");
        SignedIn manager = as(MANAGER);
        assertThat(manager.get("/plans/actions.csv").body()).contains("View the flat of Linnet");
        record.bar(person, MANAGER);
        assertThat(manager.get("/plans/actions.csv").body()).doesNotContain("Linnet");
        assertThat(manager.get("/plans/actions.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void scenario50SortedFilteredAndPagedAListTellsNothingOfAHiddenMember() {
        member("Fieldfare", "ATR");
        UUID hidden = member("Yellowhammer", "ATR");
        member("Woodlark", "ATR");
        assertThat(as(MANAGER).get("/plans/actions").body())
                .as("the list holds the member until it is hidden")
                .contains("View the flat of Yellowhammer", "Yellowhammer Feldspar");
        record.bar(hidden, MANAGER);
        SignedIn manager = as(MANAGER);
        for (String path : List.of(
                "/cohorts/ATR",
                "/cohorts/ATR?sort=name",
                "/cohorts/ATR?sort=-joined",
                "/cohorts/ATR?sort=-name",
                "/plans/actions",
                "/plans/actions?sort=-due",
                "/plans/actions?sort=owner",
                "/plans/actions?owner=Yellowhammer+Feldspar",
                "/plans/actions?q=Yellowhammer")) {
            String page = manager.get(path).body();
            assertThat(page.replace("value=\"Yellowhammer", "")
                            .replace("q=Yellowhammer", "")
                            .replace("owner=Yellowhammer", ""))
                    .as(path)
                    .doesNotContain("View the flat of Yellowhammer", hidden.toString());
        }
        assertThat(manager.get("/plans/actions").body())
                .as("no filter offers a value that the hidden member alone has")
                .contains("Woodlark Feldspar")
                .doesNotContain("Yellowhammer");
    }
}
