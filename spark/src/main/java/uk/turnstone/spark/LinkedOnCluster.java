package uk.turnstone.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import uk.turnstone.linkage.BlockingKeys;
import uk.turnstone.linkage.CandidateSource;
import uk.turnstone.linkage.CarefulLinker;
import uk.turnstone.linkage.PersonRecord;

/**
 * Links records that lie on many machines. Whatever the linker says of a record depends on the records that it can reach by
 * shared keys and on no others: it compares holders of one key only, and what it looks at beyond pairs (groups, protected
 * records, copies, several numbers) is held together by the pairs it joined. So it is asked for each component alone, and
 * its answers laid together are its answer for all.
 */
final class LinkedOnCluster {

    private static final StructType HOLDER =
            new StructType().add("id", DataTypes.LongType, false).add("key", DataTypes.StringType, false);
    private static final String COMPONENT = "component";

    private final WorkingFolder working;

    LinkedOnCluster(WorkingFolder working) {
        this.working = working;
    }

    /**
     * Links, findings and clusters as {@link ResultRows}, in no order.
     *
     * @param given columns of {@link RecordColumns}; a record may be there several times
     * @throws UnusableRecordsException where two different records have one id
     */
    Dataset<Row> results(Dataset<Row> given) {
        Dataset<Row> records = working.keep("records", given.distinct());
        requireOneRecordForEachId(records);
        Dataset<Row> components = Components.among(
                records.flatMap((FlatMapFunction<Row, Row>) LinkedOnCluster::holders, Encoders.row(HOLDER)), working);
        Dataset<Row> placed = records.join(
                        components, col(RecordColumns.ID).equalTo(col(Components.RECORD)), "left_outer")
                .withColumn(COMPONENT, coalesce(col(Components.COMPONENT), col(RecordColumns.ID)))
                .drop(Components.RECORD, Components.COMPONENT);
        Dataset<Row> results = placed.groupByKey((MapFunction<Row, Long>) row -> row.getAs(COMPONENT), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (component, rows) -> linked(rows),
                        Encoders.row(ResultRows.SCHEMA));
        return working.keep("results", results);
    }

    private static void requireOneRecordForEachId(Dataset<Row> records) {
        Row twice = records.groupBy(RecordColumns.ID)
                .agg(count(lit(1)).as("records"))
                .where(col("records").gt(1))
                .agg(min(RecordColumns.ID))
                .first();
        if (!twice.isNullAt(0)) {
            throw new UnusableRecordsException("Two different records have the id " + twice.getLong(0) + ".");
        }
    }

    private static Iterator<Row> holders(Row row) {
        PersonRecord held = RecordColumns.read(row);
        return BlockingKeys.of(held).stream()
                .map(key -> RowFactory.create(held.id(), key))
                .iterator();
    }

    private static Iterator<Row> linked(Iterator<Row> component) {
        List<PersonRecord> records = new ArrayList<>();
        component.forEachRemaining(row -> records.add(RecordColumns.read(row)));
        return ResultRows.of(new CarefulLinker().link(records, CandidateSource.NONE));
    }
}
