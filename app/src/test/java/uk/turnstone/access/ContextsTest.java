package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Database;

class ContextsTest {
    private static Database database;
    private static Contexts contexts;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        new OpenReferenceData(AccessTable.read()).into(database);
        // Half past midnight of the 24th in London is still the 23rd in universal time.
        contexts =
                new Contexts(database, Clock.fixed(Instant.parse("2026-07-23T23:30:00Z"), ZoneId.of("Europe/London")));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void todayIsTheDayInLondonUnlessTheInstallationSaysAnother() throws SQLException {
        assertThat(contexts.as("iom-manager", null).today()).isEqualTo(LocalDate.of(2026, 7, 24));
        fixToday("'2026-11-20'");
        assertThat(contexts.as("iom-manager", null).today()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(contexts.job("nightly").today()).isEqualTo(LocalDate.of(2026, 11, 20));
        fixToday("NULL");
    }

    @Test
    void whoActsInARoleIsTheUserOfTheDemonstrationWhoHoldsIt() {
        Context context = contexts.as("data-officer-offender", "probation");
        assertThat(context.name()).isEqualTo("Idris Flint");
        assertThat(context.purpose()).isEqualTo("record keeping");
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheRolesThereAre() {
        assertThatThrownBy(() -> contexts.as("wizard", null))
                .isInstanceOf(AccessTrouble.class)
                .hasMessageContainingAll("There is no role “wizard”", "iom-manager", "probation-officer")
                .hasMessageNotContaining("system");
    }

    @Test
    void aRoleThatTheAgencyDoesNotHaveIsAnsweredWithTheAgenciesThatDo() {
        assertThatThrownBy(() -> contexts.as("data-officer-offender", "idva-service"))
                .isInstanceOf(AccessTrouble.class)
                .hasMessageContainingAll("police, probation, drug-service");
    }

    @Test
    void nobodyActsAsThePublicOrAsTheProductByNamingIt() {
        assertThatThrownBy(() -> contexts.as("system", null)).isInstanceOf(AccessTrouble.class);
        assertThatThrownBy(() -> contexts.as("public", null)).isInstanceOf(AccessTrouble.class);
        assertThat(contexts.thePublic().context().role()).isEqualTo("public");
        assertThat(contexts.job("clocks").user()).isEqualTo("clocks");
    }

    @Test
    void eachRequestHasANumberOfItsOwn() {
        assertThat(contexts.thePublic().context().request())
                .hasSize(10)
                .isNotEqualTo(contexts.thePublic().context().request());
    }

    private static void fixToday(String day) throws SQLException {
        try (var connection = database.administrator()) {
            connection.createStatement().execute("UPDATE access.installation SET fixed_today = " + day);
        }
    }
}
