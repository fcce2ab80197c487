package uk.turnstone.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.PairLimit;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.weigh.Portion;
import uk.turnstone.linkage.weigh.Scoring;
import uk.turnstone.linkage.weigh.Table;

/**
 * Which records the blocking rules bring together.
 *
 * @param keys columns {@link #RULE}, {@link #KEY} and the number of a record, a row for each key of each record
 */
record Blocking(Records records, ModelFile model, Dataset<Row> keys) {
    static final String RULE = "rule";
    static final String KEY = "key";

    private static final StructType HOLDER = new StructType()
            .add(RULE, IntegerType, false)
            .add(KEY, LongType, false)
            .add(Records.NUMBER, LongType, false);
    private static final int AT_A_TIME = 10_000;

    static Blocking of(Records records, ModelFile model, WorkingFolder working) {
        String yaml = model.written();
        Dataset<Row> keys = records.rows()
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Keys(Models.of(yaml), rows),
                        Encoders.row(HOLDER));
        return new Blocking(records, model, working.keep("keys", keys));
    }

    /** @throws UnusableFileException where the rules bring more pairs than this */
    void refuseMore(String named, long most) throws UnusableFileException {
        Dataset<Row> sizes = keys.groupBy(RULE, KEY).agg(count(lit(1)).as("records"));
        List<Row> rules = sizes.groupBy(RULE)
                .agg(
                        sum(expr("records * (records - 1) div 2")).as("pairs"),
                        max("records").as("largest"))
                .orderBy(RULE)
                .collectAsList();
        long all = rules.stream().mapToLong(rule -> rule.getLong(1)).sum();
        if (all > most) {
            Row heaviest = rules.stream()
                    .max(Comparator.comparingLong(rule -> rule.getLong(1)))
                    .orElseThrow();
            Row largest = sizes.where(col(RULE).equalTo(heaviest.getInt(0)))
                    .orderBy(desc("records"), col(KEY))
                    .first();
            String rule = model.model().blocking().get(heaviest.getInt(0)).toString();
            PairLimit.refuseMore(
                    named, List.of(new Scoring.RuleSize(rule, all, (int) heaviest.getLong(2), shared(largest))), most);
        }
    }

    /** What the records of a block share under its rule. */
    private String shared(Row block) {
        Table two = new Table(Records.columns(model));
        records.rows()
                .join(
                        broadcast(keys.where(col(RULE).equalTo(block.getInt(0)).and(col(KEY).equalTo(block.getLong(1))))
                                .select(Records.NUMBER)
                                .limit(2)),
                        Records.NUMBER)
                .collectAsList()
                .forEach(row -> two.add(row.getAs("source"), row.getAs("id"), row.getList(row.fieldIndex("cells"))));
        return Scoring.estimate(two, model.model()).get(block.getInt(0)).value();
    }

    /** The records of each block that has two at least, as {@link Records#SCHEMA} after {@link #RULE} and {@link #KEY}. */
    Dataset<Row> blocks() {
        Dataset<Row> several = keys.groupBy(RULE, KEY)
                .agg(count(lit(1)).as("records"))
                .where(col("records").gt(1))
                .select(RULE, KEY);
        return keys.join(several, new String[] {RULE, KEY}, "left_semi")
                .join(records.rows(), Records.NUMBER)
                .select(RULE, KEY, Records.NUMBER, "source", "id", "cells")
                .repartition(col(RULE), col(KEY))
                .sortWithinPartitions(RULE, KEY, Records.NUMBER);
    }

    /** The keys of records, as many records at a time as one table takes well. */
    private static final class Keys extends ByHeaps {
        private final ModelFile model;
        private final Iterator<Row> rows;

        private Keys(ModelFile model, Iterator<Row> rows) {
            this.model = model;
            this.rows = rows;
        }

        @Override
        boolean more() {
            return rows.hasNext();
        }

        @Override
        List<Row> heap() {
            Portion portion = Records.portion(model);
            List<Row> keys = new ArrayList<>();
            while (rows.hasNext() && portion.size() < AT_A_TIME) {
                Row row = rows.next();
                int record = portion.add(row.getAs("source"), row.getAs("id"), row.getList(row.fieldIndex("cells")));
                for (int rule = 0; rule < model.model().blocking().size(); rule++) {
                    for (long key : portion.keys(rule, record)) {
                        keys.add(RowFactory.create(rule, key, row.getAs(Records.NUMBER)));
                    }
                }
            }
            return keys;
        }
    }
}
