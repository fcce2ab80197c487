package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.turnstone.web.SignedIn;

class WaitingDeliveryTest extends DeliveryScene {

    /** A good row and three bad ones: more than the share that goes in without a yes. */
    private String waiting(SignedIn browser) {
        String rows = arrest(custody(), "Sanderling", "F");
        for (int i = 0; i < 3; i++) {
            rows += arrest(custody(), "Sanderling", "Q");
        }
        return delivered(browser, rows);
    }

    private String state(String address) {
        return everything()
                .sql("""
                        SELECT state || ' ' || (SELECT count(*) FROM intake.waiting_part w WHERE w.delivery_id = d.delivery_id)
                        FROM intake.delivery d WHERE public_key = cast(:key AS uuid)
                        """)
                .param("key", address.substring("/deliveries/".length()))
                .query(String.class)
                .single();
    }

    @Test
    void aFileWithManyBadRowsWaitsAndSaysWhatAYesWillDo() {
        SignedIn browser = as(POLICE);
        String address = waiting(browser);
        assertThat(browser.get(address).body())
                .contains(
                        "This delivery waits for a yes.",
                        "3 of 4 rows were turned back",
                        "1 good row is taken in now, 3 stay rejected",
                        "Yes, take it in",
                        "Refuse the file")
                .doesNotContain("/rows/");
        assertThat(browser.get("/").body()).contains("Deliveries that wait for your yes", address);
        assertThat(browser.get("/deliveries").body()).contains("waits for a yes");
        assertThat(browser.get(address + "/rows/3").body()).contains("cannot be corrected here");
    }

    @Test
    void aYesTakesTheGoodRowsInUnderTheSameKeyAndOnlyOnce() {
        SignedIn browser = as(POLICE);
        String address = waiting(browser);
        browser.get(address);
        assertThat(browser.post(address + "/take-in", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(address).body())
                .contains(
                        "4 rows read = 1 new + 0 changed + 0 unchanged + 3 rejected",
                        "Decided by",
                        "3 of 3 to correct");
        assertThat(state(address)).isEqualTo("published 0");
        assertThat(browser.post(address + "/take-in", Map.of()).statusCode()).isEqualTo(404);
        assertThat(browser.post(address + "/refuse", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void aNoTakesNothingInForgetsTheFileAndKeepsTheReason() {
        SignedIn browser = as(POLICE);
        String address = waiting(browser);
        browser.get(address);
        assertThat(browser.post(address + "/refuse", Map.of("why", "The column sex holds the wrong list."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get(address).body())
                .contains("Refused, nothing was taken in. The column sex holds the wrong list.", "refused")
                .doesNotContain("Yes, take it in", "/rows/");
        assertThat(state(address)).isEqualTo("refused 0");
        assertThat(browser.get(address + "/rejected.csv").body()).contains("Sanderling");
    }

    @Test
    void onlyTheAgencyThatDeliveredDecides() {
        String address = waiting(as(POLICE));
        SignedIn analyst = as(ANALYST);
        assertThat(analyst.get(address).body())
                .contains("Saltmarsh Vale Police decides.")
                .doesNotContain("Yes, take it in");
        assertThat(analyst.post(address + "/take-in", Map.of()).statusCode()).isEqualTo(403);
        assertThat(analyst.post(address + "/refuse", Map.of()).statusCode()).isEqualTo(403);
        assertThat(as(PROBATION).post(address + "/take-in", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(state(address)).isEqualTo("waiting 1");
    }
}
