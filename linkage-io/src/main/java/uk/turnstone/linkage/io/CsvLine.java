package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Finding;
import uk.turnstone.linkage.Link;

/**
 * One line of a {@link ResultTable}. Whoever writes them, one machine or many, writes the same.
 *
 * @param cells what stands in it, in the order of the headings
 */
public record CsvLine(List<String> cells) {

    public static CsvLine headings(ResultTable table) {
        return new CsvLine(table.headings());
    }

    /** A line of {@link ResultTable#CLUSTERS}. */
    public static CsvLine of(Cluster cluster, long member) {
        return new CsvLine(List.of(Long.toString(cluster.id()), Long.toString(member)));
    }

    /** A line of {@link ResultTable#LINKS}. */
    public static CsvLine of(Link link) {
        return new CsvLine(List.of(
                Long.toString(link.a()),
                Long.toString(link.b()),
                link.rule().name(),
                String.join(" ", link.evidence())));
    }

    /** A line of {@link ResultTable#FINDINGS}. */
    public static CsvLine of(Finding finding) {
        String records = finding.records().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new CsvLine(List.of(finding.kind().name(), records, finding.sentence()));
    }

    /** A line of {@link ResultTable#PROBLEMS}. */
    public static CsvLine of(CellProblem problem) {
        return new CsvLine(List.of(
                problem.file(), Long.toString(problem.line()), problem.column(), problem.value(), problem.reason()));
    }

    void writeTo(CsvWriter csv) {
        csv.writeRecord(cells);
    }

    static CsvWriter csv(Writer to) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    }

    /** The line with its quotation marks where it needs them, without its end. */
    public String text() {
        StringWriter text = new StringWriter();
        writeTo(CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text));
        return text.getBuffer().substring(0, text.getBuffer().length() - 1);
    }
}
