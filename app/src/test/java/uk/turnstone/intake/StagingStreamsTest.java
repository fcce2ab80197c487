package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import uk.turnstone.database.Account;
import uk.turnstone.intake.StagingStreams.Part;

class StagingStreamsTest {
    private static final int DELIVERY = 9_001;

    @Test
    void aSmallFileThatUnfoldsIsNotHeldInMemoryForEver() throws SQLException {
        String row = "x".repeat(1 << 20);
        try (var scene = new IntakeScene();
                Connection keeper = scene.database().connection(Account.INTAKE)) {
            try (var streams = new StagingStreams(scene.database(), DELIVERY, false, false)) {
                for (int line = 1; line <= 40; line++) {
                    streams.row(Part.REJECT)
                            .bigint((long) line)
                            .text(row)
                            .json("[]")
                            .bytes(null);
                }
                assertThat(scene.count(
                                "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY staging.reject_9001%'"))
                        .isEqualTo(1);
                streams.finish();
            }
            assertThat(scene.count("SELECT count(*) FROM staging.reject_9001")).isEqualTo(40);
            assertThat(scene.count("SELECT count(*) FROM staging.row_9001")).isZero();
            StagingTables.drop(keeper, DELIVERY);
        }
    }
}
