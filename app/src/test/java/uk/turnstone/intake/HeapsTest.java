package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of an increment or a snapshot ends in one heap, and what is known follows from it. */
class HeapsTest {
    @SuppressWarnings("NullAway.Init")
    private static IntakeScene scene;

    @BeforeAll
    static void open() {
        scene = new IntakeScene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @BeforeEach
    void empty() {
        scene.empty();
    }

    @Test
    void anIncrementAddsChangesAndKeepsAndSaysNothingByAbsence() {
        assertThat(heaps("police-arrests", new Arrests().row().row().row().csv()))
                .isEqualTo(new Heaps(3, 3, 0, 0, 0, 0));
        var next = new Arrests()
                .row()
                .row("outcome", "charged")
                .row("custody_record", "CR/8")
                .row("custody_record", "CR/9")
                .row("custody_record", "CR/10", "sex", "Q");
        assertThat(heaps("police-arrests", next.csv())).isEqualTo(new Heaps(5, 2, 1, 1, 1, 0));
        assertThat(arrests()).containsExactly("CR/1 null", "CR/2 charged", "CR/3 null", "CR/8 null", "CR/9 null");
        assertThat(scene.count("SELECT count(*) FROM history.event WHERE known_until <> 'infinity'"))
                .isEqualTo(1);
        assertThat(scene.lines("SELECT line, raw, problems FROM intake.rejected_row")
                        .getFirst())
                .contains("CR/10", "sex", "is no code of the list; use one of F, M, U");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        String arrests = new Arrests()
                .row()
                .row("pnc_id", "2001/1234567A", "postcode", "ZZ1 1ZZ")
                .row("sex", "Q")
                .csv();
        var request = scene.request("police-arrests", scene.file("arrests.csv", arrests))
                .withYes();
        scene.deliver(request);
        scene.deliver("probation-caseload", new Caseload().rows(1, 4).csv());
        Map<String, String> before = scene.known();
        assertThat(scene.deliver(request).heaps()).isEqualTo(new Heaps(3, 0, 0, 2, 1, 0));
        assertThat(heaps("probation-caseload", new Caseload().rows(1, 4).csv())).isEqualTo(new Heaps(4, 0, 0, 4, 0, 0));
        assertThat(scene.known()).isEqualTo(before);
    }

    @Test
    void twoWaysOfWritingOneValueAreNoChange() {
        scene.deliver(
                "police-arrests",
                new Arrests().row("birth_date", "1992-03-12", "sex", "M").csv());
        String otherwise = new Arrests()
                .row("arrested_at", "03/11/2026 21:40", "birth_date", "12/03/1992", "sex", "m")
                .csv()
                .replace(',', ';');
        assertThat(heaps("police-arrests", otherwise)).isEqualTo(new Heaps(1, 0, 0, 1, 0, 0));
    }

    @Test
    void whatASnapshotNoLongerHoldsHasEndedAndMayReturn() {
        assertThat(heaps("probation-caseload", new Caseload().rows(1, 5).csv())).isEqualTo(new Heaps(5, 5, 0, 0, 0, 0));
        var next = new Caseload().rows(1, 3).row(4, "licence", "").row(6);
        assertThat(heaps("probation-caseload", next.csv())).isEqualTo(new Heaps(5, 1, 1, 3, 0, 1));
        assertThat(people()).containsExactly("Person 1", "Person 2", "Person 3", "Person 4", "Person 6");
        assertThat(heaps("probation-caseload", new Caseload().rows(1, 6).csv())).isEqualTo(new Heaps(6, 0, 2, 4, 0, 0));
        assertThat(people()).hasSize(6);
        assertThat(scene.count("SELECT count(*) FROM intake.source_record")).isEqualTo(6);
    }

    @Test
    void aRowMakesOneEventForEachCodeAndTheyGoWhenTheCodeGoes() {
        scene.deliver(
                "probation-caseload",
                new Caseload().row(1, "community order", "DRR;RAR;DRR").csv());
        assertThat(requirements()).containsExactly("(DRR)", "(RAR)");
        scene.deliver(
                "probation-caseload",
                new Caseload().row(1, "community order", "ATR").csv());
        assertThat(requirements()).containsExactly("(ATR)");
    }

    @Test
    void aRejectedRowOfASnapshotKeepsItsRecord() {
        scene.deliver("probation-caseload", new Caseload().rows(1, 10).csv());
        var next = new Caseload().rows(1, 8).row(9, "no such order", "");
        assertThat(heaps("probation-caseload", next.csv())).isEqualTo(new Heaps(9, 0, 0, 8, 1, 1));
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
        assertThat(heaps("probation-caseload", new Caseload().rows(1, 7).csv())).isEqualTo(new Heaps(7, 0, 0, 7, 0, 3));
    }

    @Test
    void oneKeySeveralTimesInAFileLeavesTheLastOne() {
        var same = new Arrests().row("custody_record", "A").row("custody_record", "A");
        assertThat(heaps("police-arrests", same.csv())).isEqualTo(new Heaps(2, 1, 0, 1, 0, 0));
        var other = new Arrests().row("custody_record", "B").row("custody_record", "B", "outcome", "charged");
        assertThat(heaps("police-arrests", other.csv())).isEqualTo(new Heaps(2, 1, 1, 0, 0, 0));
        var thereAndBack = new Arrests()
                .row("custody_record", "A")
                .row("custody_record", "A", "outcome", "charged")
                .row("custody_record", "A");
        assertThat(heaps("police-arrests", thereAndBack.csv())).isEqualTo(new Heaps(3, 0, 0, 3, 0, 0));
        assertThat(arrests()).containsExactly("A null", "B charged");
        // What was overtaken within a file is kept as it came, and was never the present.
        assertThat(scene.lines("SELECT line FROM intake.source_row WHERE known_until = known_from"))
                .containsExactly("(2)", "(2)");
        Map<String, String> before = scene.known();
        assertThat(heaps("police-arrests", other.csv())).isEqualTo(new Heaps(2, 0, 0, 2, 0, 0));
        assertThat(scene.known()).isEqualTo(before);
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
        assertThat(keptFile(waits)).isEqualTo(half);
        assertThat(scene.deliver(scene.request("probation-caseload", scene.file("half.csv", half))
                                .withYes())
                        .heaps())
                .isEqualTo(new Heaps(24, 0, 0, 24, 0, 26));
    }

    @Test
    void aSnapshotThatEndsAsManyAsItKeepsDoesNotWait() {
        scene.deliver("probation-caseload", new Caseload().rows(1, 50).csv());
        assertThat(heaps("probation-caseload", new Caseload().rows(1, 25).csv()))
                .isEqualTo(new Heaps(25, 0, 0, 25, 0, 25));
    }

    @Test
    void aFileWithTooManyBadRowsWaitsAndOneWithFewDoesNot() {
        Map<String, String> before = scene.known();
        String bad = new Arrests().row().row().row().row("sex", "Q").csv();
        DeliveryResult waits = scene.deliver("police-arrests", bad);
        assertThat(waits.state()).isEqualTo("waiting");
        assertThat(waits.note())
                .isEqualTo("1 of 4 rows were turned back. Look at them, then let the rest in or refuse the file.");
        assertThat(scene.known()).isEqualTo(before);
        assertThat(keptFile(waits)).isEqualTo(bad);
        assertThat(scene.count("SELECT rows_read FROM intake.delivery")).isEqualTo(4);
        // A fifth is what the formats let in.
        assertThat(heaps(
                        "police-arrests",
                        new Arrests().row().row().row().row().row("sex", "Q").csv()))
                .isEqualTo(new Heaps(5, 4, 0, 0, 1, 0));
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
        assertThat(heaps("probation-caseload", new Caseload().rows(1, 10).csv()))
                .isEqualTo(new Heaps(10, 0, 0, 10, 0, 0));
    }

    @Test
    void thePartnersOwnHeadingsAndCodesAreLedToTheFormats() {
        Mapping mapping = Mapping.read("force.yaml", """
                mapping: force
                format: police-arrests
                columns: {custody_record: Custody No, outcome: Disposal}
                codes: {outcome: {NFA: no further action}}
                """, scene.formats());
        String csv = new Arrests()
                .row("outcome", "NFA")
                .csv()
                .replace("custody_record", " CUSTODY no ")
                .replace("outcome", "Disposal");
        scene.deliver(
                scene.request("police-arrests", scene.file("mapped.csv", csv)).by(mapping));
        assertThat(arrests()).containsExactly("CR/1 no further action");
    }

    @Test
    void areasComeInUnderHeadingsWrittenInAnyCase() {
        assertThat(heaps("force-areas", "Force, AUTHORITY \nBeacon Police,E06000001\n"))
                .isEqualTo(new Heaps(1, 1, 0, 0, 0, 0));
        assertThat(scene.lines("SELECT authority FROM areas.force_area WHERE force = 'Beacon Police'"))
                .containsExactly("(E06000001)");
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

    private static @Nullable Heaps heaps(String format, String csv) {
        return scene.deliver(format, csv).heaps();
    }

    private static String keptFile(DeliveryResult waits) {
        byte[] bytes = scene.everything
                .sql("SELECT bytes FROM intake.waiting_part WHERE delivery_id = :delivery AND part = 0")
                .param("delivery", scene.number(waits))
                .query(byte[].class)
                .single();
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> arrests() {
        return scene.everything.sql("""
                SELECT i.given || ' ' || coalesce(e.outcome, 'null') FROM history.event e
                JOIN people.record_identifier i USING (record_id)
                WHERE e.known_until = 'infinity' AND i.known_until = 'infinity' AND i.type = 'CUSTODY_RECORD' ORDER BY i.given
                """).query(String.class).list();
    }

    private static List<String> people() {
        return scene.everything
                .sql("SELECT given FROM people.record_name WHERE known_until = 'infinity' ORDER BY given")
                .query(String.class)
                .list();
    }

    private static List<String> requirements() {
        return scene.lines("SELECT code FROM history.event WHERE known_until = 'infinity' AND kind = 6");
    }
}
