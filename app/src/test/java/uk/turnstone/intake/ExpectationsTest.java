package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import uk.turnstone.web.SignedIn;

class ExpectationsTest extends DeliveryScene {

    @ParameterizedTest
    @CsvFileSource(resources = "expectations.csv", numLinesToSkip = 1)
    void anExtractIsLateFromTheMomentByWhichItShouldHaveCome(
            String rhythm,
            int day,
            int hour,
            LocalDate from,
            LocalDateTime last,
            LocalDateTime now,
            LocalDateTime late) {
        var every = Rhythm.Every.valueOf(rhythm.toUpperCase(Locale.ROOT));
        var expectation = new Expectation(
                1, 1, "police", "Police", "police-arrests", new Rhythm(every, day, hour), "", from, last, null);
        assertThat(expectation.lateSince(now).orElse(null)).isEqualTo(late);
    }

    @Test
    void whatDidNotComeIsToldToWhoeverMustActAndToWhoeverLooksAfterAllData() {
        SignedIn police = as(POLICE);
        police.get("/deliveries/expected");
        assertThat(police.post(
                                "/deliveries/expected",
                                Map.of(
                                        "format", "police-drug-tests",
                                        "rhythm", "day",
                                        "hour", "0",
                                        "whom", "Marla Gneiss, 01632 960111"))
                        .statusCode())
                .isEqualTo(303);
        everything()
                .sql("UPDATE intake.expectation SET valid_from = '2026-11-01' WHERE format = 'police-drug-tests'")
                .update();
        String sentence = "Ring Marla Gneiss, 01632 960111";
        assertThat(police.get("/").body())
                .contains("Deliveries that did not come", sentence, "late since Sun 1 Nov 2026 00:00");
        assertThat(as(ANALYST).get("/").body()).contains(sentence);
        assertThat(as(PROBATION).get("/").body()).doesNotContain(sentence);
        assertThat(as(PROBATION).get("/deliveries/expected").body()).doesNotContain("960111");
        police.get("/deliveries/expected");
        police.post("/deliveries/expected/end", Map.of("format", "police-drug-tests"));
        assertThat(police.get("/").body()).doesNotContain(sentence);
    }

    @Test
    void aChangeEndsWhatWasExpectedBeforeAndKeepsIt() {
        SignedIn police = as(POLICE);
        for (String hour : new String[] {"5", "6"}) {
            police.get("/deliveries/expected");
            assertThat(police.post(
                                    "/deliveries/expected",
                                    Map.of("format", "police-charges", "rhythm", "week", "day", "2", "hour", hour))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(police.get("/deliveries/expected").body())
                .contains("every week, Tuesday by 06:00")
                .doesNotContain("by 05:00");
        assertThat(everything()
                        .sql("SELECT count(*) FROM intake.expectation WHERE format = 'police-charges'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsNoHourIsToldAtItsFieldAndOthersMayNotSay() {
        SignedIn police = as(POLICE);
        police.get("/deliveries/expected");
        var reply = police.post(
                "/deliveries/expected",
                Map.of("format", "police-charges", "rhythm", "month", "day", "31", "hour", "25"));
        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("Write a full hour from 0 to 23", "Write a day of the month from 1 to 28");
        SignedIn probation = as(PROBATION);
        probation.get("/deliveries/expected");
        assertThat(probation
                        .post("/deliveries/expected", Map.of("format", "police-charges", "rhythm", "day", "hour", "7"))
                        .statusCode())
                .isEqualTo(403);
    }
}
