package uk.turnstone.intake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.turnstone.demo.Scale;
import uk.turnstone.demo.WorkedPartnership;
import uk.turnstone.web.SignedIn;

class CorrectingRowsTest extends DeliveryScene {
    private static final Pattern WRONG = Pattern.compile("id=\"(cell-\\d+)-error\"");
    private static final List<String> COLUMNS = List.of(HEADINGS.strip().split(","));
    private static final Map<String, String> RIGHT = Map.of(
            "custody_record", "SC/99999/26",
            "arrested_at", "2026-11-17 10:15",
            "surname", "Fulmar",
            "sex", "F",
            "birth_date", "1990-05-05",
            "address", "1 Samphire Close",
            "offence_group", "other",
            "outcome", "charged");

    @Test
    void theTenBadRowsOfThePracticeFileAreEachCorrectedAndTakenIn(@TempDir Path folder) throws IOException {
        new WorkedPartnership(7, Scale.SMALL).writeTo(folder, sentence -> {});
        String file = Files.readString(folder.resolve("practice/police-arrests-with-ten-bad-rows.csv"));
        List<String> headings = List.of(file.lines().findFirst().orElseThrow().split(","));
        SignedIn browser = as(POLICE);

        HttpResponse<String> reply = deliver(browser, "police-arrests", "", "arrests of a week.csv", file);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        String address = address(reply);
        String page = browser.get(address).body();
        assertThat(page)
                .contains(
                        "70 rows read = 60 new + 0 changed + 0 unchanged + 10 rejected",
                        "10 of 10 to correct",
                        "arrests of a week.csv",
                        "5,999 characters");
        List<Integer> lines = offered(page);
        assertThat(lines).hasSize(10).isSorted();

        for (int line : lines) {
            String form = browser.get(address + "/rows/" + line).body();
            Map<String, String> cells = fields(form);
            assertThat(cells).as("fields of line " + line).hasSize(headings.size());
            Matcher wrong = WRONG.matcher(form);
            int mended = 0;
            while (wrong.find()) {
                String column = headings.get(Integer.parseInt(wrong.group(1).substring("cell-".length())));
                cells.put(wrong.group(1), RIGHT.get(column));
                mended++;
            }
            assertThat(mended).as("problems shown for line " + line).isEqualTo(1);
            HttpResponse<String> corrected = browser.post(address + "/rows/" + line, cells);
            assertThat(corrected.statusCode())
                    .as("line " + line + ": " + corrected.body())
                    .isEqualTo(303);
        }

        String after = browser.get(address).body();
        assertThat(after).contains("0 of 10 to correct", "corrected").doesNotContain("/rows/");
        assertThat(rowsOf(address)).isEqualTo(70);
    }

    /** Current rows that a delivery and those that correct it brought, by their lines in its file. */
    private long rowsOf(String address) {
        return everything()
                .sql("""
                SELECT count(DISTINCT s.line) FROM intake.source_row s JOIN intake.delivery d USING (delivery_id)
                LEFT JOIN intake.delivery c ON c.delivery_id = d.corrects
                WHERE coalesce(c.public_key, d.public_key) = cast(:key AS uuid) AND s.known_until = 'infinity'
                """)
                .param("key", address.substring("/deliveries/".length()))
                .query(Long.class)
                .single();
    }

    private record Bad(SignedIn browser, String address, String row, Map<String, String> cells) {}

    /** A delivery whose third line has a sex that there is none, opened for correcting. */
    private Bad bad() {
        SignedIn browser = as(POLICE);
        StringBuilder rows = new StringBuilder();
        Stream.generate(DeliveryScene::custody)
                .limit(9)
                .forEach(custody -> rows.append(arrest(custody, "Dunlin", "F")));
        String address = delivered(browser, rows + arrest(custody(), "O'Plover & Sons", "Q"));
        String row = address + "/rows/11";
        return new Bad(browser, address, row, fields(browser.get(row).body()));
    }

