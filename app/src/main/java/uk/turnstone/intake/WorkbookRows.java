package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import uk.turnstone.web.Stamp;

/** Rows of the first sheet of an XLSX workbook, read as it streams by; dates come as ISO dates. */
final class WorkbookRows implements Rows {
    private static final Row END = new Row(-1, List.of());

    private record Row(long line, List<String> cells) {}

    private final BlockingQueue<Row> queue = new ArrayBlockingQueue<>(256);
    private final Thread parser;
    private volatile @Nullable Throwable failure;
    private volatile boolean closed;
    private final List<String> header;
    private Row row = END;
    private boolean ended;

    private WorkbookRows(Path file) {
        parser = Thread.ofVirtual().name("workbook").start(() -> parse(file));
        header = next() ? row.cells : List.of();
    }

    static WorkbookRows of(String name, Path file) {
        var rows = new WorkbookRows(file);
        if (rows.header.stream().allMatch(String::isBlank)) {
            rows.close();
            throw new IntakeTrouble(name + " has no headings in the first row of its first sheet.");
        }
        return rows;
    }

    private void parse(Path file) {
        try (OPCPackage container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(container);
            var strings = new ReadOnlySharedStringsTable(container);
            try (InputStream sheet = reader.getSheetsData().next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        reader.getStylesTable(), strings, new Sheet(), IsoDates.of(reader), false));
                xml.parse(new InputSource(sheet));
            }
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            failure = closed ? null : e;
        } catch (Error e) {
            // Too little memory, for one: the rows so far must not be taken for all of them.
            failure = e;
            throw e;
        } finally {
            put(END);
        }
    }

    private void put(Row next) {
        try {
            while (!closed && !queue.offer(next, 200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                // The reader is slower; wait for room, or for it to leave.
            }
            if (closed && next != END) {
                throw new IllegalStateException("closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        if (ended) {
            return false;
        }
        try {
            row = queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IntakeTrouble("Reading was stopped.", e);
        }
        ended = row == END;
        Throwable trouble = failure;
        if (trouble != null) {
            throw new IntakeTrouble(
                    "The workbook cannot be read; save it again as XLSX, or as CSV UTF-8, and send that.", trouble);
        }
        return !ended;
    }

    @Override
    public long line() {
        return row.line;
    }

    @Override
    public List<String> cells() {
        return row.cells;
    }

    @Override
    public long position() {
        return row.line;
    }

    @Override
    public void close() {
        closed = true;
        queue.clear();
        parser.interrupt();
    }

    /** Gathers cells into rows; a cell that is not there is an empty one. */
    private final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column =
                    reference == null ? cells.size() : new org.apache.poi.ss.util.CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int number) {
            if (cells.stream().anyMatch(cell -> !cell.isEmpty()) && !Stamp.isLine(cells)) {
                put(new Row(number + 1L, List.copyOf(cells)));
            }
        }
    }
}
