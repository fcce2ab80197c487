package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.SignedIn;

class SavedMappingsTest extends DeliveryScene {
    private static final String YAML = """
            mapping: %s
            format: police-arrests
            columns:
              surname: Family name
              sex: Gender
            codes:
              sex: {male: M, female: F}
            """;

    private static HttpResponse<String> save(SignedIn browser, String yaml) {
        return send(browser, "/formats/police-arrests/mappings", Map.of(), "mapping.yaml", yaml);
    }

    private static String headings() {
        return HEADINGS.replace("surname", "Family name").replace("sex", "Gender");
    }

    @Test
    void aFileIsDeliveredAndItsRowCorrectedByAMappingChosenByName() {
        SignedIn browser = as(POLICE);
        assertThat(save(browser, YAML.formatted("Northern desk")).statusCode()).isEqualTo(303);
        assertThat(browser.get("/formats/police-arrests").body()).contains("Northern desk", "Family name");
        assertThat(browser.get("/deliveries/new").body()).contains("Northern desk (police-arrests)");

        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            rows.append(arrest(custody(), "Ruff", "female"));
        }
        HttpResponse<String> reply = deliver(
                browser,
                "police-arrests",
                "Northern desk",
                "north.csv",
                headings() + rows + arrest(custody(), "Ruff", "mail"));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
        String address = address(reply);
        assertThat(browser.get(address).body()).contains("9 new", "by the mapping Northern desk");
        String form = browser.get(address + "/rows/11").body();
        assertThat(form).contains("Gender is no code of the list", "as this partner writes it, male, female");
        Map<String, String> cells = fields(form);
        cells.put("cell-7", "male");
        assertThat(browser.post(address + "/rows/11", cells).statusCode()).isEqualTo(303);
    }

    @Test
    void aMappingThatLeadsNowhereIsRefusedWithThePlaceAndTheReason() {
        SignedIn browser = as(POLICE);
        HttpResponse<String> reply = save(browser, YAML.formatted("Wrong").replace("surname:", "sirname:"));
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("the format police-arrests has no column sirname");
        assertThat(save(browser, YAML.formatted("Wrong").replace("police-arrests", "convictions"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void oneOfTheSameNameIsReplacedButNotOneForAnotherFormat() {
        SignedIn browser = as(POLICE);
        save(browser, YAML.formatted("Desk"));
        assertThat(save(browser, YAML.formatted("Desk").replace("Family name", "Last name"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/formats/police-arrests").body()).contains("Last name");
        HttpResponse<String> other = send(
                browser, "/formats/convictions/mappings", Map.of(), "m.yaml", "mapping: Desk\nformat: convictions\n");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("for another format");
    }

    @Test
    void aMappingThatIsNotThereIsNamedInASentence() {
        HttpResponse<String> reply = deliver(as(POLICE), "police-arrests", "Nobody's", "a.csv", HEADINGS);
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("There is no mapping “Nobody's” for police-arrests");
    }

    @Test
    void everyFormatHasAPageThatSaysWhatItAsksFor() {
        SignedIn browser = as(ANALYST);
        String list = browser.get("/formats").body();
        for (Format format : new Formats().all()) {
            assertThat(list).contains("/formats/" + format.name());
            String page = browser.get("/formats/" + format.name()).body();
            assertThat(page).contains(format.title());
            format.columns().forEach(column -> assertThat(page).contains(">" + column.name() + "<"));
        }
        assertThat(browser.get("/formats/none").statusCode()).isEqualTo(404);
    }
}
