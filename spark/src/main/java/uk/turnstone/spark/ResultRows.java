package uk.turnstone.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Finding;
import uk.turnstone.linkage.Link;
import uk.turnstone.linkage.LinkResult;
import uk.turnstone.linkage.io.CellProblem;
import uk.turnstone.linkage.io.CsvLine;
import uk.turnstone.linkage.io.ResultTable;

/**
 * Lines of the results, with what puts them in the order that one machine gives them. Lines that are equal in kind, first
 * and last record come from one component, where their place among each other is known.
 */
final class ResultRows {

    static final String TABLE = "table";
    static final String LINE = "line";

    /** What lines are sorted by, first one first. */
    static final List<String> ORDER = List.of("kind", "first", "last", "place");

    static final StructType SCHEMA = new StructType()
            .add(TABLE, DataTypes.StringType, false)
            .add("kind", DataTypes.IntegerType, false)
            .add("first", DataTypes.LongType, false)
            .add("last", DataTypes.LongType, false)
            .add("place", DataTypes.IntegerType, false)
            .add(LINE, DataTypes.StringType, false);

    private final List<Row> rows = new ArrayList<>();

    private ResultRows() {}

    /** The lines for what linking one component gave. */
    static Iterator<Row> of(LinkResult result) {
        ResultRows made = new ResultRows();
        for (Cluster cluster : result.clusters()) {
            for (long member : cluster.records()) {
                made.add(ResultTable.CLUSTERS, 0, cluster.id(), member, CsvLine.of(cluster, member));
            }
        }
        for (Link link : result.links()) {
            made.add(ResultTable.LINKS, 0, link.a(), link.b(), CsvLine.of(link));
        }
        for (Finding finding : result.findings()) {
            made.add(
                    ResultTable.FINDINGS,
                    finding.kind().ordinal(),
                    finding.records().getFirst(),
                    finding.records().getLast(),
                    CsvLine.of(finding));
        }
        return made.rows.iterator();
    }

    /** The lines for what is wrong in one row of a file. @param file which of the files it is, counted from 0 */
    static List<Row> of(int file, List<CellProblem> problems) {
        ResultRows made = new ResultRows();
        problems.forEach(
                problem -> made.add(ResultTable.PROBLEMS, file, problem.line(), problem.line(), CsvLine.of(problem)));
        return made.rows;
    }

    private void add(ResultTable table, int kind, long first, long last, CsvLine line) {
        rows.add(RowFactory.create(table.name(), kind, first, last, rows.size(), line.text()));
    }
}
