package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/** One line of CSV. Whoever writes it, one machine or many, writes the same. */
public record CsvLine(List<String> cells) {
    public CsvLine {
        cells = List.copyOf(cells);
    }

    static CsvWriter csv(Writer to) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    }

    /** The line with its quotation marks where it needs them, without its end. */
    public String text() {
        StringWriter text = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)
                .writeRecord(cells);
        return text.getBuffer().substring(0, text.getBuffer().length() - 1);
    }
}
