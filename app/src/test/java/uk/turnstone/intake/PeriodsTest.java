package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months of recorded crime: look-alikes stay several, a crime told again counts once, a month sent again replaces itself. */
class PeriodsTest extends WithIntakeScene {
    private static final String HEADINGS =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context\n";

    @BeforeEach
    void empty() {
        scene.empty();
    }

    @Test
    void twoThatLookAlikeStayTwoAndAThirdIsNewAndOneFewerHasEnded() {
        assertThat(heaps(month(noise("2026-01"), noise("2026-01")))).isEqualTo(new Heaps(2, 2, 0, 0, 0, 0));
        assertThat(heaps(month(noise("2026-01"), noise("2026-01")))).isEqualTo(new Heaps(2, 0, 0, 2, 0, 0));
        assertThat(heaps(month(noise("2026-01"), noise("2026-01"), noise("2026-01"))))
                .isEqualTo(new Heaps(3, 1, 0, 2, 0, 0));
        assertThat(heaps(month(noise("2026-01")))).isEqualTo(new Heaps(1, 0, 0, 1, 0, 2));
        assertThat(counts()).containsExactly(Map.entry("2026-01-01 Anti-social behaviour ", 1L));
    }

    @Test
    void aMonthSentAgainReplacesItselfAndNoOther() {
        scene.deliver("police-street", month(crime("a", "2026-01", "Under investigation"), noise("2026-01")));
        scene.deliver("police-street", month(crime("b", "2026-02", "Under investigation"), noise("2026-02")));
        assertThat(heaps(month(crime("c", "2026-02", "Charged")))).isEqualTo(new Heaps(1, 1, 0, 0, 0, 2));
        assertThat(counts())
                .containsOnlyKeys(
                        "2026-01-01 Anti-social behaviour ",
                        "2026-01-01 Burglary Under investigation",
                        "2026-02-01 Burglary Charged");
    }

    @Test
    void anotherForcesMonthIsAnotherPeriod() {
        scene.deliver("police-street", month(crime("a", "2026-01", "Charged")));
        String beacon = month(crime("b", "2026-01", "Charged")).replace("Heron Police", "Beacon Police");
        assertThat(heaps(beacon)).isEqualTo(new Heaps(1, 1, 0, 0, 0, 0));
    }

    @Test
    void aCrimeToldAgainCountsOnceInItsFirstMonthWithTheNewerOutcome() {
        scene.deliver("police-street", month(crime("a", "2026-01", "Under investigation")));
        assertThat(heaps(month(crime("a", "2026-03", "Charged")))).isEqualTo(new Heaps(1, 0, 1, 0, 0, 0));
        assertThat(counts()).containsExactly(Map.entry("2026-01-01 Burglary Charged", 1L));
    }

    @Test
    void aCrimeThatALaterMonthNoLongerTellsIsToldByTheEarlierAgain() {
        scene.deliver("police-street", month(crime("a", "2026-01", "Under investigation")));
        scene.deliver("police-street", month(crime("a", "2026-02", "Charged"), noise("2026-02")));
        assertThat(heaps(month(noise("2026-02")))).isEqualTo(new Heaps(1, 0, 0, 1, 0, 1));
        assertThat(counts())
                .containsOnlyKeys("2026-01-01 Burglary Under investigation", "2026-02-01 Anti-social behaviour ");
    }

    @Test
    void oneFileOfSeveralMonthsMayTellACrimeInEachOfThem() {
        String both = month(crime("a", "2026-01", "Under investigation"), crime("a", "2026-02", "Charged"));
        assertThat(heaps(both)).isEqualTo(new Heaps(2, 2, 0, 0, 0, 0));
        assertThat(counts()).containsExactly(Map.entry("2026-01-01 Burglary Charged", 1L));
        assertThat(heaps(both)).isEqualTo(new Heaps(2, 0, 0, 2, 0, 0));
        assertThat(scene.count("SELECT count(*) FROM intake.source_record")).isEqualTo(1);
    }

