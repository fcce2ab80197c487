package uk.turnstone.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.io.CsvFile;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.PairLimit;
import uk.turnstone.linkage.io.TableFiles;
import uk.turnstone.linkage.io.TruthFile;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Evaluation;
import uk.turnstone.linkage.weigh.Scoring;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;

/**
 * From CSV files to who is whom, on the cluster of this session.
 *
 * @param model by which the model was named
 * @param train learn first; the driver reads all files for it
 * @param save where to write the model with what was learnt
 * @param truth who is who in truth; the driver reads all files for it
 * @param mostPairs refuse to compare more
 */
record LinkFiles(
        List<String> files,
        String model,
        String out,
        boolean train,
        @Nullable String save,
        java.nio.file.@Nullable Path truth,
        long mostPairs) {

    /** @throws UnusableFileException where a file cannot be used */
    void link(SparkSession spark, PrintWriter told, PrintWriter err) throws UnusableFileException, IOException {
        long began = System.nanoTime();
        Configuration settings = spark.sparkContext().hadoopConfiguration();
        GivenFiles given = new GivenFiles(settings);
        ModelFile file = given.model(model);
        List<GivenFiles.Named> named = given.named(files);
        Path to = given.address(out);
        @Nullable Table table = null;
        int @Nullable [] persons = null;
        if (train || truth != null) {
            List<CsvFile> all = named.stream().map(given::csv).toList();
            table = TableFiles.readAll(file, all);
            err.printf(Locale.UK, "%,d records read by the driver (%.1f s)%n", table.size(), seconds(began));
            persons = truth == null ? null : TruthFile.read(truth, table);
        }
        if (train && table != null) {
            PairLimit.refuseMore(model, Scoring.estimate(table, file.model()), mostPairs);
            int threads = Runtime.getRuntime().availableProcessors();
            file = file.with(new Training(table, file.model(), threads).learn());
            err.printf(Locale.UK, "learnt from these records (%.1f s)%n", seconds(began));
        }
        try (WorkingFolder working = WorkingFolder.beside(to, spark)) {
            if (save != null) {
                write(given.address(save), file.written(), working, settings);
            }
            Dataset<Row> numbered = working.keep("numbered", numbered(spark, named, file, working, err, began));
            if (persons != null && table != null) {
                told.println(evaluated(numbered, table, persons).words());
            }
            new ClustersFile(to, working).write(numbered, settings);
        }
        err.printf(Locale.UK, "done in %.1f s%n", seconds(began));
    }

    private Dataset<Row> numbered(
            SparkSession spark,
            List<GivenFiles.Named> named,
            ModelFile file,
            WorkingFolder working,
            PrintWriter err,
            long began)
            throws UnusableFileException {
        Records records = Records.of(named, file, spark, working);
        err.printf(Locale.UK, "records read (%.1f s)%n", seconds(began));
        Blocking blocking = Blocking.of(records, file, working);
        blocking.refuseMore(model, mostPairs);
        err.printf(Locale.UK, "blocks made (%.1f s)%n", seconds(began));
        Broadcast<HowCommon> common =
                new JavaSparkContext(spark.sparkContext()).broadcast(HowCommon.among(records, file));
        Dataset<Row> pairs = working.keep("pairs", WeighedPairs.of(blocking.blocks(), file, common));
        err.printf(Locale.UK, "pairs weighed, %,d of them join (%.1f s)%n", pairs.count(), seconds(began));
        return Persons.numbered(records, pairs, file, spark, working);
    }

    private static void write(Path to, String text, WorkingFolder working, Configuration settings) throws IOException {
        Path whole = working.place("model");
        FileSystem files = working.files();
        try (OutputStream stream = files.create(whole, false)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        FileContext.getFileContext(to.toUri(), settings).rename(whole, to, Options.Rename.OVERWRITE);
    }

    private static Evaluation evaluated(Dataset<Row> numbered, Table table, int[] persons) {
        Map<String, Map<String, Integer>> places = new HashMap<>();
        for (int record = 0; record < table.size(); record++) {
            places.computeIfAbsent(table.source(record), source -> new HashMap<>())
                    .put(table.id(record), record);
        }
        long[] clusters = new long[table.size()];
        Iterator<Row> rows =
                numbered.select(col("source"), col("id"), col(Persons.CLUSTER)).toLocalIterator();
        rows.forEachRemaining(
                row -> clusters[places.getOrDefault(row.getString(0), Map.of()).getOrDefault(row.getString(1), 0)] =
                        row.getLong(2));
        return Evaluation.of(Clusters.of(clusters), persons);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
