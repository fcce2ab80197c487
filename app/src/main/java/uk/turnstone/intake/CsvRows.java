package uk.turnstone.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import uk.turnstone.web.Stamp;

/** Rows of a text file with any delimiter. */
final class CsvRows implements Rows {
    private static final int LOOK_AHEAD = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final CountingInputStream counting;
    private final List<String> header;
    private List<String> cells = List.of();
    private long line;

    private CsvRows(Reader text, CountingInputStream counting, char delimiter) {
        this.counting = counting;
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(1 << 24)
                .build(CsvRecordHandler.of(), text);
        this.records = reader.iterator();
        this.header = advance() ? cells : List.of();
    }

    static CsvRows of(String name, FileLook look, InputStream bytes) {
        var counting = new CountingInputStream(bytes);
        var text = new BufferedReader(look.reader(counting), LOOK_AHEAD * 2);
        try {
            skipByteOrderMark(text);
            char delimiter = delimiter(text);
            var rows = new CsvRows(text, counting, delimiter);
            if (rows.header.stream().allMatch(String::isBlank)) {
                throw new IntakeTrouble(name + " has no headings in its first line.");
            }
            return rows;
        } catch (CharacterCodingException e) {
            throw new IntakeTrouble(FileLook.decoding(0), e);
        } catch (IOException e) {
            throw new IntakeTrouble(FileLook.broken(0), e);
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    /** The delimiter that stands most often in the first line, outside quotes; a comma where none does. */
    private static char delimiter(BufferedReader text) throws IOException {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        text.mark(LOOK_AHEAD);
        for (int i = 0; i < LOOK_AHEAD - 1; i++) {
            int c = text.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
                counts[d] += c == DELIMITERS[d] ? 1 : 0;
            }
        }
        text.reset();
        int best = 0;
        for (int d = 1; d < counts.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }

    private boolean advance() {
        try {
            do {
                if (!records.hasNext()) {
                    return false;
                }
                CsvRecord next = records.next();
                cells = next.getFields();
                line = next.getStartingLineNumber();
            } while (Stamp.isLine(cells));
            return true;
        } catch (CsvParseException e) {
            throw new IntakeTrouble(sentence(e), e);
        } catch (UncheckedIOException e) {
            throw new IntakeTrouble(
                    e.getCause() instanceof CharacterCodingException ? FileLook.decoding(line) : FileLook.broken(line),
                    e);
        }
    }

    private String sentence(CsvParseException e) {
        if (e.getCause() instanceof IOException broken) {
            return broken instanceof CharacterCodingException ? FileLook.decoding(line) : FileLook.broken(line);
        }
        return "The file cannot be read after line " + line
                + ": a quotation mark is opened and not closed, or stands inside a quoted value alone where two belong"
                + (String.valueOf(e.getMessage()).contains("maximum buffer size")
                        ? "; or the next line is longer than any row can be."
                        : ".");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() {
        return advance();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public List<String> cells() {
        return cells;
    }

    @Override
    public long position() {
        return counting.count();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
