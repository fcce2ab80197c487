package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delivery that waits for its turn is held by nobody: a program that starts meanwhile takes it for one that was stopped. */
class WaitingForATurnTest extends WithIntakeScene {
    private static final String MOSTLY_BAD =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category\n"
                    + "a,2026-01,Heron Police,,,,,,,Burglary,\n"
                    + "b,never,Heron Police,,,,,,,Burglary,\n".repeat(3);

    @BeforeEach
    void empty() {
        scene.empty();
    }

    @Test
    void refusedMeanwhileItIsNotTakenInAfterAll() {
        DeliveryRequest request = scene.request("police-street", scene.file("street.csv", MOSTLY_BAD));
        DeliveryResult waits = scene.deliver(request);
        assertThatThrownBy(() -> scene.takeInWaited(request, waits, (stage, done, of) -> {
                    if (stage.equals("looking")) {
                        scene.unfinished().clear();
                        assertThat(state(waits)).isEqualTo("waiting");
                        scene.everything
                                .sql("UPDATE intake.delivery SET state = 'refused'")
                                .update();
                    }
                }))
                .isInstanceOf(IntakeTrouble.class)
                .hasMessage("Somebody has decided on street.csv meanwhile.");
        assertThat(state(waits)).isEqualTo("refused");
        assertThat(scene.count("SELECT count(*) FROM history.event")).isZero();
    }

    @Test
    void clearedAwayMeanwhileItComesInAndNobodyIsAskedAgain() {
        DeliveryRequest request = scene.request("police-street", scene.file("street.csv", MOSTLY_BAD));
        DeliveryResult waits = scene.deliver(request);
        scene.takeInWaited(request, waits, (stage, done, of) -> {
            if (stage.equals("looking")) {
                scene.unfinished().clear();
            } else if (stage.equals("reading")) {
                assertThat(state(waits)).isEqualTo("reading");
            }
        });
        assertThat(state(waits)).isEqualTo("published");
    }

    private static String state(DeliveryResult delivery) {
        return scene.everything
                .sql("SELECT state FROM intake.delivery WHERE public_key = :key")
                .param("key", delivery.key())
                .query(String.class)
                .single();
    }
}
