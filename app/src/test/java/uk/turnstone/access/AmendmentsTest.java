package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

class AmendmentsTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final String WORDS = "Signed by all parties at the board of May";

    private Database database;
    private Contexts contexts;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        new OpenReferenceData(AccessTable.read()).into(database);
        contexts = new Contexts(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void scenario6WhatAnAmendmentTakesOutIsThereUntilItsDayAndNotOnIt() {
        int housing = hold("council", "housing-offender");
        int plan = hold("council", "plan");
        assertThat(ofOwnCases("police-iom", JUNE)).contains(housing, plan);

        assertThat(takeOut("ig-officer", "housing-offender", JUNE)).isTrue();

        assertThat(ofOwnCases("police-iom", JUNE.minusDays(1))).contains(housing, plan);
        assertThat(ofOwnCases("police-iom", JUNE)).contains(plan).doesNotContain(housing);
        assertThat(ofOwnCases("police-iom", JUNE.plusYears(1))).doesNotContain(housing);
    }

    @Test
    void anAgreementRunsToItsNewLastDayAndALaterAmendmentCounts() {
        int plan = hold("council", "plan");
        assertThat(runsUntil(JUNE)).isTrue();
        assertThat(ofOwnCases("police-iom", JUNE)).contains(plan);
        assertThat(ofOwnCases("police-iom", JUNE.plusDays(1))).doesNotContain(plan);
        assertThat(runsUntil(JUNE.plusYears(2))).isTrue();
        assertThat(ofOwnCases("police-iom", JUNE.plusDays(1))).contains(plan);
    }

    @Test
    void whatWasAmendedStaysWhenTheFilesOfThePartnershipAreLoadedAnew() throws SQLException {
        int housing = hold("council", "housing-offender");
        takeOut("ig-officer", "housing-offender", JUNE);
        runsUntil(JUNE.plusYears(9));
        try (var connection = database.administrator();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE access.installation SET access_fingerprint = 'former'");
        }
        new OpenReferenceData(AccessTable.read()).into(database);
        assertThat(ofOwnCases("police-iom", JUNE)).doesNotContain(housing);
        Context officer = contexts.as("ig-officer", null);
        assertThat(app().read(officer, sql -> Agreements.find(sql, officer, "SV-01"))
                        .orElseThrow()
                        .expires())
                .isEqualTo(JUNE.plusYears(9));
        List<Amendments.Amendment> kept = app().read(officer, sql -> Amendments.of(sql, officer, "SV-01"));
        assertThat(kept).extracting(Amendments.Amendment::words).containsExactly(WORDS, WORDS);
    }

    @Test
    void nobodyButWhoKeepsTheRegisterAmends() {
        for (String role : List.of("dpo", "safety-manager", "iom-manager", "police-iom", "sysadmin")) {
            assertThat(takeOut(role, "housing-offender", JUNE)).as(role).isFalse();
        }
        assertThat(takeOut("ig-officer", "dash", JUNE)).as("not shared by it").isFalse();
    }

    private Transactions app() {
        return new Transactions(database.pool(Account.APP));
    }

    private boolean takeOut(String role, String category, LocalDate from) {
        Context context = contexts.as(role, null);
        return app().write(context, sql -> Amendments.takeOut(sql, context, "SV-01", category, from, WORDS));
    }

    private boolean runsUntil(LocalDate last) {
        Context context = contexts.as("ig-officer", null);
        return app().write(context, sql -> Amendments.runsUntil(sql, context, "SV-01", last, WORDS));
    }

    private int hold(String agency, String category) {
        Context job = contexts.job("test");
        return new Transactions(database.pool(Account.INTAKE))
                .write(job, sql -> Holdings.find(sql, job.partnership(), agency, category, List.of("SV-01")));
    }

    private List<Integer> ofOwnCases(String role, LocalDate day) {
        Context now = contexts.as(role, null);
        var then = new Context(
                now.user(), now.name(), now.partnership(), now.agency(), role, now.purpose(), day, now.request());
        return app().read(then, sql -> sql.sql("SELECT unnest(access.holdings_at('own', 'summary'))")
                .query(Integer.class)
                .list());
    }
}
