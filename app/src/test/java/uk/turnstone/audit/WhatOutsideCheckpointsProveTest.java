package uk.turnstone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a checkpoint that was kept elsewhere can show: a tail cut off, a chain made anew with the key. */
class WhatOutsideCheckpointsProveTest {
    @SuppressWarnings("NullAway.Init")
    private Trail trail;

    @BeforeEach
    void fifty() {
        trail = new Trail(50);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void aCutTailIsFoundBackToTheLastCheckpoint() {
        Checkpoint kept = Checkpoint.parse(trail.checkpoints.make().text()).orElseThrow();
        trail.write(20);
        trail.sealer.sealAll();
        trail.change("DELETE FROM access.look_seal WHERE number > 45", """
                DELETE FROM access.look l WHERE NOT EXISTS (SELECT 1 FROM access.look_seal s WHERE s.look_key = l.look_key)
                """);
        var breach = trail.walked(kept).breach();
        assertThat(breach).isNotNull();
        assertThat(java.util.Objects.requireNonNull(breach).number()).isEqualTo(46);
        assertThat(breach.words()).contains("knows 50 entries", "ends after 45");
    }

    @Test
    void whatLiesAfterTheLastCheckpointIsSaidToBeNotProvable() {
        Checkpoint kept = trail.checkpoints.make();
        trail.write(20);
        trail.sealer.sealAll();
        Verdict verdict = trail.walked(kept);
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.provenUpTo()).isEqualTo(50);
        assertThat(verdict.sentences())
                .anySatisfy(said -> assertThat(said).contains("Not provable", "after entry 50", "20 entries"));
        // Cut at the checkpoint, where the end is signed: nothing shows it, and nothing claims otherwise.
        trail.change("DELETE FROM access.look_seal WHERE number > 50", """
                DELETE FROM access.look l WHERE NOT EXISTS (SELECT 1 FROM access.look_seal s WHERE s.look_key = l.look_key)
                """);
        assertThat(trail.walked(kept).intact()).isTrue();
    }

    @Test
    void withoutOneNothingIsClaimedToBeProven() {
        assertThat(trail.walked().sentences())
                .anySatisfy(said -> assertThat(said).contains("no checkpoint from outside"));
    }

    @Test
    void aChainMadeAnewWithTheKeyIsFoundByTheCheckpointAlone() {
        Checkpoint kept = trail.checkpoints.make();
        trail.change(
                "UPDATE access.look SET user_login = 'somebody.else' WHERE look_key = (SELECT look_key FROM access.look_seal WHERE number = 7)",
                "INSERT INTO access.look_unsealed SELECT look_id FROM access.look",
                "DELETE FROM access.look_seal");
        trail.sealer.sealAll();
        assertThat(trail.walked().breach()).isNull();
        assertThat(java.util.Objects.requireNonNull(trail.walked(kept).breach()).words())
                .contains("knows it otherwise");
    }

    @Test
    void anEntryForgedAtTheEndWithoutTheKeyIsFound() {
        trail.change("""
                WITH forged AS (
                    INSERT INTO access.look (partnership_id, user_login, agency_id, role, purpose, request, action)
                    VALUES (1, 'worker.1', 1, 'iom-manager', 'IOM', 'x', 'read') RETURNING look_key)
                INSERT INTO access.look_payload (look_key) SELECT look_key FROM forged
                """);
        trail.sealer.sealAll();
        assertThat(trail.walked().breach()).as("sealed as any other").isNull();
        trail.change("UPDATE access.look_seal SET signature = NULL WHERE number = 51");
        assertThat(java.util.Objects.requireNonNull(trail.walked().breach()).words())
                .contains("not signed");
        trail.change(
                "UPDATE access.look_seal SET signature = (SELECT signature FROM access.look_seal WHERE number = 50) WHERE number = 51");
        assertThat(java.util.Objects.requireNonNull(trail.walked().breach()).words())
                .contains("forged");
    }

    @Test
    void aCheckpointOfAnotherInstallationOrAlteredIsTurnedDown() {
        Checkpoint kept = trail.checkpoints.make();
        var later = new Checkpoint(kept.link(), Instant.EPOCH, kept.signature());
        assertThat(java.util.Objects.requireNonNull(trail.walked(later).breach())
                        .words())
                .contains("not signed with this key");
        assertThat(Checkpoint.parse("entry: 3")).isEmpty();
        assertThat(Checkpoint.parse(kept.text().replace("entry: 50", "entry: x")))
                .isEmpty();
    }

    @Test
    void anEntryThatNobodySealedIsToldOf() {
        trail.write(3);
        trail.change("DELETE FROM access.look_unsealed");
        Verdict verdict = trail.walked();
        assertThat(verdict.unsealed()).isEqualTo(3);
        assertThat(verdict.intact()).isFalse();
    }

    @Test
    void ofTwoSealersOnlyTheOneWithTheLockSeals() throws Exception {
        trail.write(5);
        try (var other = trail.database.administrator()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(7165140)");
            assertThat(trail.sealer.sealAll()).isZero();
            other.rollback();
        }
        assertThat(trail.sealer.sealAll()).isEqualTo(5);
        assertThat(trail.walked().walked()).isEqualTo(55);
    }
}
