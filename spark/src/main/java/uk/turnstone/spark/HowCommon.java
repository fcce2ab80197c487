package uk.turnstone.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.weigh.Level;
import uk.turnstone.linkage.weigh.Portion;
import uk.turnstone.linkage.weigh.Table;

/**
 * How common the values are of the columns in which a rare one weighs more.
 *
 * @param columns by number of the column
 */
record HowCommon(Map<Integer, OfColumn> columns) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Of one column.
     *
     * @param known records that say anything in it
     * @param several by value, how many records say it, of those that two say at least
     */
    record OfColumn(int known, Map<String, Integer> several) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static HowCommon among(Records records, ModelFile model) {
        Map<Integer, OfColumn> columns = new TreeMap<>();
        model.model().comparisons().stream()
                .filter(comparison -> comparison.levels().stream().anyMatch(Level::byFrequency))
                .map(comparison -> comparison.column())
                .distinct()
                .forEach(column ->
                        columns.put(column, of(records, column, model.columns().get(column))));
        return new HowCommon(columns);
    }

    private static OfColumn of(Records records, int number, Table.Column column) {
        Column cell = col("cells").getItem(number);
        Dataset<Row> said = records.rows().where(cell.notEqual("")).select(cell.as("value"));
        Dataset<Row> values = column.isList()
                ? said.select(explode(functions.split(col("value"), Pattern.quote(column.divider())))
                        .as("value"))
                : said;
        List<Row> several = values.groupBy("value")
                .agg(count(lit(1)).as("records"))
                .where(col("records").gt(1))
                .collectAsList();
        Map<String, Integer> counts = new HashMap<>();
        several.forEach(row -> counts.put(row.getString(0), Math.toIntExact(row.getLong(1))));
        return new OfColumn(Math.toIntExact(said.count()), counts);
    }

    void tell(Portion portion) {
        columns.forEach((column, of) ->
                portion.counted(column, of.known(), value -> of.several().getOrDefault(value, 1)));
    }
}
