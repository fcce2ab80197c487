package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import uk.turnstone.linkage.LinkResult;

/**
 * What linking gave, as CSV with headings and line feeds: equal results give equal bytes. The writer is flushed and left
 * open.
 *
 * @param result what to write
 */
public record LinkResultCsv(LinkResult result) {

    /** Columns {@code cluster,record}: one line for each record. */
    public void writeClusters(Writer to) throws IOException {
        write(to, ResultTable.CLUSTERS, result.clusters().stream().flatMap(cluster -> cluster.records().stream()
                .map(member -> CsvLine.of(cluster, member))));
    }

    /** Columns {@code a,b,rule,evidence}: one line for each pair, sentences divided by spaces. */
    public void writeLinks(Writer to) throws IOException {
        write(to, ResultTable.LINKS, result.links().stream().map(CsvLine::of));
    }

    /** Columns {@code kind,records,sentence}: one line for each finding, records divided by spaces. */
    public void writeFindings(Writer to) throws IOException {
        write(to, ResultTable.FINDINGS, result.findings().stream().map(CsvLine::of));
    }

    private static void write(Writer to, ResultTable table, Stream<CsvLine> lines) throws IOException {
        CsvWriter csv = CsvLine.csv(to);
        CsvLine.headings(table).writeTo(csv);
        lines.forEach(line -> line.writeTo(csv));
        csv.flush();
    }
}
