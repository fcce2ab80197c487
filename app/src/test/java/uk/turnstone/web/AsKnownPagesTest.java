package uk.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AsKnownPagesTest extends RunningTurnstone {

    @Test
    void fromHereOnEveryPageIsOfThatDayUntilOneGoesBack() {
        SignedIn owen = as("owen.gritstone");
        assertThat(owen.get("/cohorts").body())
                .contains("As known on an earlier day")
                .doesNotContain("Back to now");
        var into = owen.post("/as-known", Map.of("on", "01/02/2026", "back", "/cohorts"));
        assertThat(into.headers().firstValue("Location")).contains("/cohorts");
        assertThat(owen.get("/cohorts").body()).contains("As known on Sun 1 Feb 2026", "Back to now");
        assertThat(owen.find("wren").body()).contains("As known on Sun 1 Feb 2026", "Nobody was found");
        assertThat(owen.get("/figures/convictions").body()).contains("As known on Sun 1 Feb 2026");
        owen.post("/as-known/now", Map.of("back", "/cohorts"));
        assertThat(owen.get("/cohorts").body()).doesNotContain("Back to now");
    }

    @Test
    void whoReadsThePastChangesNothing() {
        SignedIn owen = as("owen.gritstone");
        owen.get("/settings");
        owen.post("/as-known", Map.of("on", "01/02/2026"));
        owen.get("/settings");
        var refused = owen.post("/settings/keys", Map.of("keys", "off"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Go back to now");
        assertThat(owen.post("/as-known", Map.of("on", "02/02/2026")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDayToComeOrNoneAtAllIsSaidToBeWrong() {
        SignedIn owen = as("owen.gritstone");
        for (String day : new String[] {"01/01/2999", "yesterday", ""}) {
            owen.get("/settings");
            owen.post("/as-known", Map.of("on", day, "back", "/settings"));
            assertThat(owen.get("/settings").body())
                    .contains("give a day up to today")
                    .doesNotContain("Back to now");
        }
        owen.get("/settings");
        assertThat(owen.post("/as-known", Map.of("on", "01/02/2026", "back", "https://elsewhere.example/"))
                        .headers()
                        .firstValue("Location"))
                .contains("/");
    }
}
