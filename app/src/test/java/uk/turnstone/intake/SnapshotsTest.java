package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot says what is so now: what it no longer holds has ended, unless a rejected row might be it. */
class SnapshotsTest extends WithIntakeScene {
    @BeforeEach
    void empty() {
        scene.empty();
    }

    @Test
    void whatASnapshotNoLongerHoldsHasEndedAndMayReturn() {
        assertThat(scene.heaps("probation-caseload", new Caseload().rows(1, 5).csv()))
                .isEqualTo(new Heaps(5, 5, 0, 0, 0, 0));
        var next = new Caseload().rows(1, 3).row(4, "licence", "").row(6);
        assertThat(scene.heaps("probation-caseload", next.csv())).isEqualTo(new Heaps(5, 1, 1, 3, 0, 1));
        assertThat(people()).containsExactly("Person 1", "Person 2", "Person 3", "Person 4", "Person 6");
        assertThat(scene.heaps("probation-caseload", new Caseload().rows(1, 6).csv()))
                .isEqualTo(new Heaps(6, 0, 2, 4, 0, 0));
        assertThat(people()).hasSize(6);
        assertThat(scene.count("SELECT count(*) FROM intake.source_record")).isEqualTo(6);
    }

    @Test
    void aRejectedRowOfASnapshotKeepsItsRecord() {
        scene.deliver("probation-caseload", new Caseload().rows(1, 10).csv());
        var next = new Caseload().rows(1, 8).row(9, "no such order", "");
        assertThat(scene.heaps("probation-caseload", next.csv())).isEqualTo(new Heaps(9, 0, 0, 8, 1, 1));
        assertThat(people()).hasSize(9).contains("Person 9").doesNotContain("Person 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Without its number.
                ",ORD-9,,,Dunlin,Person 9,,M,W1,1990-05-01,,,community order,2026-01-05,,,,low",
                // With a delimiter too many before the number's second part: whose it is cannot be told.
                "X000009,,ORD-8,,,Dunlin,Person 9,,M,W1,1990-05-01,,,community order,2026-01-05,,,,low",
                // Cut off, as the last row of a file that was not sent whole.
                "X000008,ORD-8,,,Dun"
            })
    void whereARejectedRowDoesNotSayWhoseItIsNothingEnds(String row) {
        scene.deliver("probation-caseload", new Caseload().rows(1, 10).csv());
        DeliveryResult result = scene.deliver(
                "probation-caseload", new Caseload().rows(1, 7).given(row).csv());
        assertThat(result.heaps()).isEqualTo(new Heaps(8, 0, 0, 7, 1, 0));
        assertThat(result.note()).startsWith("3 records are not in this file. They were kept");
        assertThat(people()).hasSize(10);
        assertThat(scene.heaps("probation-caseload", new Caseload().rows(1, 7).csv()))
                .isEqualTo(new Heaps(7, 0, 0, 7, 0, 3));
    }

    @Test
    void aSnapshotThatWouldEndMostOfWhatIsKnownWaits() {
        scene.deliver("probation-caseload", new Caseload().rows(1, 50).csv());
        Map<String, String> before = scene.known();
        String half = new Caseload().rows(1, 24).csv();
        DeliveryResult waits = scene.deliver("probation-caseload", half);
        assertThat(waits.state()).isEqualTo("waiting");
        assertThat(waits.note())
                .isEqualTo("This file would end 26 records, most of what is known from this source. Look whether it is"
                        + " complete.");
        assertThat(scene.known()).isEqualTo(before);
        assertThat(scene.keptFile(waits)).isEqualTo(half);
        assertThat(scene.deliver(scene.request("probation-caseload", scene.file("half.csv", half))
                                .withYes())
                        .heaps())
                .isEqualTo(new Heaps(24, 0, 0, 24, 0, 26));
    }

    @Test
    void aSnapshotThatEndsAsManyAsItKeepsDoesNotWait() {
        scene.deliver("probation-caseload", new Caseload().rows(1, 50).csv());
        assertThat(scene.heaps("probation-caseload", new Caseload().rows(1, 25).csv()))
                .isEqualTo(new Heaps(25, 0, 0, 25, 0, 25));
    }

    @Test
    void aCorrectedRowComesInForItsDeliveryAndEndsNobody() {
        scene.deliver("probation-caseload", new Caseload().rows(1, 9).csv());
        DeliveryResult second = scene.deliver(
                "probation-caseload",
                new Caseload().rows(1, 9).row(10, "no such order", "").csv());
        var corrected = scene.request(
                        "probation-caseload",
                        scene.file("corrected.csv", new Caseload().row(10).csv()))
                .correcting(new Correction(scene.number(second), 11));
        assertThat(scene.deliver(corrected).heaps()).isEqualTo(new Heaps(1, 1, 0, 0, 0, 0));
        assertThat(people()).hasSize(10);
        assertThat(scene.heaps("probation-caseload", new Caseload().rows(1, 10).csv()))
                .isEqualTo(new Heaps(10, 0, 0, 10, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyRunOfSnapshotsLeavesWhatTheLastOneSays(long seed) {
        var chance = new Random(seed);
        Map<Integer, String> known = new TreeMap<>();
        for (int delivery = 0; delivery < 5; delivery++) {
            var file = new Caseload();
            Map<Integer, String> said = new TreeMap<>();
            Map<String, Integer> expected = new HashMap<>();
            int rejected = 0;
            Map<Integer, String> after = new TreeMap<>();
            for (int number = 1; number <= 30; number++) {
                int what = chance.nextInt(10);
                if (what == 0) {
                    file.row(number, "no such order", "");
                    rejected++;
                    if (known.containsKey(number)) {
                        after.put(number, Objects.requireNonNull(known.get(number)));
                    }
                } else if (what < 9) {
                    String order = what < 3 ? "licence" : "community order";
                    file.row(number, order, "");
                    said.put(number, order);
                    after.put(number, order);
                }
            }
            for (var row : said.entrySet()) {
                String heap = !known.containsKey(row.getKey())
                        ? "absent"
                        : row.getValue().equals(known.get(row.getKey())) ? "unchanged" : "changed";
                expected.merge(heap, 1, Integer::sum);
            }
            long ended = known.keySet().stream()
                    .filter(number -> !after.containsKey(number))
                    .count();
            Heaps heaps = Objects.requireNonNull(
                    scene.deliver(scene.request("probation-caseload", scene.file("run.csv", file.csv()))
                                    .withYes())
                            .heaps());
            assertThat(heaps.unchanged())
                    .isEqualTo(expected.getOrDefault("unchanged", 0).longValue());
            assertThat(heaps.fresh() + heaps.changed()).isEqualTo(said.size() - expected.getOrDefault("unchanged", 0));
            assertThat(heaps.rejected()).isEqualTo(rejected);
            assertThat(heaps.ended()).isEqualTo(ended);
            known = after;
            List<String> now = known.entrySet().stream()
                    .map(row -> "(\"Person %d\",\"%s\")"
                            .formatted(row.getKey(), row.getValue())
                            .replace("\"licence\"", "licence"))
                    .sorted()
                    .toList();
            assertThat(scene.lines("""
                    SELECT n.given, e.title FROM history.event e JOIN people.record_name n USING (record_id)
                    WHERE e.known_until = 'infinity' AND n.known_until = 'infinity' AND e.kind = 5
                    """).stream().sorted().toList()).isEqualTo(now);
        }
    }

    private static List<String> people() {
        return scene.everything
                .sql("SELECT given FROM people.record_name WHERE known_until = 'infinity' ORDER BY given")
                .query(String.class)
                .list();
    }
}
