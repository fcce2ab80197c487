package uk.turnstone.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.BlockingKeys;
import uk.turnstone.linkage.CandidateSource;
import uk.turnstone.linkage.CarefulLinker;
import uk.turnstone.linkage.Cluster;
import uk.turnstone.linkage.Finding;
import uk.turnstone.linkage.Link;
import uk.turnstone.linkage.LinkResult;
import uk.turnstone.linkage.LinkRule;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.io.ResultTable;

/** A cluster gives the clusters, links and findings of one machine, to the byte, into however many parts work is cut. */
class ClusterAndOneMachineTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} parts, seed {1}")
    @CsvSource({"1,11", "3,11", "8,11", "3,12"})
    void theClusterSaysWhatOneMachineSays(int parts, long seed) throws Exception {
        List<PersonRecord> records = AwkwardRecords.from(seed);
        Map<ResultTable, String> expected = OneMachine.linking(records).files();

        SparkSession spark = LocalSpark.inParts(parts);
        var out = new org.apache.hadoop.fs.Path(folder.toUri());
        try (WorkingFolder working = WorkingFolder.within(out, spark)) {
            Dataset<Row> results = new LinkedOnCluster(working).results(LocalSpark.dataset(spark, records, parts));
            // Whatever order they come in: here the last line of a component before its first.
            new ResultFiles(out, working)
                    .write(working.keep(
                            "backwards", results.orderBy(col(ResultRows.LINE).desc())));
        }

        for (Map.Entry<ResultTable, String> table : expected.entrySet()) {
            assertThat(folder.resolve(table.getKey().file())).hasContent(table.getValue());
            assertThat(Files.readString(folder.resolve(table.getKey().file()))).isEqualTo(table.getValue());
        }
        assertThat(folder.resolve("problems.csv")).hasContent("file,line,column,value,reason\n");
        assertThat(Files.list(folder)).hasSize(4);
    }

    @Test
    void theRecordsAreAwkwardEnoughToTellAWrongWayFromThis() {
        List<PersonRecord> records = AwkwardRecords.from(11);
        LinkResult result = OneMachine.linking(records).result();
        assertThat(result.findings()).extracting(Finding::kind).contains(Finding.Kind.values());
        assertThat(result.findings().stream()
                        .collect(Collectors.groupingBy(found -> List.of(found.kind(), found.records())))
                        .values())
                .describedAs("a finding is known by its kind and its records")
                .allMatch(alike -> alike.size() == 1);
        assertThat(result.findings())
                .describedAs("one person with several numbers of two kinds")
                .anyMatch(found -> found.sentence().contains("; and more than one "));
        assertThat(result.links()).extracting(Link::rule).contains(LinkRule.values());
        assertThat(result.clusters()).anyMatch(cluster -> cluster.records().size() > 60);
        assertThat(result.clusters()).anyMatch(cluster -> cluster.records().size() == 1);
        assertThat(linkedKeyByKey(records)).isNotEqualTo(result);
    }

    /** What an engine gives that looks at each block alone and never at what its records reach further on. */
    private static LinkResult linkedKeyByKey(List<PersonRecord> records) {
        Map<String, List<PersonRecord>> blocks = new TreeMap<>();
        records.forEach(held -> BlockingKeys.of(held).forEach(key -> blocks.computeIfAbsent(key, k -> new ArrayList<>())
                .add(held)));
        List<Link> links = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Cluster> clusters = new ArrayList<>();
        blocks.values().forEach(block -> {
            LinkResult part = new CarefulLinker().link(block, CandidateSource.NONE);
            links.addAll(part.links());
            findings.addAll(part.findings());
            clusters.addAll(part.clusters());
        });
        return new LinkResult(
                links.stream().distinct().toList(),
                findings,
                clusters.stream().distinct().toList());
    }

    @Test
    void aRecordComesBackFromTheClusterAsItWent() {
        List<PersonRecord> records = AwkwardRecords.from(14);
        SparkSession spark = LocalSpark.inParts(3);
        assertThat(LocalSpark.dataset(spark, records, 3).collectAsList().stream()
                        .map(RecordColumns::read))
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void aRecordThatIsThereTwiceCountsOnceButTwoDifferentRecordsMayNotHaveOneId() throws Exception {
        List<PersonRecord> records = AwkwardRecords.from(15).subList(0, 40);
        PersonRecord one = records.getFirst();
        PersonRecord other = PersonRecord.of(
                one.id(),
                one.agency(),
                one.source(),
                one.isProtected(),
                List.of(),
                null,
                List.of(),
                List.of(),
                one.sex());
        SparkSession spark = LocalSpark.inParts(3);
        var out = new org.apache.hadoop.fs.Path(folder.toUri());
        try (WorkingFolder working = WorkingFolder.within(out, spark)) {
            LinkedOnCluster cluster = new LinkedOnCluster(working);
            Dataset<Row> once = LocalSpark.dataset(spark, records, 3);
            long lines = cluster.results(once).count();
            assertThat(cluster.results(once.union(once)).count()).isEqualTo(lines);
            assertThatThrownBy(() -> cluster.results(once.union(LocalSpark.dataset(spark, List.of(other), 1))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Two different records have the id " + one.id() + ".");
        }
    }
}
