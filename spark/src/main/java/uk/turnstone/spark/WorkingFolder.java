package uk.turnstone.spark;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Where steps of the work are kept until it is done, on the file system that all machines share. What is kept is worked
 * out once, and a machine that fails later costs its share of one step and not of all before it.
 */
final class WorkingFolder implements AutoCloseable {

    private final SparkSession spark;
    private final FileSystem files;
    private final Path folder;
    private final AtomicInteger kept = new AtomicInteger();

    private WorkingFolder(SparkSession spark, FileSystem files, Path folder) {
        this.spark = spark;
        this.files = files;
        this.folder = folder;
    }

    static WorkingFolder beside(Path out, SparkSession spark) throws IOException {
        Configuration settings = spark.sparkContext().hadoopConfiguration();
        FileSystem files = FileSystem.newInstance(out.toUri(), settings);
        // A local folder would otherwise get a hidden file of sums beside each that is written.
        files.setWriteChecksum(false);
        Path folder = new Path(out.getParent(), "_turnstone-" + UUID.randomUUID());
        if (!files.exists(out.getParent()) || !files.mkdirs(folder)) {
            throw new IOException("there is no folder " + out.getParent());
        }
        return new WorkingFolder(spark, files, folder);
    }

    FileSystem files() {
        return files;
    }

    /** A place in it that was not given out before. */
    Path place(String what) {
        return new Path(folder, what + "-" + kept.incrementAndGet());
    }

    /** The same rows, worked out and kept. */
    Dataset<Row> keep(String what, Dataset<Row> rows) {
        String place = place(what).toString();
        rows.write().parquet(place);
        return spark.read().schema(rows.schema()).parquet(place);
    }

    @Override
    public void close() throws IOException {
        files.delete(folder, true);
        files.close();
    }
}
