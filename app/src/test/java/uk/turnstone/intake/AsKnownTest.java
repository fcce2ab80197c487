package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was known at a moment can be told at any later one. */
class AsKnownTest extends WithIntakeScene {
    private static final List<String> TABLES = List.of(
            "intake.source_row",
            "history.event",
            "people.record_person",
            "people.record_name",
            "people.record_identifier",
            "people.record_address",
            "people.person_record",
            "people.search_token");

    private record Copy(String moment, List<String> known) {}

    @Test
    void theStateAtAnEarlierTimeEqualsACopyMadeThen() {
        String street =
                "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                        + "Last outcome category\n";
        String crime =
                "%s,2026-0%d,Heron Police,Heron Police,-1.2,54.6,On or near Heron Close,E01000001,Saltmarsh 001A,%s,%s\n";
        List<Runnable> deliveries = List.of(
                () -> scene.deliver(
                        "police-arrests",
                        new Arrests().row().row("pnc_id", "2001/1234567A").row().csv()),
                () -> scene.deliver(
                        "probation-caseload", new Caseload().rows(1, 8).csv()),
                () -> scene.deliver(
                        "police-street",
                        street + crime.formatted("a", 1, "Burglary", "") + crime.formatted("", 1, "Drugs", "")),
                () -> scene.deliver(
                        "police-arrests",
                        new Arrests()
                                .row("outcome", "charged")
                                .row("surname", "Wrenn")
                                .csv()),
                () -> scene.deliver("police-street", street + crime.formatted("a", 2, "Burglary", "Charged")),
                () -> scene.deliver(
                        "probation-caseload",
                        new Caseload().rows(3, 6).row(7, "licence", "").csv()),
                () -> scene.deliver("police-street", street + crime.formatted("a", 1, "Robbery", "")),
                () -> scene.deliver(
                        "probation-caseload", new Caseload().rows(1, 8).csv()));
        List<Copy> copies = new ArrayList<>();
        for (Runnable delivery : deliveries) {
            delivery.run();
            String moment = scene.everything
                    .sql("SELECT clock_timestamp()::text")
                    .query(String.class)
                    .single();
            List<String> known = known("known_until = 'infinity'");
            assertThat(known).isNotEmpty();
            copies.add(new Copy(moment, known));
        }
        assertThat(copies.stream().map(Copy::known)).doesNotHaveDuplicates();
        for (Copy copy : copies) {
            assertThat(known("known_from <= '" + copy.moment + "' AND known_until > '" + copy.moment + "'"))
                    .isEqualTo(copy.known);
        }
    }

    /** Every row but for when it ceases to be known, which nobody can know beforehand. */
    private static List<String> known(String when) {
        List<String> known = new ArrayList<>();
        for (String table : TABLES) {
            known.addAll(scene.everything
                    .sql("SELECT '" + table + " ' || (to_jsonb(t) - 'known_until')::text FROM " + table + " t WHERE "
                            + when + " ORDER BY 1")
                    .query(String.class)
                    .list());
        }
        return known;
    }
}
