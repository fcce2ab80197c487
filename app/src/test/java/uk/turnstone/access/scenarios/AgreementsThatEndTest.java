package uk.turnstone.access.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the day after an agreement's last nothing is shared under it; what it no longer lists is not shared either. */
class AgreementsThatEndTest extends ScenarioTurnstone {
    @AfterEach
    void inForceAgain() {
        administer("UPDATE access.agreement SET expires_on = NULL WHERE code = 'SV-01'");
    }

    private UUID inTreatment(String surname) {
        UUID person = record.offender("Rook", surname);
        record.happened(person, 7, "drug-service", "treatment-attendance", "opiates");
        own(OFFICER, person);
        own(DRUG_WORKER, person);
        return person;
    }

    @Test
    void scenario5TheDayAfterAnAgreementEndsItsColumnIsGoneEverywhereAndTheServiceKeepsItsRecord() {
        UUID person = inTreatment("Avocet");
        record.happened(person, 7, "probation", "contacts-enforcement", "kept an appointment");
        assertThat(as(OFFICER).get("/people/" + person).body()).contains("opiates");
        administer("UPDATE access.agreement SET expires_on = current_date - 1 WHERE code = 'SV-01'");
        String page = as(OFFICER).get("/people/" + person).body();
        assertThat(page).doesNotContain("opiates", "Tideway Recovery");
        assertThat(as(OFFICER).get("/api/v1/people/" + person + "/events").body())
                .doesNotContain("opiates");
        assertThat(as(OFFICER).find("Rook Avocet").body()).doesNotContain("Tideway Recovery");
        assertThat(as(OFFICER).get("/agreements/SV-01").body()).contains("Saltmarsh Vale Police");
        assertThat(as(OFFICER).get("/agreements").body()).contains("ended: it shares nothing since");
        assertThat(as("iris.quartz").get("/").body()).contains("SV-01");
        administer("UPDATE access.agreement SET expires_on = current_date WHERE code = 'SV-01'");
        assertThat(as(OFFICER).get("/people/" + person).body())
                .as("on its last day it still holds")
                .contains("opiates");
    }

    @Test
    void scenario6WhatAnAmendedAgreementNoLongerListsIsNotSharedFromThatDayOnNotEvenByAnOldAddress() {
        UUID person = inTreatment("Whinchat");
        String old = "/api/v1/people/" + person + "/events";
        assertThat(as(OFFICER).get("/people/" + person).body()).contains("opiates");
        administer("""
                CREATE TABLE public.taken_out AS SELECT * FROM access.share
                WHERE role = 'probation-officer' AND category = 'treatment-attendance'
                """);
        administer("DELETE FROM access.share WHERE role = 'probation-officer' AND category = 'treatment-attendance'");
        try {
            assertThat(as(OFFICER).get("/people/" + person).body())
                    .contains("Rook Whinchat")
                    .doesNotContain("opiates");
            assertThat(as(OFFICER).get(old).body()).doesNotContain("opiates");
        } finally {
            administer("INSERT INTO access.share SELECT * FROM public.taken_out");
            administer("DROP TABLE public.taken_out");
        }
        assertThat(as(OFFICER).get("/people/" + person).body()).contains("opiates");
    }
}
