package uk.turnstone.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The rows of all extracts, read once. Each file is read by one machine from its first line to its last, since a quoted
 * cell may hold a line break and only who has read all before it knows; several files are read at a time.
 */
record ReadExtracts(Dataset<Row> rows) {

    private static final String RECORD = "record";
    private static final String PROBLEMS = "problems";
    private static final StructType SCHEMA = new StructType()
            .add(RECORD, RecordColumns.SCHEMA, true)
            .add(PROBLEMS, DataTypes.createArrayType(ResultRows.SCHEMA), false);

    static ReadExtracts of(List<Extract> extracts, SparkSession spark, WorkingFolder working) {
        JavaSparkContext cluster = new JavaSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> settings = SerializableConfiguration.broadcast(spark.sparkContext());
        Dataset<Row> read = spark.createDataFrame(
                cluster.parallelize(extracts, extracts.size())
                        .mapPartitions(
                                some -> new ExtractRows(some, settings.value().value())),
                SCHEMA);
        return new ReadExtracts(working.keep("rows", read));
    }

    /** The records, as {@link RecordColumns}. */
    Dataset<Row> records() {
        return rows.where(col(RECORD).isNotNull()).select(RECORD + ".*");
    }

    /** What is wrong in them, as {@link ResultRows}. */
    Dataset<Row> problems() {
        return rows.select(explode(col(PROBLEMS)).as("problem")).select("problem.*");
    }
}
