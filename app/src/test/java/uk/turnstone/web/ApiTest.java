package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs: the same rules as pages, problem details, walking by key. */
class ApiTest extends RunningTurnstone {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ARRESTS =
            "custody_record,arrested_at,pnc_id,cro,surname,forenames,known_as,sex,birth_date,address,postcode,"
                    + "crime_number,offence_code,offence,offence_group,outcome\n";

    private static HttpResponse<String> deliver(SignedIn officer, String format, String rows) {
        officer.get("/formats");
        String edge = "----edge";
        String body = part(edge, "_token", officer.token()) + part(edge, "format", format) + "--" + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + rows + "\r\n--" + edge + "--\r\n";
        return officer.send(HttpRequest.newBuilder(URI.create(officer.base() + "/api/v1/deliveries"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    private static String part(String edge, String name, String value) {
        return "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static JsonNode json(HttpResponse<String> reply) {
        return JSON.readTree(reply.body());
    }

    @Test
    void aFileIsDeliveredAndItsPersonFoundReadAndWalkedThrough() {
        SignedIn marla = as("marla.gneiss");
        String name = "Grebe" + System.nanoTime();
        StringBuilder rows = new StringBuilder(ARRESTS);
        for (int i = 0; i < 7; i++) {
            rows.append(
                    "API/%s/%d,2026-0%d-01 10:00,2008/0041917H,,%s,Coot,,M,1990-01-0%d,,,,,Theft,acquisitive,charged\n"
                            .formatted(name, i, 1 + i / 2, name, 1));
        }
        var delivered = deliver(marla, "police-arrests", rows.toString());
        assertThat(delivered.statusCode()).as(delivered.body()).isEqualTo(200);
        assertThat(json(delivered).get("rows").get("fresh").asInt()).isEqualTo(7);
        assertThat(json(marla.get("/api/v1/deliveries/"
                                + json(delivered).get("key").asString()))
                        .get("state")
                        .asString())
                .isEqualTo("published");

        SignedIn owen = as("owen.gritstone");
        JsonNode found = json(owen.findByProgram("{\"q\": \"" + name + "\"}"));
        assertThat(found.get("people")).hasSize(1);
        String person = found.get("people").get(0).get("key").asString();
        assertThat(json(owen.get("/api/v1/people/" + person)).get("facts").toString())
                .contains(name + "", "Saltmarsh Vale Police");

        assertThat(json(owen.get("/api/v1/people/" + person + "/events")).get("events"))
                .as("single arrests of other agencies may be looked at and not carried away")
                .isEmpty();
        List<String> walked = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(marla.get("/api/v1/people/" + person + "/events?limit=2&after=" + next));
            page.get("events").forEach(event -> walked.add(event.get("earliest").asString()));
            next = page.get("next").isNull() ? null : page.get("next").asString();
        } while (next != null);
        assertThat(walked).hasSize(7).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void deliveriesAreWalkedByKeyWithoutOneTwiceOrMissing() {
        SignedIn marla = as("marla.gneiss");
        for (int i = 0; i < 3; i++) {
            deliver(
                    marla,
                    "police-arrests",
                    ARRESTS + "W%d/%d,2026-01-01 10:00,,,Smew,,,,,,,,,Theft,,\n".formatted(i, System.nanoTime()));
        }
        List<String> all = keys(json(marla.get("/api/v1/deliveries?limit=200")));
        List<String> walked = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json(marla.get("/api/v1/deliveries?limit=2" + after));
            walked.addAll(keys(page));
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        } while (after != null && walked.size() < all.size());
        assertThat(walked).isEqualTo(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<String> keys(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.get("deliveries").forEach(each -> keys.add(each.get("key").asString()));
        return keys;
    }

    @Test
    void whatGoesWrongIsAProblemWithItsDetail() {
        assertProblem(nobody().findByProgram("{\"q\": \"wren\"}"), 401, "not-signed-in");
        assertProblem(as("cllr.sandstone").findByProgram("{\"q\": \"wren\"}"), 403, "not-allowed");
        SignedIn owen = as("owen.gritstone");
        assertProblem(owen.get("/api/v1/people/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(owen.get("/api/v1/people/nonsense"), 400, "malformed");
        assertProblem(owen.findByProgram(""), 400, "malformed");
        assertProblem(owen.findByProgram("{\"q\": \"wren\", \"page\": 5}"), 422, "not-understood");
        assertThat(owen.get("/api/v1/people?q=wren").statusCode()).isEqualTo(404);
        assertProblem(owen.findByProgram("{\"q\": \" \"}"), 422, "not-understood");
        SignedIn marla = as("marla.gneiss");
        assertProblem(marla.get("/api/v1/deliveries?limit=0"), 422, "not-understood");
        assertProblem(deliver(marla, "no-such-format", ARRESTS), 422, "not-understood");
        assertProblem(deliver(marla, "police-arrests", "a,b\n1,2\n"), 422, "not-understood");
        assertProblem(deliver(marla, "probation-caseload", "a,b\n1,2\n"), 403, "not-allowed");
        assertProblem(marla.get("/api/v1/deliveries/" + UUID.randomUUID()), 404, "not-found");
    }

    private static void assertProblem(HttpResponse<String> reply, int status, String type) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(reply).get("type").asString()).isEqualTo("urn:turnstone:problem:" + type);
        assertThat(json(reply).get("detail").asString()).isNotBlank().doesNotContain("nonsense");
    }

    @Test
    void theDescriptionIsOpenApiThreePointOneAndNamesEveryAddress() {
        assertThat(nobody().get("/api/openapi").body()).contains("Sign in");
        JsonNode description = json(as("owen.gritstone").get("/api/openapi"));
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/people/search",
                        "/api/v1/people/{key}",
                        "/api/v1/people/{key}/events",
                        "/api/v1/deliveries",
                        "/api/v1/deliveries/{key}");
    }
}