    @Test
    void aRowStillWrongComesBackWithAllThatWasTypedAndTheReasonAtItsField() {
        Bad bad = bad();
        bad.cells().put("cell-5", "Typed Anew");
        bad.cells().put("cell-7", "X9");
        HttpResponse<String> reply = bad.browser().post(bad.row(), bad.cells());
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("sex is no code of the list; use one of F, M, U", "id=\"cell-7-error\"");
        assertThat(fields(reply.body())).isEqualTo(bad.cells()).containsEntry("cell-4", "O'Plover & Sons");
        assertThat(offered(bad.browser().get(bad.address()).body())).containsExactly(11);
    }

    @Test
    void theRowKeepsItsLineAndIsADeliveryOfItsOwnThatTellsWhatItCorrects() {
        Bad bad = bad();
        bad.cells().put("cell-7", "M");
        assertThat(bad.browser().post(bad.row(), bad.cells()).statusCode()).isEqualTo(303);
        assertThat(everything()
                        .sql("""
                                SELECT d.file_name || ' ' || d.rows_new || ' ' || s.line || ' ' || s.raw
                                FROM intake.delivery d JOIN intake.delivery c ON c.delivery_id = d.corrects
                                JOIN intake.source_row s ON s.delivery_id = d.delivery_id
                                WHERE c.public_key = cast(:key AS uuid)
                                """)
                        .param("key", bad.address().substring("/deliveries/".length()))
                        .query(String.class)
                        .single())
                .startsWith(
                        "Line 11 of arrests.csv, corrected 1 11 " + bad.cells().get("cell-0"))
                .contains("O'Plover & Sons,Wren,,M");
        assertThat(bad.browser().get(bad.row()).body()).contains("Marla Gneiss corrected this row on");
    }

    @Test
    void theSecondOfTwoWhoCorrectARowIsToldAndNothingIsTakenInTwice() {
        Bad bad = bad();
        SignedIn second = as(POLICE);
        second.get(bad.row());
        bad.cells().put("cell-7", "M");
        assertThat(bad.browser().post(bad.row(), bad.cells()).statusCode()).isEqualTo(303);
        bad.cells().put("cell-5", "Typed Too Late");
        HttpResponse<String> reply = second.post(bad.row(), bad.cells());
        assertThat(reply.statusCode()).isEqualTo(409);
        assertThat(reply.body()).contains("Somebody was faster", "Marla Gneiss corrected this row", "Typed Too Late");
        assertThat(corrections(bad, "published")).isEqualTo(1);
        assertThat(corrections(bad, "failed")).isZero();
    }

    @Test
    void ofTwoWhoCorrectARowAtTheSameMomentOneIsTold() {
        Bad bad = bad();
        bad.cells().put("cell-7", "M");
        var replies = Stream.generate(() -> {
                    SignedIn browser = as(POLICE);
                    browser.get(bad.row());
                    return browser;
                })
                .limit(4)
                .toList()
                .stream()
                .map(browser -> CompletableFuture.supplyAsync(
                        () -> browser.post(bad.row(), bad.cells()).statusCode()))
                .toList();
        assertThat(replies.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 409, 409, 409);
        assertThat(corrections(bad, "published")).isEqualTo(1);
    }

    private long corrections(Bad bad, String state) {
        return everything()
                .sql("""
                        SELECT count(*) FROM intake.delivery d JOIN intake.delivery c ON c.delivery_id = d.corrects
                        WHERE c.public_key = cast(:key AS uuid) AND d.state = :state
                        """)
                .param("key", bad.address().substring("/deliveries/".length()))
                .param("state", state)
                .query(Long.class)
                .single();
    }

    @Test
    void aRowThatThePartnerSendsAgainNeedsNoCorrecting() {
        Bad bad = bad();
        delivered(bad.browser(), arrest(bad.cells().get("cell-0"), "Plover", "M"));
        assertThat(bad.browser().get(bad.address()).body()).contains("sent again", "0 of 1 to correct");
        bad.cells().put("cell-7", "M");
        assertThat(bad.browser().post(bad.row(), bad.cells()).body())
                .contains("Somebody was faster", "sent this row again");
    }

