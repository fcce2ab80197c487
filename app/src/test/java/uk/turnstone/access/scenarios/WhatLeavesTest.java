package uk.turnstone.access.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.turnstone.web.SignedIn;
import uk.turnstone.web.Words;

/** Whatever leaves says for whom it is, when it was taken, what for, how it is marked and until when it is kept. */
class WhatLeavesTest extends ScenarioTurnstone {
    private static final String ANALYST = "opal.schist";

    private void member(String surname) {
        var person = record.offender("Ned", surname);
        SignedIn manager = as(MANAGER);
        manager.get("/cohorts/join/" + person);
        var joined = manager.post(
                "/cohorts/join/" + person,
                Map.of("cohort", "DRR", "joined", LocalDate.now().minusYears(2).toString(), "reason", "Nine arrests."));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
    }

    private static Map<String, String> parts(SignedIn browser, String path) throws IOException {
        Path book = browser.send(
                        HttpRequest.newBuilder(URI.create(browser.base() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(Files.createTempFile("taken", ".xlsx")))
                .body();
        Map<String, String> parts = new TreeMap<>();
        try (var zip = new ZipFile(book.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(book);
        }
        return parts;
    }

    @Test
    void scenario13SmallCountsAreHeldBackInEveryPartOfAFileWhichSaysForWhomItIs() throws IOException {
        member("Knot");
        member("Ruff");
        SignedIn analyst = as(ANALYST);
        String until = Words.day(LocalDate.now().plusDays(30));
        String csv = analyst.get("/figures/convictions.csv").body();
        assertThat(csv)
                .contains("DRR,<5,")
                .contains("Marking: OFFICIAL,", "For: Opal Schist", "Purpose: ", "Keep until: " + until, "Taken: ");

        Map<String, String> parts = parts(analyst, "/figures/convictions.xlsx");
        assertThat(parts.keySet())
                .as("no pivot, no comment, no hidden sheet, no link to elsewhere")
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "docProps/app.xml",
                        "docProps/core.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/sharedStrings.xml",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/sheet1.xml",
                        "xl/worksheets/sheet2.xml");
        assertThat(parts.get("xl/workbook.xml")).doesNotContain("hidden", "veryHidden");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("DRR", "&lt;5", "<oddHeader>", "OFFICIAL", "<oddFooter>", "Opal Schist")
                .doesNotContain("<v>2</v>");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("Marking: OFFICIAL", "For: Opal Schist", "Keep until: " + until);

        assertThat(everything
                        .sql("SELECT marking || ' until ' || expires_on FROM access.look_told WHERE action = 'exported'"
                                + " AND user_login = :who ORDER BY look_id DESC LIMIT 1")
                        .param("who", ANALYST)
                        .query(String.class)
                        .single())
                .isEqualTo("OFFICIAL until " + LocalDate.now().plusDays(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cohorts/PPO", "/plans/actions", "/people", "/my-looks", "/"})
    void everyPageThatIsPrintedSaysForWhomItIs(String path) {
        assertThat(as(MANAGER).get(path).body())
                .containsPattern(
                        "<p class=\"ts-printed\">OFFICIAL-SENSITIVE[^<]* · for Owen Gritstone, [^<]+ · \\w+ \\d+ \\w+ \\d+ "
                                + "\\d\\d:\\d\\d · [^<]+ · keep until [^<]+, then destroy it · request [0-9a-f]{10}</p>");
    }

    @Test
    void aPrintOfThoseWhoAreHarmedSaysFromWhomItIsKept() {
        var client = record.client("Wren", "Turtledove");
        own(ADVISER, client);
        assertThat(as(ADVISER).get("/people/" + client).body())
                .contains("<p class=\"ts-printed\">OFFICIAL-SENSITIVE: do not disclose to the person who harms");
    }
}
