package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks come in as the table on their first sheet. */
class WorkbookRowsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @Test
    void datesNumbersTextsAndGapsAreRead() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Arrests");
            heading(sheet, "ref", "day", "moment", "number", "share", "words", "yes");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("007");
            row.createCell(1).setCellValue(LocalDate.of(2026, 11, 3));
            row.getCell(1).setCellStyle(dated(workbook, "dd/mm/yyyy"));
            row.createCell(2).setCellValue(LocalDateTime.of(2026, 11, 3, 21, 40));
            row.getCell(2).setCellStyle(dated(workbook, "d mmm yy h:mm"));
            row.createCell(3).setCellValue(123456789012.0);
            row.createCell(4).setCellValue(0.25);
            row.createCell(5).setCellValue("Färber, \"Jo\"\nsecond line");
            row.createCell(6).setCellValue(true);
            Row gaps = sheet.createRow(4);
            gaps.createCell(0).setCellValue("008");
            gaps.createCell(5).setBlank();
            gaps.createCell(6).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            ReadFile read = saved(workbook);
            assertThat(read.header()).containsExactly("ref", "day", "moment", "number", "share", "words", "yes");
            assertThat(read.rows())
                    .containsExactly(
                            List.of(
                                    "007",
                                    "2026-11-03",
                                    "2026-11-03 21:40",
                                    "123456789012",
                                    "0.25",
                                    "Färber, \"Jo\"\nsecond line",
                                    "TRUE"),
                            List.of("008", "", "", "", "", "", "2"));
            assertThat(read.lines()).containsExactly(2L, 5L);
        }
    }

    @Test
    void theFirstSheetIsThatOfTheOrderInTheWorkbookAndNotOfItsMaking() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            heading(workbook.createSheet("Notes"), "wrong");
            heading(workbook.createSheet("Arrests"), "right");
            workbook.setSheetOrder("Arrests", 0);
            assertThat(saved(workbook).header()).containsExactly("right");
        }
    }

    @Test
    void aWorkbookThatCountsItsDaysFrom1904IsReadByItsOwnCalendar() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            XSSFSheet sheet = workbook.createSheet("Arrests");
            heading(sheet, "day");
            // 20 November 2026 is day 44,884 after 1 January 1904.
            sheet.createRow(1).createCell(0).setCellValue(44_884);
            sheet.getRow(1).getCell(0).setCellStyle(dated(workbook, "dd/mm/yyyy"));
            assertThat(saved(workbook).rows()).containsExactly(List.of("2026-11-20"));
        }
    }

    @Test
    void aLongSheetIsReadToItsEnd() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Arrests");
            heading(sheet, "n");
            for (int i = 1; i <= 3_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            List<List<String>> rows = saved(workbook).rows();
            assertThat(rows).hasSize(3_000);
            assertThat(rows.getLast()).containsExactly("3000");
        }
    }

    private static void heading(XSSFSheet sheet, String... headings) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < headings.length; i++) {
            row.createCell(i).setCellValue(headings[i]);
        }
    }

    private static CellStyle dated(XSSFWorkbook workbook, String format) {
        CellStyle style = Objects.requireNonNull(workbook.createCellStyle());
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static ReadFile saved(XSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("workbook.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return ReadFile.of(file);
    }
}
