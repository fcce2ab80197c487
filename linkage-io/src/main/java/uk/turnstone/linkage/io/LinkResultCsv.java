package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Finding;
import uk.turnstone.linkage.Link;
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
        CsvWriter csv = csv(to).writeRecord("cluster", "record");
        for (Cluster cluster : result.clusters()) {
            for (long member : cluster.records()) {
                csv.writeRecord(Long.toString(cluster.id()), Long.toString(member));
            }
        }
        csv.flush();
    }

    /** Columns {@code a,b,rule,evidence}: one line for each pair, sentences divided by spaces. */
    public void writeLinks(Writer to) throws IOException {
        CsvWriter csv = csv(to).writeRecord("a", "b", "rule", "evidence");
        for (Link link : result.links()) {
            csv.writeRecord(
                    Long.toString(link.a()),
                    Long.toString(link.b()),
                    link.rule().name(),
                    String.join(" ", link.evidence()));
        }
        csv.flush();
    }

    /** Columns {@code kind,records,sentence}: one line for each finding, records divided by spaces. */
    public void writeFindings(Writer to) throws IOException {
        CsvWriter csv = csv(to).writeRecord("kind", "records", "sentence");
        for (Finding finding : result.findings()) {
            String records = finding.records().stream().map(String::valueOf).collect(Collectors.joining(" "));
            csv.writeRecord(finding.kind().name(), records, finding.sentence());
        }
        csv.flush();
    }

    private static CsvWriter csv(Writer to) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    }
}
