package uk.turnstone.linkage.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Doubt;
import uk.turnstone.linkage.weigh.Evaluation;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.RecordKey;
import uk.turnstone.linkage.weigh.Table;

/** Who is whom as CSV, sorted by person and within it by source and identifier; and how good that is. */
public final class ClustersCsv {
    /** What stands in the first line of {@link #of(Table, Clusters)}. */
    public static final CsvLine HEADINGS = new CsvLine(List.of("source", "id", "cluster"));

    private ClustersCsv() {}

    /** A line for each record; persons are numbered from 1. */
    public static String of(Table table, Clusters clusters) {
        return written(csv -> {
            csv.writeRecord(HEADINGS.cells());
            int person = 0;
            for (List<Integer> members : clusters.members(table)) {
                String number = Integer.toString(++person);
                for (int record : members) {
                    csv.writeRecord(table.source(record), table.id(record), number);
                }
            }
        });
    }

    /** A line for each record of a doubted person: {@code source,id,cluster,why}. */
    public static String of(List<Doubt> doubts) {
        return written(csv -> {
            csv.writeRecord("source", "id", "cluster", "why");
            for (Doubt doubt : doubts) {
                for (RecordKey record : doubt.records()) {
                    csv.writeRecord(record.source(), record.id(), Long.toString(doubt.person()), doubt.why());
                }
            }
        });
    }

    /** A line for each threshold: {@code weight,probability,precision,recall,f1,found,wrong,missed}. */
    public static String curve(List<Evaluation.AtWeight> curve) {
        return written(csv -> {
            csv.writeRecord("weight", "probability", "precision", "recall", "f1", "found", "wrong", "missed");
            for (Evaluation.AtWeight at : curve) {
                Evaluation how = at.evaluation();
                csv.writeRecord(
                        String.format(Locale.UK, "%.0f", at.weight()),
                        String.format(Locale.UK, "%.6f", Model.probability(at.weight())),
                        String.format(Locale.UK, "%.4f", how.precision()),
                        String.format(Locale.UK, "%.4f", how.recall()),
                        String.format(Locale.UK, "%.4f", how.f1()),
                        Long.toString(how.found()),
                        Long.toString(how.wrong()),
                        Long.toString(how.missed()));
            }
        });
    }

    private interface Lines {
        void write(CsvWriter csv) throws IOException;
    }

    private static String written(Lines lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvLine.csv(text)) {
            lines.write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
