package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;
import uk.turnstone.database.Database;
import uk.turnstone.web.RunningTurnstone;
import uk.turnstone.web.SignedIn;

/** Deliveries through pages, in an application of their own whose today is Monday 23 November 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "turnstone.scene=deliveries")
abstract class DeliveryScene extends RunningTurnstone {
    static final String POLICE = "marla.gneiss";
    static final String PROBATION = "idris.flint";
    static final String ANALYST = "opal.schist";
    static final String SYSTEM = "garnet.dolerite";
    static final String HEADINGS =
            "custody_record,arrested_at,pnc_id,cro,surname,forenames,known_as,sex,birth_date,address,postcode,crime_number,offence_code,offence,offence_group,outcome\n";

    private static final Pattern FIELD = Pattern.compile("<input[^>]*name=\"(cell-\\d+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern LONG_FIELD =
            Pattern.compile("<textarea[^>]*name=\"(cell-\\d+)\"[^>]*>([^<]*)</textarea>");
    private static final Pattern ROW = Pattern.compile("/rows/(\\d+)\"");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private Database database;

    JdbcClient everything() {
        try {
            return JdbcClient.create(new SingleConnectionDataSource(database.administrator(), true));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void monday() {
        everything()
                .sql("UPDATE access.installation SET fixed_today = '2026-11-23'")
                .update();
    }

    /** A custody number that no other test uses. */
    static String custody() {
        return "SC/%05d/26".formatted(NUMBERS.incrementAndGet());
    }

    /** A good row of an arrest with one more word to tell it by, in the address. */
    static String arrest(String custody, String surname, String sex) {
        return custody + ",2026-11-20 10:15,,," + surname + ",Wren,," + sex
                + ",1990-05-05,1 Samphire Close,,,,theft from a shop,acquisitive,charged\n";
    }

    /** Sends a file in; the reply is where the page sends one, or the form again. */
    static HttpResponse<String> deliver(SignedIn browser, String format, String mapping, String name, String content) {
        return send(browser, "/deliveries", Map.of("format", format, "mapping", mapping), name, content);
    }

    static HttpResponse<String> send(
            SignedIn browser, String path, Map<String, String> fields, String name, String content) {
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_token", browser.token());
        all.forEach((field, value) -> body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(content)
                .append("\r\n--edge--\r\n");
        return browser.send(HttpRequest.newBuilder(URI.create(browser.base() + path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Delivers a file of arrests as the police and tells the address of its page. */
    String delivered(SignedIn browser, String rows) {
        HttpResponse<String> reply = deliver(browser, "police-arrests", "", "arrests.csv", HEADINGS + rows);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        return address(reply);
    }

    static String address(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElseThrow();
    }

    /** Lines of the rejected rows that a delivery's page offers to correct. */
    static List<Integer> offered(String page) {
        List<Integer> lines = new ArrayList<>();
        Matcher found = ROW.matcher(page);
        while (found.find()) {
            lines.add(Integer.valueOf(found.group(1)));
        }
        return lines;
    }

    /** The fields of the form that corrects a row, as the page holds them. */
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : List.of(FIELD, LONG_FIELD)) {
            Matcher found = pattern.matcher(page);
            while (found.find()) {
                fields.put(found.group(1), HtmlUtils.htmlUnescape(found.group(2)));
            }
        }
        return fields;
    }
}
