package uk.turnstone.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.TableRows;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.weigh.Portion;
import uk.turnstone.linkage.weigh.Table;

/**
 * The records of all files, cleaned, with numbers that rise in the order of files and lines. Each file is read by one machine
 * from its first line to its last, since a quoted cell may hold a line break; several files are read at a time.
 */
record Records(Dataset<Row> rows) {
    static final String NUMBER = "number";
    static final String NAME = "name";

    static final StructType SCHEMA = new StructType()
            .add(NUMBER, LongType, false)
            .add("source", StringType, false)
            .add("id", StringType, false)
            .add("cells", createArrayType(StringType), false)
            .add(NAME, BinaryType, false);

    static final StructType READ = SCHEMA.add("problem", StringType, true);

    private static final int LINES = 40;

    static long number(int file, long line) {
        return (long) file << LINES | line;
    }

    /**
     * Reads them.
     *
     * @throws UnusableFileException with the file, line and column of the first thing that is wrong
     */
    static Records of(List<GivenFiles.Named> files, ModelFile model, SparkSession spark, WorkingFolder working)
            throws UnusableFileException {
        var cluster = new JavaSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> settings = SerializableConfiguration.broadcast(spark.sparkContext());
        String yaml = model.written();
        Dataset<Row> read = working.keep(
                "read",
                spark.createDataFrame(
                        cluster.parallelize(
                                        IntStream.range(0, files.size()).boxed().toList(), files.size())
                                .flatMap(file -> new Lines(
                                        file,
                                        new GivenFiles(settings.value().value()).csv(files.get(file)),
                                        Models.of(yaml))),
                        READ));
        refuseFirstProblem(read, files, model);
        return new Records(read.drop("problem"));
    }

    private static void refuseFirstProblem(Dataset<Row> read, List<GivenFiles.Named> files, ModelFile model)
            throws UnusableFileException {
        List<Row> unusable = read.where(col("problem").isNotNull())
                .orderBy(NUMBER)
                .limit(1)
                .select(NUMBER, "problem")
                .collectAsList();
        List<Row> twice = read.where(col("problem").isNull())
                .groupBy("source", "id")
                .agg(sort_array(collect_list(NUMBER)).as("numbers"))
                .where("size(numbers) > 1")
                .selectExpr("numbers[1] as second", "numbers[0] as first", "id")
                .orderBy("second")
                .limit(1)
                .collectAsList();
        if (!twice.isEmpty()
                && (unusable.isEmpty()
                        || twice.getFirst().getLong(0) < unusable.getFirst().getLong(0))) {
            long second = twice.getFirst().getLong(0);
            throw TableRows.twice(
                    model,
                    files.get((int) (second >> LINES)).name(),
                    new TableRows.Line(line(second), twice.getFirst().getString(2), List.of()),
                    line(twice.getFirst().getLong(1)));
        }
        if (!unusable.isEmpty()) {
            throw new UnusableFileException(unusable.getFirst().getString(1));
        }
    }

    private static long line(long number) {
        return number & (1L << LINES) - 1;
    }

    /** For rows that are cleaned already. */
    static Portion portion(ModelFile model) {
        return new Portion(columns(model), model.model());
    }

    static List<Table.Column> columns(ModelFile model) {
        return model.columns().stream()
                .map(column -> new Table.Column(column.name(), new Cleaning(List.of()), column.divider()))
                .toList();
    }
}
