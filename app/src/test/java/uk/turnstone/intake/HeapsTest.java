package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each row ends in one heap, and what is known follows from it. */
class HeapsTest extends WithIntakeScene {
    @BeforeEach
    void empty() {
        scene.empty();
    }

    @Test
    void aRowLongerThanAnyDiskShouldHoldIsTurnedBackWithTheBeginningsOfItsCells() {
        DeliveryResult result = scene.deliver(scene.request(
                        "police-arrests",
                        scene.file(
                                "long.csv",
                                new Arrests()
                                        .row()
                                        .row("address", "x".repeat(250_000))
                                        .csv()))
                .withYes());
        assertThat(result.heaps()).isEqualTo(new Heaps(2, 1, 0, 0, 1, 0));
        assertThat(scene.count("SELECT length(raw) FROM intake.rejected_row")).isBetween(100L, 1_000L);
        assertThat(scene.lines("SELECT problems->0->>'reason' FROM intake.rejected_row"))
                .singleElement()
                .asString()
                .contains("holds more than 200,000 characters");
    }

    @Test
    void anIncrementAddsChangesAndKeepsAndSaysNothingByAbsence() {
        assertThat(scene.heaps("police-arrests", new Arrests().row().row().row().csv()))
                .isEqualTo(new Heaps(3, 3, 0, 0, 0, 0));
        var next = new Arrests()
                .row()
                .row("outcome", "charged")
                .row("custody_record", "CR/8")
                .row("custody_record", "CR/9")
                .row("custody_record", "CR/10", "sex", "Q");
        assertThat(scene.heaps("police-arrests", next.csv())).isEqualTo(new Heaps(5, 2, 1, 1, 1, 0));
        assertThat(arrests()).containsExactly("CR/1 null", "CR/2 charged", "CR/3 null", "CR/8 null", "CR/9 null");
        assertThat(scene.count("SELECT count(*) FROM history.event WHERE known_until <> 'infinity'"))
                .isEqualTo(1);
        assertThat(scene.lines("SELECT line, raw, problems FROM intake.rejected_row")
                        .getFirst())
                .contains("CR/10", "sex", "is no code of the list; use one of F, M, U");
    }

    /** A workbook is read by one thread, checked by another and taken in by a third. */
    @Test
    @Timeout(60)
    void aWorkbookIsTakenInLikeAFile() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Arrests");
            List<String> lines = new Arrests()
                    .row()
                    .row("sex", "Q")
                    .row("surname", "Dunnock")
                    .csv()
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).split(",", -1);
                Row row = sheet.createRow(i);
                for (int j = 0; j < cells.length; j++) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
            workbook.write(bytes);
            var request = scene.request("police-arrests", scene.file("arrests.xlsx", bytes.toByteArray()))
                    .withYes();
            assertThat(scene.deliver(request).heaps()).isEqualTo(new Heaps(3, 2, 0, 0, 1, 0));
        }
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
        assertThat(scene.heaps("probation-caseload", new Caseload().rows(1, 4).csv()))
                .isEqualTo(new Heaps(4, 0, 0, 4, 0, 0));
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
        assertThat(scene.heaps("police-arrests", otherwise)).isEqualTo(new Heaps(1, 0, 0, 1, 0, 0));
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
    void oneKeySeveralTimesInAFileLeavesTheLastOne() {
        var same = new Arrests().row("custody_record", "A").row("custody_record", "A");
        assertThat(scene.heaps("police-arrests", same.csv())).isEqualTo(new Heaps(2, 1, 0, 1, 0, 0));
        var other = new Arrests().row("custody_record", "B").row("custody_record", "B", "outcome", "charged");
        assertThat(scene.heaps("police-arrests", other.csv())).isEqualTo(new Heaps(2, 1, 1, 0, 0, 0));
        var thereAndBack = new Arrests()
                .row("custody_record", "A")
                .row("custody_record", "A", "outcome", "charged")
                .row("custody_record", "A");
        assertThat(scene.heaps("police-arrests", thereAndBack.csv())).isEqualTo(new Heaps(3, 0, 0, 3, 0, 0));
        assertThat(arrests()).containsExactly("A null", "B charged");
        // What was overtaken within a file is kept as it came, and was never the present.
        assertThat(scene.lines("SELECT line FROM intake.source_row WHERE known_until = known_from"))
                .containsExactly("(2)", "(2)");
        Map<String, String> before = scene.known();
        assertThat(scene.heaps("police-arrests", other.csv())).isEqualTo(new Heaps(2, 0, 0, 2, 0, 0));
        assertThat(scene.known()).isEqualTo(before);
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
        assertThat(scene.keptFile(waits)).isEqualTo(bad);
        assertThat(scene.count("SELECT rows_read FROM intake.delivery")).isEqualTo(4);
        // A fifth is what the formats let in.
        assertThat(scene.heaps(
                        "police-arrests",
                        new Arrests().row().row().row().row().row("sex", "Q").csv()))
                .isEqualTo(new Heaps(5, 4, 0, 0, 1, 0));
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
        assertThat(scene.heaps("force-areas", "Force, AUTHORITY \nBeacon Police,E06000001\n"))
                .isEqualTo(new Heaps(1, 1, 0, 0, 0, 0));
        assertThat(scene.lines("SELECT authority FROM areas.force_area WHERE force = 'Beacon Police'"))
                .containsExactly("(E06000001)");
    }

    private static List<String> arrests() {
        return scene.everything.sql("""
                SELECT i.given || ' ' || coalesce(e.outcome, 'null') FROM history.event e
                JOIN people.record_identifier i USING (record_id)
                WHERE e.known_until = 'infinity' AND i.known_until = 'infinity' AND i.type = 'CUSTODY_RECORD' ORDER BY i.given
                """).query(String.class).list();
    }

    private static List<String> requirements() {
        return scene.lines("SELECT code FROM history.event WHERE known_until = 'infinity' AND kind = 6");
    }
}
