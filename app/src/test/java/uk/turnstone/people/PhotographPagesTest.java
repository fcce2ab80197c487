package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.turnstone.access.Cases;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

class PhotographPagesTest extends RunningTurnstone {
    private static PeopleScene scene;

    @Autowired
    private Database database;

    private UUID person(String name, String agency) {
        if (scene == null) {
            scene = PeopleScene.in(database);
        }
        scene.deliver(List.of(Said.of(name, agency, name, "1992-03-12")));
        return scene.person(name);
    }

    private static HttpResponse<String> add(SignedIn browser, UUID person, byte[] file, String taken, String origin) {
        browser.get("/people/" + person + "/photographs");
        var body = new ByteArrayOutputStream();
        Map.of("_token", browser.token(), "taken", taken, "origin", origin)
                .forEach((name, value) -> body.writeBytes(
                        ("--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"face.jpg\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return browser.send(HttpRequest.newBuilder(URI.create(browser.base() + "/people/" + person + "/photographs"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static String pictureOn(String page) {
        return page.contains("ts-face") ? page.replaceAll("(?s).*class=\"ts-face\" src=\"([^\"]+)\".*", "$1") : "";
    }

    @Test
    void aPhotographIsAddedSeenByWhoMaySeeTheRecordAndTakenOff() {
        UUID one = person("Teal Sanderling", "police");
        SignedIn officer = as("sable.hornfels");
        assertThat(add(officer, one, SafePictureTest.drawn("jpg", 900, 600), "01/11/2026", "Custody record")
                        .statusCode())
                .isEqualTo(303);
        String page = officer.get("/people/" + one).body();
        assertThat(page)
                .contains("alt=\"Photograph of Teal Sanderling, taken Sun 1 Nov 2026, from Saltmarsh Vale Police\"");
        String picture = pictureOn(page);
        HttpResponse<String> sent = officer.get(picture);
        assertThat(sent.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(sent.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

        assertThat(pictureOn(as("owen.gritstone").get("/people/" + one).body()))
                .as("police records are shared with the IOM team")
                .isEqualTo(picture);
        assertThat(as("basil.tuff").get(picture).statusCode())
                .as("sees the drug service's records alone")
                .isEqualTo(404);
        assertThat(as("pearl.granite").get(picture).statusCode())
                .as("the other side")
                .isIn(403, 404);
        assertThat(as("owen.gritstone").get(picture + "/remove").statusCode())
                .as("another agency gave it")
                .isEqualTo(404);
        Cases.own(database, "petra.chert", one);
        SignedIn reader = as("petra.chert");
        assertThat(pictureOn(reader.get("/people/" + one).body())).isEqualTo(picture);
        assertThat(reader.get("/people/" + one + "/photographs").body()).doesNotContain(picture + "/remove");
        assertThat(reader.get(picture + "/remove").statusCode())
                .as("of the agency that gave it, and may write nothing on its records")
                .isEqualTo(404);
        assertThat(reader.post(picture + "/remove", Map.of("because", "It shows his brother."))
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.get(picture).statusCode()).as("still there").isEqualTo(200);

        officer.get(picture + "/remove");
        assertThat(officer.post(picture + "/remove", Map.of("because", " ")).statusCode())
                .isEqualTo(422);
        assertThat(officer.post(picture + "/remove", Map.of("because", "It shows his brother."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get("/people/" + one).body()).doesNotContain("ts-face");
        assertThat(officer.get(picture).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndWhatWasTypedStays() {
        UUID one = person("Wren Phalarope", "police");
        SignedIn officer = as("sable.hornfels");
        HttpResponse<String> page =
                add(officer, one, "<html>".getBytes(StandardCharsets.UTF_8), "31/12/2999", "Custody <record>");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("no photograph that can be read", "The day lies in the future", "Custody &lt;record>");
        assertThat(add(officer, one, new byte[0], "", "").body())
                .contains("Choose the file with the photograph", "Say on which day", "Say where it comes from");
        assertThat(add(officer, one, new byte[SafePicture.LARGEST_FILE + 9], "1/11/2026", "x")
                        .body())
                .contains("larger than 5 MB");
    }

    @Test
    void itGoesWithTheRecordOfTheAgencyThatGaveItAndStaysWithThePast() {
        UUID one = person("Robin Sanderling", "police");
        SignedIn officer = as("sable.hornfels");
        add(officer, one, SafePictureTest.drawn("png", 90, 60), "01/11/2026", "Custody record");
        var transactions = new Transactions(database.pool(Account.APP));
        Context police = scene.as("iom-manager");
        String kind = transactions.read(
                police,
                sql -> sql.sql("""
                SELECT f.name FROM people.photograph p
                JOIN people.person_record r ON r.record_id = p.record_id AND r.known_until = 'infinity'
                JOIN people.person x ON x.person_id = r.person_id
                JOIN intake.source_record s ON s.record_id = p.record_id
                JOIN intake.format f ON f.format_id = s.format_id
                WHERE x.public_key = :key
                """).param("key", one).query(String.class).single());
        assertThat(kind).as("on what the police themselves say").isNotEqualTo("own-record");
        Context before = police.asKnownOn(police.today().minusYears(1));
        long then = transactions.read(before, sql -> sql.sql("SELECT count(*) FROM people.photograph")
                .query(Long.class)
                .single());
        assertThat(then).isZero();
    }
}
