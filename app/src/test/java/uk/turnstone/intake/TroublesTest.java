package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that cannot be worked with is answered by one sentence that says what to do, and nothing of it is kept. */
class TroublesTest extends WithIntakeScene {
    private Map<String, String> before = Map.of();

    @BeforeEach
    void look() {
        before = scene.known();
    }

    @AfterEach
    void nothingWasKept() {
        assertThat(scene.known()).isEqualTo(before);
        assertThat(scene.count("SELECT count(*) FROM intake.delivery WHERE state <> 'failed'"))
                .isZero();
        assertThat(scene.count("SELECT count(*) FROM pg_tables WHERE schemaname = 'staging'"))
                .isZero();
        assertThat(scene.count("SELECT count(*) FROM intake.rejected_row")).isZero();
    }

    @Test
    void aDiskThatFailsWhileReadingIsToldInOneSentence() {
        byte[] begun = new Arrests().row().csv().getBytes(StandardCharsets.UTF_8);
        FileLook look = FileLook.at(scene.file("arrests.csv", begun), bytes -> {});
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(begun), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        });
        assertThatThrownBy(() -> {
                    try (Rows rows = CsvRows.of("arrests.csv", look, failing)) {
                        while (rows.next()) {
                            rows.cells();
                        }
                    }
                })
                .isInstanceOf(IntakeTrouble.class)
                .hasMessageContaining("could not be read to its end: disk or network failed after line");
    }

    @Test
    void aMissingColumnIsNamed() {
        says(
                scene.file("arrests.csv", new Arrests().row().csv().replace("offence_group", "group")),
                "The file does not fit police-arrests: it has no column offence_group. If the partner calls it otherwise,"
                        + " give a mapping that leads their headings to these.");
    }

    @Test
    void aWrongFormatIsToldWithTheOneThatFits() {
        says(
                scene.file(
                        "clients.csv",
                        String.join(
                                        ",",
                                        scene.formats().named("drug-service-caseload").columns().stream()
                                                .map(Column::name)
                                                .toList())
                                + "\n"),
                "The file does not fit police-arrests: it has no column custody_record, arrested_at, pnc_id, cro, forenames,"
                        + " known_as, address, crime_number, offence_code, offence, offence_group, outcome. Its headings are"
                        + " those of drug-service-caseload: choose that format.");
    }

    @Test
    void anEmptyFileIsAskedForAgain() {
        says(scene.file("empty.csv", ""), "empty.csv is empty; ask the partner to send the file again.");
    }

    @Test
    void blankHeadingsAreNone() throws IOException {
        says(scene.file("blank.csv", " ,, \n1,2,3\n"), "blank.csv has no headings in its first line.");
        says(scene.file("lines.csv", "\n\n\n"), "lines.csv has no headings in its first line.");
        says(scene.file("mark.csv", "\ufeff"), "mark.csv has no headings in its first line.");
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            says(
                    scene.file("blank.xlsx", out.toByteArray()),
                    "blank.xlsx has no headings in the first row of its first sheet.");
        }
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        Path folder = Files.createDirectories(scene.folder().resolve("november"));
        says(folder, "november is a directory; name the files in it.");
    }

    @Test
    void aFileThatIsNotThereIsToldByItsPath() {
        Path file = scene.folder().resolve("none.csv");
        says(file, file + " is not there.");
    }

    @Test
    void binariesAreNoTables() throws IOException {
        byte[] picture = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, picture, 0, 8);
        says(
                scene.file("picture.png", picture),
                "picture.png is no table of text (it holds binary data); send CSV or XLSX.");
        says(
                scene.file("letter.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
                "letter.pdf is no table of text (it holds binary data); send CSV or XLSX.");
        try (var workbook = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            says(
                    scene.file("old.xls", out.toByteArray()),
                    "old.xls is a workbook of the old kind (.xls) or has a password; save it as XLSX without a password,"
                            + " or as CSV UTF-8, and send that.");
        }
    }

    @Test
    void aZipThatIsNoWorkbookAndAWorkbookCutOffAreSentAgain() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("arrests.csv"));
            zip.write(new Arrests().row().csv().getBytes(StandardCharsets.UTF_8));
        }
        String sentence = "The workbook cannot be read; save it again as XLSX, or as CSV UTF-8, and send that.";
        says(scene.file("arrests.zip", bytes.toByteArray()), sentence);
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("custody_record");
            workbook.write(out);
            says(scene.file("cut.xlsx", java.util.Arrays.copyOf(out.toByteArray(), out.size() / 2)), sentence);
        }
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsToldWithTheLineBefore() {
        String good = new Arrests().row().row().csv();
        says(
                scene.file("open.csv", good + "\"CR/3,2026-11-03 21:40,,,Wren\n"),
                "The file cannot be read after line 3: a quotation mark is opened and not closed, or stands inside a quoted"
                        + " value alone where two belong.");
        says(
                scene.file("inside.csv", good + "\"CR/3\"x,2026-11-03 21:40\n"),
                "The file cannot be read after line 3: a quotation mark is opened and not closed, or stands inside a quoted"
                        + " value alone where two belong.");
    }

    @Test
    void aLineLongerThanAnyRowIsSaidToBeSo() {
        says(
                scene.file("long.csv", new Arrests().row().csv() + "x".repeat(17 << 20)),
                "The file cannot be read after line 2: a quotation mark is opened and not closed, or stands inside a quoted"
                        + " value alone where two belong; or the next line is longer than any row can be.");
    }

    @Test
    void bytesThatAreNoCharactersAreToldWithTheLineBefore() {
        byte[] good = new Arrests().row().row().csv().getBytes(StandardCharsets.UTF_8);
        byte[] bad = java.util.Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0x81;
        bad[good.length + 1] = '\n';
        assertThatThrownBy(() -> scene.deliver("police-arrests", scene.file("bytes.csv", bad)))
                .isInstanceOf(IntakeTrouble.class)
                .hasMessageMatching(
                        "The file holds bytes that are no characters in its encoding, after line \\d+; save it as"
                                + " CSV UTF-8 and send it again\\.");
    }

    @Test
    void aHeadingThatStandsTwiceIsNamed() {
        says(
                scene.file("twice.csv", new Arrests().row().csv().replace(",cro,", ",surname,")),
                "The heading surname stands twice in the file; leave one out.");
    }

    @Test
    void aBoundaryFileThatIsNoneIsToldSo() {
        assertThatThrownBy(() -> scene.deliver("boundaries", scene.file("wards.json", "{\"type\": \"Feature\"}")))
                .isInstanceOf(IntakeTrouble.class)
                .hasMessageStartingWith("wards.json: ")
                .message()
                .satisfies(TroublesTest::isASentenceForPeople);
    }

    private static void says(Path file, String sentence) {
        assertThatThrownBy(() -> scene.deliver("police-arrests", file))
                .isInstanceOf(IntakeTrouble.class)
                .hasMessage(sentence);
        isASentenceForPeople(sentence);
    }

    private static void isASentenceForPeople(String sentence) {
        assertThat(sentence)
                .endsWith(".")
                .doesNotContainPattern("Exception|java|\\.[A-Z][a-z]+[A-Z]|Input length|null");
    }
}
