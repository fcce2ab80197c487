package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Table;

/** Who is whom as CSV: {@code source,id,cluster}, sorted by person and within it by source and identifier. */
public final class ClustersCsv {
    private ClustersCsv() {}

    /** A line for each record; persons are numbered from 1. */
    public static String of(Table table, Clusters clusters) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvLine.csv(text)) {
            csv.writeRecord("source", "id", "cluster");
            int person = 0;
            for (List<Integer> members : clusters.members(table)) {
                person++;
                for (int record : members) {
                    csv.writeRecord(table.source(record), table.id(record), Integer.toString(person));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
