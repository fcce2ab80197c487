package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.web.SignedIn;

class DeliveryPagesTest extends DeliveryScene {

    /** Ten rows, the last of which has a sex that there is none. */
    private static String tenRows(String surname) {
        StringBuilder rows = new StringBuilder();
        Stream.generate(DeliveryScene::custody)
                .limit(9)
                .forEach(custody -> rows.append(arrest(custody, "Dunlin", "F")));
        return rows + arrest(custody(), surname, "Q");
    }

    @Test
    void theOneWhoDeliveredSeesWhatBecameOfEveryRow() {
        SignedIn browser = as(POLICE);
        String address = delivered(browser, tenRows("Godwit"));
        assertThat(browser.get(address).body())
                .contains(
                        "10 rows read = 9 new + 0 changed + 0 unchanged + 1 rejected",
                        "is no code of the list; use one of F, M, U",
                        "SV-01, Integrated offender management",
                        "Marla Gneiss",
                        "File to send back");
        assertThat(browser.get("/deliveries").body())
                .contains(address, "9 new, 1 rejected", "Deliver a file", "Saltmarsh Vale Police");
        assertThat(browser.get("/").body()).contains("Rejected rows to correct", address);
    }

    @Test
    void anotherAgencyFindsNothingAndAnAnalystNoValues() {
        String address = delivered(as(POLICE), tenRows("Whimbrel"));
        SignedIn probation = as(PROBATION);
        assertThat(probation.get(address).statusCode()).isEqualTo(404);
        assertThat(probation.get(address + "/rows/11").statusCode()).isEqualTo(404);
        assertThat(probation.get(address + "/rejected.csv").statusCode()).isEqualTo(404);
        assertThat(probation.get("/deliveries").body()).doesNotContain(address);

        SignedIn analyst = as(ANALYST);
        HttpResponse<String> page = analyst.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("9 new", "1 rejected", "Their values are for Saltmarsh Vale Police")
                .doesNotContain("is no code of the list", "/rows/", "rejected.csv", "Whimbrel");
        assertThat(analyst.get(address + "/rows/11").statusCode()).isEqualTo(403);
        assertThat(analyst.get(address + "/rejected.csv").statusCode()).isEqualTo(403);
        assertThat(analyst.post(address + "/rows/11", Map.of("cell-7", "M")).statusCode())
                .isEqualTo(403);
        assertThat(deliver(analyst, "police-arrests", "", "arrests.csv", HEADINGS)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("petra.chert").get(address).statusCode()).isEqualTo(403);
        assertThat(as(SYSTEM).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileOfAnotherFormatIsNotTakenAndTheSentenceNamesTheLikelyOne() {
        SignedIn browser = as(POLICE);
        HttpResponse<String> reply = deliver(browser, "convictions", "", "arrests.csv", HEADINGS + tenRows("Knot"));
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("Its headings are those of police-arrests: choose that format.", "id=\"file-error\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", emptyValue = "", textBlock = """
            police-arrests | empty.csv | ''      | empty.csv is empty; ask the partner to send the file again.
            police-arrests | a.pdf     | %PDF-1.7 | a.pdf is no table of text (it holds binary data); send CSV or XLSX.
            ''             | a.csv     | a,b     | Choose the format of the file
            police-arrests | ''        | a,b     | Choose the file to deliver
            """)
    void aFileThatCannotBeWorkedWithIsToldInOneSentence(String format, String name, String content, String sentence) {
        HttpResponse<String> reply = deliver(as(POLICE), format, "", name, content);
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains(sentence);
    }

    @Test
    void theFileToSendBackHoldsThePartnersColumnsWithLineColumnAndReasonAndNoFormula() {
        SignedIn browser = as(POLICE);
        String custody = custody();
        StringBuilder rows = new StringBuilder();
        Stream.generate(DeliveryScene::custody).limit(9).forEach(each -> rows.append(arrest(each, "Dunlin", "F")));
        String address = delivered(
                browser,
                rows + arrest(custody, "=HYPERLINK(\"x\")", "Q").replace("1 Samphire Close", "\"-2, Samphire Close\""));
        HttpResponse<String> file = browser.get(address + "/rejected.csv");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"rejected-rows-");
        String expected = "\ufeff" + HEADINGS.strip() + ",line,column,reason\r\n"
                + custody
                + ",2026-11-20 10:15,,,\"'=HYPERLINK(\"\"x\"\")\",Wren,,Q,1990-05-05,\"'-2, Samphire Close\",,,,"
                + "theft from a shop,acquisitive,charged,11,sex,\"sex is no code of the list; use one of F, M, U\"\r\n";
        assertThat(file.body()).startsWith(expected);
        List<String> stamp = file.body().substring(expected.length()).lines().toList();
        assertThat(stamp).first().asString().matches(",+");
        assertThat(stamp.stream().skip(1).map(line -> line.replaceAll(",+$", "")))
                .contains("About this file", "Marking: OFFICIAL-SENSITIVE", "Purpose: record keeping")
                .anyMatch(line -> line.startsWith("\"Keep until: ") && line.endsWith("then destroy it\""))
                .endsWith("\"Rows: 1, the file is whole\"");
    }

    @Test
    void theLinesInWhichAFileOfOursSpeaksOfItselfAreNoRowsWhenItComesBack() {
        SignedIn browser = as(POLICE);
        String address = delivered(browser, arrest(custody(), "Dunlin", "Q"));
        String file = browser.get(address + "/rejected.csv").body();
        String stamp = file.substring(file.indexOf("About this file"));
        String again = delivered(browser, arrest(custody(), "Dunlin", "F") + "\r\n" + stamp);
        assertThat(browser.get(again).body()).contains("1 read").doesNotContain("About this file");
        assertThat(browser.get(again + "/rejected.csv").body()).contains("Rows: 0, the file is whole");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -1.25     | -1.25
            +44       | +44
            =1+1      | '=1+1
            @SUM(A1)  | '@SUM(A1)
            -1+1      | '-1+1
            Plover    | Plover
            """)
    void onlyWhatASpreadsheetWouldCalculateIsHeldBack(String cell, String safe) {
        assertThat(PartnerCopy.safe(cell)).isEqualTo(safe);
    }

    @Test
    void whoeverKeepsReferenceDataDeliversOpenDataAndCorrectsItsRows() {
        SignedIn browser = as(SYSTEM);
        String headings =
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            rows.append(",2026-09,Scene Police,Scene Police,-1.2,54.5,On or near Sandpiper Road,,,Burglary,,\n");
        }
        HttpResponse<String> reply = deliver(
                browser,
                "police-street",
                "",
                "street.csv",
                headings + rows
                        + ",2026-99,Scene Police,Scene Police,-1.2,54.5,On or near Sandpiper Road,,,Burglary,,\n");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        String address = address(reply);
        assertThat(offered(browser.get(address).body())).containsExactly(11);
        Map<String, String> cells = fields(browser.get(address + "/rows/11").body());
        cells.put("cell-1", "2026-09");
        assertThat(browser.post(address + "/rows/11", cells).statusCode()).isEqualTo(303);
        assertThat(everything()
                        .sql(
                                "SELECT count(*) FROM history.event WHERE reported_by = 'Scene Police' AND known_until = 'infinity'")
                        .query(Long.class)
                        .single())
                .as("ten incidents that look alike are ten")
                .isEqualTo(10);
        assertThat(as(POLICE).get(address).body()).contains("Their values are for Open data");
        assertThat(deliver(as(POLICE), "police-street", "", "street.csv", headings)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormatShowsAnExampleAndGivesItAsAFile() {
        SignedIn browser = as(POLICE);
        assertThat(browser.get("/formats/police-arrests").body())
                .contains("SV/00101/26", "href=\"/formats/police-arrests/example/file\"");
        var file = browser.get("/formats/police-arrests/example/file");
        assertThat(file.body()).startsWith(HEADINGS.strip()).contains("Fulmar");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .contains("example-police-arrests.csv");
        assertThat(browser.get("/formats/boundaries").body()).contains("FeatureCollection");
        assertThat(browser.get("/formats/nonsense/example/file").statusCode()).isEqualTo(404);
    }

    @Test
    void theListGoesFromPageToPageAndBack() {
        SignedIn browser = as(POLICE);
        for (int i = 0; i < 52; i++) {
            delivered(browser, arrest(custody(), "Turnstone", "F"));
        }
        String first = browser.get("/deliveries").body();
        String next = link(first, "next");
        String second = browser.get(next).body();
        assertThat(second).contains("rel=\"prev\"");
        assertThat(link(browser.get(link(second, "prev")).body(), "next")).isEqualTo(next);
        assertThat(first).doesNotContain("rel=\"prev\"");
    }

    private static String link(String page, String rel) {
        var found = org.jsoup.Jsoup.parse(page).select("a[rel=" + rel + "]");
        assertThat(found).as("a link to the " + rel + " page").hasSize(1);
        return found.attr("href");
    }
}
