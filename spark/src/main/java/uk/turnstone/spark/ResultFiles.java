package uk.turnstone.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.turnstone.linkage.io.CsvLine;
import uk.turnstone.linkage.io.ResultTable;

/**
 * The results as CSV, one file for each {@link ResultTable}, the same bytes that one machine would write. Lines are sorted
 * and written in parts by the cluster; the parts are then laid end to end, so that no machine holds more than a part.
 */
record ResultFiles(Path out, WorkingFolder working) {

    /** Writes all of them; they appear in the folder when all are whole. */
    void write(Dataset<Row> results) throws IOException {
        FileSystem files = working.files();
        Map<ResultTable, Path> whole = new EnumMap<>(ResultTable.class);
        for (ResultTable table : ResultTable.values()) {
            whole.put(table, endToEnd(table, inParts(table, results), files));
        }
        for (Map.Entry<ResultTable, Path> each : whole.entrySet()) {
            Path to = new Path(out, each.getKey().file());
            if (!files.rename(each.getValue(), to)) {
                throw new IOException("The file " + to + " could not be written.");
            }
        }
    }

    private Path inParts(ResultTable table, Dataset<Row> results) {
        Path parts = working.place(table.name());
        Column[] order = ResultRows.ORDER.stream().map(name -> col(name)).toArray(Column[]::new);
        results.where(col(ResultRows.TABLE).equalTo(table.name()))
                .orderBy(order)
                .select(ResultRows.LINE)
                .write()
                .option("compression", "none")
                .text(parts.toString());
        return parts;
    }

    private Path endToEnd(ResultTable table, Path parts, FileSystem files) throws IOException {
        Path whole = working.place(table.file());
        // Parts are numbered with at least five digits, so the longer name has the higher number.
        List<Path> inOrder = Stream.of(
                        files.listStatus(parts, path -> path.getName().startsWith("part-")))
                .map(FileStatus::getPath)
                .sorted(Comparator.comparing((Path path) -> path.getName().length())
                        .thenComparing(Path::getName))
                .toList();
        try (OutputStream to = files.create(whole, false)) {
            to.write((CsvLine.headings(table).text() + "\n").getBytes(StandardCharsets.UTF_8));
            for (Path part : inOrder) {
                try (InputStream from = files.open(part)) {
                    from.transferTo(to);
                }
            }
        }
        return whole;
    }
}
