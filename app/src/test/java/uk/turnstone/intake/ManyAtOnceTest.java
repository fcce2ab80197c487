package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many partners deliver at the same moment: some wait, none holds what another needs, and all come in. */
class ManyAtOnceTest {
    private static final int SMALL = 24;
    private static final int WIDE = 4;

    @Test
    void moreFilesThanThereAreTurnsAllComeIn() throws Exception {
        try (var scene = new IntakeScene();
                var partners = Executors.newFixedThreadPool(SMALL + WIDE)) {
            List<Callable<DeliveryResult>> deliveries = new ArrayList<>();
            for (int number = 0; number < SMALL + WIDE; number++) {
                int rows = number < WIDE ? 9_000 : 20;
                Path file = scene.file(number + ".csv", month(number, rows));
                deliveries.add(() -> scene.deliverAmongOthers(scene.request("police-street", file)));
            }
            assertThat(StagingStreams.isWide(month(0, 9_000).length())).isTrue();
            for (Future<DeliveryResult> delivery : partners.invokeAll(deliveries)) {
                assertThat(delivery).succeedsWithin(Duration.ofSeconds(60));
                assertThat(delivery.get().state()).isEqualTo("published");
            }
            assertThat(scene.count("SELECT count(*) FROM history.event")).isEqualTo(SMALL * 20 + WIDE * 9_000L);
            Invariants.hold(scene.everything);
        }
    }

    private static String month(int number, int rows) {
        StringBuilder file = new StringBuilder("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
                + "LSOA code,LSOA name,Crime type,Last outcome category\n");
        for (int row = 0; row < rows; row++) {
            file.append("%d-%d,20%02d-%02d,Heron Police,Heron Police,-1.2,54.6,On or near Heron Close,E01000001,"
                    .formatted(number, row, 12 + number / 12, 1 + number % 12));
            file.append("Saltmarsh 001A,Burglary,Under investigation\n");
        }
        return file.toString();
    }
}