    @Test
    void whateverTheOrderOfDeliveryTheSameIsKnown() {
        Map<String, String> months = Map.of(
                "2026-01",
                month(
                        crime("a", "2026-01", "Under investigation"),
                        crime("b", "2026-01", "Under investigation"),
                        crime("b", "2026-01", "Charged"),
                        noise("2026-01"),
                        noise("2026-01")),
                "2026-02",
                month(crime("a", "2026-02", "Charged"), crime("c", "2026-02", "Under investigation"), noise("2026-02")),
                "2026-03",
                month(
                        crime("c", "2026-03", "Charged"),
                        crime("a", "2026-03", "Convicted"),
                        crime("d", "2026-03", "Under investigation")));
        Map<String, Long> expected = new TreeMap<>(Map.of(
                "2026-01-01 Burglary Convicted", 1L,
                "2026-01-01 Burglary Charged", 1L,
                "2026-01-01 Anti-social behaviour ", 2L,
                "2026-02-01 Burglary Charged", 1L,
                "2026-02-01 Anti-social behaviour ", 1L,
                "2026-03-01 Burglary Under investigation", 1L));
        for (List<String> order : orders(List.copyOf(new TreeSet<>(months.keySet())))) {
            scene.empty();
            for (String month : order) {
                scene.deliver("police-street", java.util.Objects.requireNonNull(months.get(month)));
            }
            assertThat(counts()).as("in the order %s", order).isEqualTo(expected);
            Map<String, String> before = scene.known();
            for (String month : order) {
                scene.deliver("police-street", java.util.Objects.requireNonNull(months.get(month)));
            }
            assertThat(scene.known()).as("%s sent again", order).isEqualTo(before);
        }
    }

    @Test
    void aRejectedRowWithoutNumberHoldsTheMonthTogether() {
        scene.deliver(
                "police-street",
                month(crime("a", "2026-01", "Charged"), noise("2026-01"), noise("2026-01"), noise("2026-01")));
        String bad = noise("2026-01").replace("E01000001", "nowhere");
        var request = scene.request(
                        "police-street",
                        scene.file("bad.csv", month(crime("a", "2026-01", "Charged"), noise("2026-01"), bad)))
                .withYes();
        DeliveryResult result = scene.deliver(request);
        assertThat(result.heaps()).isEqualTo(new Heaps(3, 0, 0, 2, 1, 0));
        assertThat(result.note()).startsWith("2 records are not in this file.");
    }

    @Test
    void aCorrectedIncidentIsNotTakenForOneThatLooksLikeIt() {
        String bad = noise("2026-01").replace("E01000001", "nowhere");
        DeliveryResult first =
                scene.deliver(scene.request("police-street", scene.file("first.csv", month(noise("2026-01"), bad)))
                        .withYes());
        var corrected = scene.request("police-street", scene.file("corrected.csv", month(noise("2026-01"))))
                .correcting(new Correction(scene.number(first), 3));
        assertThat(scene.deliver(corrected).heaps()).isEqualTo(new Heaps(1, 1, 0, 0, 0, 0));
        assertThat(counts()).containsExactly(Map.entry("2026-01-01 Anti-social behaviour ", 2L));
        // The whole month, sent again rightly, replaces both.
        scene.deliver("police-street", month(noise("2026-01"), noise("2026-01")));
        assertThat(counts()).containsExactly(Map.entry("2026-01-01 Anti-social behaviour ", 2L));
    }

    private static String month(String... rows) {
        return HEADINGS + String.join("", rows);
    }

    private static String crime(String id, String month, String outcome) {
        return row(id.repeat(64), month, "Burglary", outcome);
    }

    private static String noise(String month) {
        return row("", month, "Anti-social behaviour", "");
    }

    private static String row(String id, String month, String type, String outcome) {
        return String.join(
                        ",",
                        id,
                        month,
                        "Heron Police",
                        "Heron Police",
                        "-1.21",
                        "54.68",
                        "On or near Heron Close",
                        "E01000001",
                        "Saltmarsh 001A",
                        type,
                        outcome,
                        "")
                + "\n";
    }

    private static @Nullable Heaps heaps(String csv) {
        return scene.deliver("police-street", csv).heaps();
    }

    /** What counts now: month, type and outcome, and how often. */
    private static Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        scene.everything.sql("""
                SELECT counts_in || ' ' || title || ' ' || coalesce(outcome, ''), count(*) FROM history.event
                WHERE known_until = 'infinity' AND counts_in IS NOT NULL GROUP BY 1
                """).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private static List<List<String>> orders(List<String> months) {
        if (months.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : months) {
            List<String> others =
                    months.stream().filter(month -> !month.equals(first)).toList();
            for (List<String> rest : orders(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
