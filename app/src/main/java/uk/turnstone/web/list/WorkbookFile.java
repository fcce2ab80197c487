package uk.turnstone.web.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Words;

/**
 * A spreadsheet (XLSX) with days as days and numbers as numbers; text is text, whatever it begins with. Rows are made
 * while the file is sent, so that they neither fill the memory nor lie in a file of the server. Its stamp stands on a
 * second sheet, and above and below every printed page.
 */
record WorkbookFile(HttpServletResponse response, String name) implements ListFile {
    /** A sheet has 1,048,576 rows; these, a heading and the sentence that says that there are more. */
    static final long MOST = 1_000_000;

    private static final String ABOUT = "About this file";
    private static final int WIDTH = 22 * 256;
    private static final int LONGEST = 32_767;

    /** How days and moments are written. */
    private record Styles(CellStyle day, CellStyle moment, CellStyle heading) {
        static Styles of(Workbook book) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy"));
            CellStyle moment = book.createCellStyle();
            moment.setDataFormat(book.createDataFormat().getFormat("d mmm yyyy hh:mm"));
            var bold = book.createFont();
            bold.setBold(true);
            CellStyle heading = book.createCellStyle();
            heading.setFont(bold);
            return new Styles(day, moment, heading);
        }
    }

    @Override
    public String kind() {
        return "XLSX";
    }

    @Override
    public long most() {
        return MOST + 1;
    }

    @Override
    public void write(List<String> headings, Rows rows, Stamp stamp) {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        try (var book = new DeferredSXSSFWorkbook(100)) {
            Styles styles = Styles.of(book);
            var sheet = book.createSheet("List");
            long[] written = {0};
            sheet.setRowGenerator(generated -> written[0] = fill(generated, headings, rows, styles));
            sheet.getHeader().setLeft(stamp.marking().words());
            sheet.getFooter().setLeft(stamp.inShort());
            sheet.getFooter().setRight(HeaderFooter.page() + " / " + HeaderFooter.numPages());
            book.createSheet(ABOUT).setRowGenerator(generated -> about(generated, stamp.lines(written[0])));
            book.write(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void about(SXSSFSheet sheet, List<String> lines) {
        sheet.setColumnWidth(0, 4 * WIDTH);
        for (int i = 0; i < lines.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(lines.get(i));
        }
    }

    /** Fills the list's sheet, and says how many rows it got. */
    private static long fill(SXSSFSheet sheet, List<String> headings, Rows rows, Styles styles) {
        sheet.createFreezePane(0, 1);
        var heading = sheet.createRow(0);
        for (int i = 0; i < headings.size(); i++) {
            sheet.setColumnWidth(i, WIDTH);
            var cell = heading.createCell(i);
            cell.setCellStyle(styles.heading);
            cell.setCellValue(headings.get(i));
        }
        int[] written = {0};
        rows.each(row -> {
            var line = sheet.createRow(++written[0]);
            if (written[0] > MOST) {
                line.createCell(0)
                        .setCellValue("There are more than " + Words.number(MOST) + " rows: take the file as CSV.");
                return;
            }
            for (int i = 0; i < headings.size(); i++) {
                fill(line.createCell(i), row.get(i), styles);
            }
        });
        return Math.min(written[0], MOST);
    }

    private static void fill(org.apache.poi.ss.usermodel.Cell cell, @Nullable Object value, Styles styles) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(styles.day);
            }
            case LocalDateTime moment -> {
                cell.setCellValue(moment);
                cell.setCellStyle(styles.moment);
            }
            case Long number -> cell.setCellValue(number);
            case Double number -> cell.setCellValue(number);
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            default -> {
                String text = value.toString();
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }
    }
}
