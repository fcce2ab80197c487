package uk.turnstone.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import uk.turnstone.linkage.io.ClustersCsv;
import uk.turnstone.linkage.io.CsvLine;

/**
 * Who is whom as CSV, the same bytes that one machine would write. Lines are sorted and written in parts by the cluster; the
 * parts are then laid end to end, so that no machine holds more than a part.
 */
record ClustersFile(Path out, WorkingFolder working) {

    /** All or nothing: a file that was there stays as it was until the new one is whole. */
    void write(Dataset<Row> numbered, Configuration settings) throws IOException {
        Path parts = working.place("lines");
        numbered.orderBy(Persons.CLUSTER, Records.NAME)
                .select("source", "id", Persons.CLUSTER)
                .map(
                        (MapFunction<Row, String>) row -> new CsvLine(
                                        List.of(row.getString(0), row.getString(1), Long.toString(row.getLong(2))))
                                .text(),
                        Encoders.STRING())
                .write()
                .option("compression", "none")
                .text(parts.toString());
        FileContext.getFileContext(out.toUri(), settings).rename(endToEnd(parts), out, Options.Rename.OVERWRITE);
    }

    private Path endToEnd(Path parts) throws IOException {
        FileSystem files = working.files();
        Path whole = working.place("clusters");
        // Parts are numbered with at least five digits, so the longer name has the higher number.
        List<Path> inOrder = Stream.of(
                        files.listStatus(parts, path -> path.getName().startsWith("part-")))
                .map(FileStatus::getPath)
                .sorted(Comparator.comparing((Path path) -> path.getName().length())
                        .thenComparing(Path::getName))
                .toList();
        try (OutputStream to = files.create(whole, false)) {
            to.write((ClustersCsv.HEADINGS.text() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Path part : inOrder) {
                try (InputStream from = files.open(part)) {
                    from.transferTo(to);
                }
            }
        }
        return whole;
    }
}
