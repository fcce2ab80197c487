package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Account;

class NoContextNoRowTest {

    @Test
    void noAccountIsASuperuserOrOwnsATable() throws Exception {
        try (var database = TestDatabase.fresh();
                var connection = database.administrator();
                var rows = connection.createStatement().executeQuery("""
                        SELECT rolname FROM pg_roles r WHERE rolname LIKE 'turnstone\\_%' AND rolcanlogin
                          AND (rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid))
                        """)) {
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Account.class,
            names = {"APP", "FIGURES"})
    void aQueryWithoutContextReturnsNothing(Account account) throws Exception {
        try (var database = TestDatabase.fresh()) {
            try (var connection = database.administrator()) {
                connection.createStatement().execute("""
                        INSERT INTO history.event (record_id, ordinal, known_from, kind, holding_id, delivery_id, line, earliest, latest, precision)
                        VALUES (1, 0, now(), 2, 1, 1, 2, now(), now(), 1)
                        """);
            }
            try (var connection = database.connection(account);
                    var rows = connection.createStatement().executeQuery("SELECT count(*) FROM history.event")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }
}
