package uk.turnstone.spark;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.weigh.Portion;
import uk.turnstone.linkage.weigh.WeighedPair;

/** Weighs the pairs of blocks, each once, as many blocks at a time as one table takes well. */
final class WeighedPairs extends ByHeaps {
    static final String WEIGHT = "weight";

    private static final StructType PAIR = new StructType()
            .add(Components.RECORD, LongType, false)
            .add(Components.COMPONENT, LongType, false)
            .add(WEIGHT, DoubleType, false);
    private static final int AT_A_TIME = 20_000;

    private final ModelFile model;
    private final HowCommon common;
    private final Iterator<Row> rows;
    private @Nullable Row first;

    private WeighedPairs(ModelFile model, HowCommon common, Iterator<Row> rows) {
        this.model = model;
        this.common = common;
        this.rows = rows;
        first = rows.hasNext() ? rows.next() : null;
    }

    /** Those from the join threshold on. @param blocks as {@link Blocking#blocks} gives them */
    static Dataset<Row> of(Dataset<Row> blocks, ModelFile model, Broadcast<HowCommon> common) {
        String yaml = model.written();
        return blocks.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new WeighedPairs(Models.of(yaml), common.value(), rows),
                Encoders.row(PAIR));
    }

    @Override
    boolean more() {
        return first != null;
    }

    private record Block(int rule, long key, List<Integer> records) {}

    @Override
    List<Row> heap() {
        Portion portion = Records.portion(model);
        Map<Long, Integer> places = new HashMap<>();
        List<Long> numbers = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        while (first != null && numbers.size() < AT_A_TIME) {
            var block = new Block(first.getInt(0), first.getLong(1), new ArrayList<>());
            blocks.add(block);
            while (first != null && first.getInt(0) == block.rule() && first.getLong(1) == block.key()) {
                Row row = first;
                block.records().add(places.computeIfAbsent(row.getLong(2), number -> {
                    numbers.add(number);
                    return portion.add(row.getString(3), row.getString(4), row.getList(5));
                }));
                first = rows.hasNext() ? rows.next() : null;
            }
        }
        common.tell(portion);
        List<Row> pairs = new ArrayList<>();
        for (Block block : blocks) {
            for (WeighedPair pair : portion.pairs(block.rule(), block.key(), block.records())) {
                long a = numbers.get(pair.a());
                long b = numbers.get(pair.b());
                pairs.add(RowFactory.create(Math.max(a, b), Math.min(a, b), pair.weight()));
            }
        }
        return pairs;
    }
}
