package uk.turnstone.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Which records pairs tie together, over as many steps as it takes: connected components, each named after its smallest
 * record.
 *
 * <p>Each record is tied to the smallest that its neighbours know of, in turns for larger and for smaller
 * neighbours, until each component is a star about its smallest record. The number of ties does not grow and the number of
 * rounds does so with the square of the logarithm of the longest chain. Source: Kiveris and others, Connected Components
 * in MapReduce and Beyond, SoCC 2014 (alternating large-star and small-star).
 */
final class Components {

    /** A record that is not the smallest of its component. */
    static final String RECORD = "larger";
    /** The smallest record of that component. */
    static final String COMPONENT = "smaller";

    private static final Column LARGER = col(RECORD);
    private static final Column SMALLER = col(COMPONENT);
    private static final Column LEAST = col("least");

    private Components() {}

    /**
     * One row for each record that is not the smallest of its component: its id as {@link #RECORD}, the smallest as
     * {@link #COMPONENT}. A record that is not named there is the smallest of its own.
     *
     * @param pairs columns {@link #RECORD} and {@link #COMPONENT}, a row for each pair, in which the former is the larger
     */
    static Dataset<Row> of(Dataset<Row> pairs, WorkingFolder working) {
        Dataset<Row> ties = working.keep("ties", pairs.select(LARGER, SMALLER).distinct());
        while (!areStars(ties)) {
            ties = working.keep("ties", smallStar(largeStar(ties)));
        }
        return ties;
    }

    /** Ties the larger neighbours of each record to the smallest of it and all its neighbours; some perhaps twice. */
    private static Dataset<Row> largeStar(Dataset<Row> ties) {
        return ties.select(LARGER.as("from"), SMALLER.as("to"))
                .union(ties.select(SMALLER.as("from"), LARGER.as("to")))
                .withColumn("least", least(col("from"), min("to").over(Window.partitionBy("from"))))
                .where(col("to").gt(col("from")))
                .select(col("to").as(RECORD), LEAST.as(COMPONENT));
    }

    /** Ties each record and its smaller neighbours to the smallest of these. */
    private static Dataset<Row> smallStar(Dataset<Row> ties) {
        Column both = explode(array(LARGER, SMALLER));
        return ties.withColumn("least", min(COMPONENT).over(Window.partitionBy(RECORD)))
                .select(both.as(RECORD), LEAST.as(COMPONENT))
                .where(LARGER.notEqual(SMALLER))
                .distinct();
    }

    /** Whether each record is tied to one smaller, or is what others are tied to, and not both. */
    private static boolean areStars(Dataset<Row> ties) {
        return ties.select(LARGER.as("record"), lit(1).as("isTied"))
                .union(ties.select(SMALLER.as("record"), lit(0).as("isTied")))
                .groupBy("record")
                .agg(sum("isTied").as("ties"), count(lit(1)).as("all"))
                .where(col("ties")
                        .gt(1)
                        .or(col("ties").equalTo(1).and(col("all").gt(1))))
                .isEmpty();
    }
}
