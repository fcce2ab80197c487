package uk.turnstone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;

/** Retention empties what was asked and shown; the chain tells that from somebody's hand. */
class DisposalTest {
    private static final Context JOB =
            new Context("retention", "retention", 1, 1, "system", "administration", LocalDate.of(2026, 11, 20), "job");

    @SuppressWarnings("NullAway.Init")
    private Trail trail;

    @BeforeEach
    void sixty() {
        trail = new Trail(60);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    private int dispose(Context context) {
        return new Transactions(trail.database.pool(Account.APP)).write(context, sql -> sql.sql(
                        "SELECT access.dispose_payloads(now() - interval '1 year' + interval '30 minutes 30 seconds', 'kept for a year')")
                .query(Integer.class)
                .single());
    }

    @Test
    void whatWasDisposedOfIsToldWithItsDayAndTheChainIsIntact() {
        assertThat(dispose(JOB)).isEqualTo(30);
        trail.sealer.sealAll();
        Verdict verdict = trail.walked();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.disposals()).hasSize(1);
        assertThat(verdict.disposals().getFirst().payloads()).isEqualTo(30);
        assertThat(verdict.sentences()).anySatisfy(said -> assertThat(said)
                .startsWith("Disposed on ")
                .contains("30 entries between number 1 and number 30"));
        assertThat(dispose(JOB)).as("nothing is left to dispose of").isZero();
    }

    @Test
    void whatSomebodyEmptiedInTheNameOfADisposalIsFound() {
        dispose(JOB);
        trail.sealer.sealAll();
        Verdict verdict = trail.after("""
                UPDATE access.look_payload p SET salt = NULL, detail = NULL, asked = NULL, before = NULL, after = NULL, persons = NULL,
                    recipient = NULL, marking = NULL, expires_on = NULL, disposed_at = d.disposed_at, disposed_by = d.disposed_by
                FROM (SELECT disposed_at, disposed_by FROM access.look_payload WHERE disposed_by IS NOT NULL LIMIT 1) d
                WHERE p.look_key = (SELECT look_key FROM access.look_seal WHERE number = 44)
                """);
        assertThat(java.util.Objects.requireNonNull(verdict.breach()).number()).isEqualTo(44);
        assertThat(verdict.breach().words()).contains("no disposal tells of it");
    }

    @Test
    void nobodyElseDisposes() {
        var worker = new Context("w", "W", 1, 1, "iom-manager", "IOM", LocalDate.of(2026, 11, 20), "r");
        assertThatThrownBy(() -> dispose(worker)).hasMessageContaining("information governance");
    }

    @Test
    void evenTheOwnerCannotAlterTheTrailByHand() throws Exception {
        for (String statement : new String[] {
            "UPDATE access.look SET found = 0",
            "DELETE FROM access.look",
            "TRUNCATE access.look",
            "UPDATE access.look_payload SET detail = 'x'",
            "DELETE FROM access.look_payload",
            "UPDATE access.look_seal SET hash = ''",
            "DELETE FROM access.look_seal",
            "TRUNCATE access.look_seal"
        }) {
            try (var owner = trail.database.administrator()) {
                owner.createStatement().execute("SET ROLE turnstone_owner");
                assertThatThrownBy(() -> owner.createStatement().execute(statement))
                        .as(statement)
                        .hasMessageContaining("never altered");
            }
        }
    }
}
