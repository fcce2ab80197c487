package uk.turnstone.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Guards;
import uk.turnstone.linkage.weigh.Portion;
import uk.turnstone.linkage.weigh.WeighedPair;

/**
 * Who is one person. Guards look at records that pairs tie together and at no others, so each component is asked for alone.
 */
final class Persons {
    static final String PERSON = "person";
    static final String CLUSTER = "cluster";

    private static final StructType PLACED =
            new StructType().add(Records.NUMBER, LongType, false).add(PERSON, LongType, false);
    private static final StructType NUMBERED =
            new StructType().add(PERSON, LongType, false).add(CLUSTER, LongType, false);

    private Persons() {}

    /**
     * The records with {@link #CLUSTER}, the number of their person: from 1, in the order of the names of their first records.
     *
     * @param pairs that join, as {@link WeighedPairs} gives them
     */
    static Dataset<Row> numbered(
            Records records, Dataset<Row> pairs, ModelFile model, SparkSession spark, WorkingFolder working) {
        Dataset<Row> components = Components.of(pairs, working);
        Dataset<Row> placed = model.model().guards().equals(Guards.NONE)
                ? components.select(
                        col(Components.RECORD).as(Records.NUMBER),
                        col(Components.COMPONENT).as(PERSON))
                : guarded(records, pairs, components, model);
        Dataset<Row> persons = working.keep(
                "persons",
                records.rows()
                        .drop("cells")
                        .join(placed, new String[] {Records.NUMBER}, "left_outer")
                        .withColumn(PERSON, coalesce(col(PERSON), col(Records.NUMBER)))
                        .withColumn("first", min(Records.NAME).over(Window.partitionBy(PERSON))));
        Dataset<Row> numbers = spark.createDataFrame(
                persons.where(col("first").equalTo(col(Records.NAME)))
                        .orderBy("first")
                        .select(PERSON)
                        .javaRDD()
                        .zipWithIndex()
                        .map(person -> RowFactory.create(person._1().getLong(0), person._2() + 1)),
                NUMBERED);
        return persons.join(numbers, PERSON);
    }

    private static Dataset<Row> guarded(Records records, Dataset<Row> pairs, Dataset<Row> components, ModelFile model) {
        Dataset<Row> members = components.union(components
                .select(col(Components.COMPONENT).as(Components.RECORD), col(Components.COMPONENT))
                .distinct());
        Dataset<Row> held = members.join(records.rows(), col(Components.RECORD).equalTo(col(Records.NUMBER)))
                .select(
                        col(Components.COMPONENT),
                        col(Records.NUMBER),
                        col("source"),
                        col("id"),
                        col("cells"),
                        lit(null).cast(LongType).as("other"),
                        lit(0.0).as(WeighedPairs.WEIGHT));
        Dataset<Row> tied = pairs.withColumnRenamed(Components.COMPONENT, "other")
                .join(members, Components.RECORD)
                .select(
                        col(Components.COMPONENT),
                        col(Components.RECORD).as(Records.NUMBER),
                        lit("").as("source"),
                        lit("").as("id"),
                        lit(null).cast("array<string>").as("cells"),
                        col("other"),
                        col(WeighedPairs.WEIGHT));
        String yaml = model.written();
        return held.union(tied)
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (component, rows) ->
                                joined(Models.of(yaml), rows).iterator(),
                        Encoders.row(PLACED));
    }

    private static List<Row> joined(ModelFile model, Iterator<Row> component) {
        Portion portion = Records.portion(model);
        Map<Long, Integer> places = new HashMap<>();
        List<Long> numbers = new ArrayList<>();
        List<Row> pairs = new ArrayList<>();
        component.forEachRemaining(row -> {
            if (row.isNullAt(5)) {
                places.put(row.getLong(1), portion.add(row.getString(2), row.getString(3), row.getList(4)));
                numbers.add(row.getLong(1));
            } else {
                pairs.add(row);
            }
        });
        List<WeighedPair> weighed = pairs.stream()
                .map(row -> new WeighedPair(
                        places.getOrDefault(row.getLong(5), 0),
                        places.getOrDefault(row.getLong(1), 0),
                        row.getDouble(6)))
                .toList();
        Clusters clusters = portion.joined(weighed);
        List<Row> placed = new ArrayList<>();
        for (int record = 0; record < numbers.size(); record++) {
            placed.add(RowFactory.create(numbers.get(record), numbers.get(clusters.of(record))));
        }
        return placed;
    }
}