    @Test
    void anOldRowThatWouldTakeThePlaceOfANewerOneIsAskedAboutFirst() {
        SignedIn browser = as(POLICE);
        StringBuilder rows = new StringBuilder();
        Stream.generate(DeliveryScene::custody).limit(9).forEach(each -> rows.append(arrest(each, "Dunlin", "F")));
        String row = delivered(browser, rows + arrest("", "Ruff", "M")) + "/rows/11";
        Map<String, String> cells = fields(browser.get(row).body());
        String custody = custody();
        delivered(browser, arrest(custody, "Newer", "M"));
        cells.put("cell-0", custody);

        HttpResponse<String> asked = browser.post(row, cells);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("A newer version of this record has come since.", "Nothing has been taken in yet.")
                .contains("Take the old row in all the same");
        assertThat(fields(asked.body())).isEqualTo(cells);
        assertThat(surnameOf(custody)).isEqualTo("Newer");

        String agreed = org.jsoup.Jsoup.parse(asked.body())
                .select("button[name=agreed]")
                .attr("value");
        assertThat(agreed).hasSize(36);
        cells.put("agreed", agreed);
        assertThat(browser.post(row, cells).statusCode()).isEqualTo(303);
        assertThat(surnameOf(custody)).isEqualTo("Ruff");
    }

    private String surnameOf(String custody) {
        return everything()
                .sql("""
                        SELECT n.family FROM people.record_name n JOIN people.record_identifier i USING (record_id)
                        WHERE i.given = :custody AND n.known_until = 'infinity' AND i.known_until = 'infinity'
                        """)
                .param("custody", custody)
                .query(String.class)
                .single();
    }

    @Test
    void aRowOfAnEarlierCaseloadSaysThatANewerOneHasCome() {
        SignedIn browser = as(PROBATION);
        String file = new Caseload()
                .rows(70_001, 70_009)
                .row(70_010, "no such order", "DRR")
                .csv();
        String row = address(deliver(browser, "probation-caseload", "", "first.csv", file)) + "/rows/11";
        assertThat(browser.get(row).body()).contains("Take the row in").doesNotContain("has come since");
        deliver(
                browser,
                "probation-caseload",
                "",
                "second.csv",
                file.lines().limit(10).collect(joining("\n")));
        assertThat(browser.get(row).body())
                .contains("A newer extract has come since, and this record is not in it.", "second.csv");
    }

    @Test
    void correctionsStandWithTheFileThatTheyCorrect() {
        Bad bad = bad();
        bad.cells().put("cell-7", "M");
        assertThat(bad.browser().post(bad.row(), bad.cells()).statusCode()).isEqualTo(303);
        assertThat(bad.browser().get("/deliveries").body())
                .doesNotContain("Line 11 of arrests.csv")
                .containsPattern("href=\"" + bad.address() + "#rejected\">1 row corrected<");
        assertThat(bad.browser().get(bad.address()).body()).contains("Since then: 1 row corrected");
    }

    @Test
    void aRowWithTooManyCellsShowsWhatStandsBeyondTheHeadings() {
        SignedIn browser = as(POLICE);
        StringBuilder rows = new StringBuilder();
        Stream.generate(DeliveryScene::custody)
                .limit(9)
                .forEach(custody -> rows.append(arrest(custody, "Dunlin", "F")));
        String address =
                delivered(browser, rows + arrest(custody(), "Ruff", "M").strip() + ",astray\n");
        String form = browser.get(address + "/rows/11").body();
        assertThat(form)
                .contains("Beyond the last heading stood", "astray", "The row has 17 cells where the headings are 16");
        assertThat(browser.post(address + "/rows/11", fields(form)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void eachLookAtValuesOfRowsIsWrittenDown() {
        long before = looks();
        Bad bad = bad();
        assertThat(looks()).isEqualTo(before + 1);
        bad.browser().get(bad.address());
        bad.browser().get(bad.address() + "/rejected.csv");
        assertThat(looks()).isEqualTo(before + 3);
    }

    private long looks() {
        return everything()
                .sql(
                        "SELECT count(*) FROM access.look_told WHERE detail LIKE 'rejected row%' AND action IN ('read', 'exported')")
                .query(Long.class)
                .single();
    }
}
