package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.SignedIn;

class MatchingAFileTest extends DeliveryScene {
    private static final String OWN_HEADINGS =
            "Custody Ref;Arrest Date/Time;Family Name;First Names;Gender;DOB;Offence Type;Offence;OIC\n";

    private static String ownRow(String custody, String gender) {
        return custody + ";20/11/2026 10:15;Siskin;Wren;" + gender
                + ";05/05/1990;Acquisitive crime;theft from a shop;PC Jasper\n";
    }

    /** What the fields of a page's main form hold, as a browser would send them. */
    private static Map<String, String> form(String page, String action) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = Jsoup.parse(page).selectFirst("form[action=" + action + "]");
        assertThat(form).as(page).isNotNull();
        form.select("input[name], select[name]")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.normalName().equals("select")
                                ? field.select("option[selected]").attr("value")
                                : field.attr("value")));
        fields.remove("_token");
        return fields;
    }

    private static String matched(SignedIn browser, String name, String content) {
        HttpResponse<String> reply = deliver(browser, "police-arrests", "", name, content);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        String address = address(reply);
        assertThat(address).startsWith("/deliveries/match/");
        return address;
    }

    @Test
    void aPartnersOwnSpreadsheetIsMatchedRehearsedAndDeliveredInOneGo() {
        SignedIn browser = as(POLICE);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            rows.append(ownRow(custody(), i % 2 == 0 ? "Female" : "Male"));
        }
        rows.append(ownRow(custody(), "Other"));
        String address = matched(browser, "own.csv", OWN_HEADINGS + rows);

        String columns = browser.get(address).body();
        assertThat(columns)
                .contains("Family Name: Siskin", "Not chosen for any column: <span class=\"ts-breaks\">OIC<");
        Map<String, String> chosen = form(columns, address);
        assertThat(chosen)
                .containsEntry("column-0", "0")
                .containsEntry("column-1", "1")
                .containsEntry("column-4", "2");
        HttpResponse<String> codes = browser.post(address, chosen);
        assertThat(address(codes)).isEqualTo(address + "/codes");

        String matching = browser.get(address + "/codes").body();
        assertThat(matching).contains("Female", "in 4 rows", "Acquisitive crime", "in 9 rows");
        Map<String, String> meant = form(matching, address + "/codes");
        assertThat(meant.values()).contains("F", "M", "acquisitive");
        assertThat(address(browser.post(address + "/codes", meant))).isEqualTo(address + "/rehearsal");

        assertThat(browser.get(address + "/rehearsal").body())
                .contains(
                        "9 rows read: 8 would be taken in and 1 turned back.",
                        "is no code of the list",
                        "Other",
                        "Not in this file: pnc_id",
                        "Not read: <span class=\"ts-breaks\">OIC<");

        HttpResponse<String> unnamed = browser.post(address + "/deliver", Map.of("name", " "));
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("Give the mapping a name");

        HttpResponse<String> delivered = browser.post(address + "/deliver", Map.of("name", "Custody: desk #1"));
        assertThat(delivered.statusCode()).as(delivered.body()).isEqualTo(303);
        assertThat(browser.get(address(delivered)).body())
                .contains("8 new + 0 changed + 0 unchanged + 1 rejected", "by the mapping Custody: desk #1");
        assertThat(browser.get(address).statusCode()).as("gone when delivered").isEqualTo(404);

        HttpResponse<String> again = deliver(
                browser, "police-arrests", "Custody: desk #1", "next.csv", OWN_HEADINGS + ownRow(custody(), "Male"));
        assertThat(address(again)).doesNotContain("match");
    }

    @Test
    void aWorkbookIsMatchedToo() throws IOException {
        SignedIn browser = as(POLICE);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            String[] lines = (OWN_HEADINGS + ownRow(custody(), "Female")).split("\n");
            for (int i = 0; i < lines.length; i++) {
                var row = sheet.createRow(i);
                String[] cells = lines[i].split(";");
                for (int n = 0; n < cells.length; n++) {
                    row.createCell(n).setCellValue(cells[n]);
                }
            }
            workbook.write(bytes);
        }
        String address = address(sendBytes(browser, bytes.toByteArray()));
        assertThat(address).startsWith("/deliveries/match/");
        browser.post(address, form(browser.get(address).body(), address));
        browser.post(address + "/codes", form(browser.get(address + "/codes").body(), address + "/codes"));
        HttpResponse<String> delivered = browser.post(address + "/deliver", Map.of("name", "Workbook"));
        assertThat(browser.get(address(delivered)).body()).contains("1 new + 0 changed");
    }

    private static HttpResponse<String> sendBytes(SignedIn browser, byte[] workbook) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : Map.of("_token", browser.token(), "format", "police-arrests", "step", "match")
                .entrySet()) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"own.xlsx\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        body.write(workbook);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.send(HttpRequest.newBuilder(URI.create(browser.base() + "/deliveries"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    @Test
    void whatEveryRowNeedsMustBeMatchedAndWhatWasChosenStays() {
        SignedIn browser = as(POLICE);
        String address = matched(browser, "own.csv", OWN_HEADINGS + ownRow(custody(), "Male"));
        Map<String, String> chosen = form(browser.get(address).body(), address);
        chosen.put("column-0", "");
        chosen.put("column-6", "8");
        HttpResponse<String> reply = browser.post(address, chosen);
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Choose the heading under which custody_record stands");
        assertThat(form(reply.body(), address)).containsEntry("column-6", "8").containsEntry("column-0", "");
        assertThat(browser.get(address + "/rehearsal").body())
                .as("nobody rehearses what is not matched")
                .contains("Step 1");
    }

    @Test
    void nobodyElseReachesTheFileAndItCanBeThrownAway() {
        SignedIn browser = as(POLICE);
        String address = matched(browser, "own.csv", OWN_HEADINGS + ownRow(custody(), "Male"));
        for (String other : new String[] {PROBATION, ANALYST, SYSTEM}) {
            SignedIn another = as(other);
            assertThat(another.get(address).statusCode()).isEqualTo(404);
            assertThat(another.get(address + "/rehearsal").statusCode()).isEqualTo(404);
            another.get("/deliveries/new");
            assertThat(another.post(address + "/deliver", Map.of("name", "Mine"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(another.post(address + "/throw-away", Map.of()).statusCode())
                    .isEqualTo(404);
        }
        browser.get(address);
        assertThat(browser.post(address + "/throw-away", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        assertThat(everything()
                        .sql(
                                "SELECT count(*) FROM intake.part_to_match p WHERE NOT EXISTS (SELECT 1 FROM intake.file_to_match f WHERE f.file_key = p.file_key)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileOlderThanADayIsNotThereAndGoesWithTheNext() {
        SignedIn browser = as(POLICE);
        String address = matched(browser, "own.csv", OWN_HEADINGS + ownRow(custody(), "Male"));
        String key = address.substring(address.lastIndexOf('/') + 1);
        everything()
                .sql(
                        "UPDATE intake.file_to_match SET kept_at = kept_at - interval '25 hours' WHERE file_key = :key::uuid")
                .param("key", key)
                .update();
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        browser.get("/deliveries/new");
        matched(browser, "own.csv", OWN_HEADINGS + ownRow(custody(), "Male"));
        assertThat(everything()
                        .sql("SELECT count(*) FROM intake.file_to_match WHERE file_key = :key::uuid")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWithdrawnMappingIsOfferedNoLongerAndRowsAreStillCorrectedByIt() {
        SignedIn browser = as(POLICE);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            rows.append(ownRow(custody(), "Male"));
        }
        String address = matched(browser, "own.csv", OWN_HEADINGS + rows + ownRow(custody(), "?"));
        browser.post(address, form(browser.get(address).body(), address));
        Map<String, String> codes = form(browser.get(address + "/codes").body(), address + "/codes");
        browser.post(address + "/codes", codes);
        String delivery = address(browser.post(address + "/deliver", Map.of("name", "Old desk")));
        assertThat(browser.get("/formats/police-arrests").body()).contains("Withdraw it", "Old desk");
        assertThat(browser.post("/formats/police-arrests/mappings/withdraw", Map.of("mapping", "Old desk"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/deliveries/new").body()).doesNotContain("Old desk (police-arrests)");
        Map<String, String> cells = fields(browser.get(delivery + "/rows/10").body());
        cells.put("cell-4", "Male");
        assertThat(browser.post(delivery + "/rows/10", cells).statusCode()).isEqualTo(303);
        assertThat(browser.post("/formats/police-arrests/mappings/withdraw", Map.of("mapping", "Old desk"))
                        .statusCode())
                .isEqualTo(404);
    }
}
