package uk.turnstone.linkage.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.clean.Cleaning;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Doubt;
import uk.turnstone.linkage.weigh.Evaluation;
import uk.turnstone.linkage.weigh.Explanation;
import uk.turnstone.linkage.weigh.Guards;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Scoring;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;
import uk.turnstone.linkage.weigh.WeighedPair;

/** The models that are shipped, on the published data they are for, learning without the truth. */
class ShippedModelsTest {
    private static final Path ROOT = Path.of(System.getProperty("turnstone.root", ".."));

    @TempDir
    Path folder;

    private static Path shared(String name) {
        Path shared = ROOT.resolve("../shared");
        if (!Files.isDirectory(shared)) {
            System.out.println("SKIPPED: ../shared is absent, so the models were not tried on " + name);
            Assumptions.abort("../shared is absent");
        }
        return shared.resolve("data/linkage").resolve(name);
    }

    private static ModelFile model(String name) throws Exception {
        return ModelFile.read(ROOT.resolve("models").resolve(name));
    }

    private int[] truth(String pairs, Table table) throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(shared(pairs)));
        lines.set(0, "left,right");
        return TruthFile.read(Files.write(folder.resolve(pairs), lines), table);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.995", "2, 0.995", "3, 0.995"})
    void febrlIsLinkedAsWellAsAsked(int number, double least) throws Exception {
        ModelFile file = model("febrl.yaml");
        Table table = TableFiles.read(file, List.of(shared("dataset" + number + ".csv")));
        Model learnt = new Training(table, file.model(), 2).learn().model();
        Clusters clusters = Clusters.of(table, new Scoring(table, learnt, 2).pairs(more -> {}), learnt);
        Evaluation how = Evaluation.of(clusters, truth("truth_pairs_dataset" + number + ".csv", table));
        System.out.printf(
                "FEBRL %d: precision %.4f, recall %.4f, F1 %.4f%n", number, how.precision(), how.recall(), how.f1());
        assertThat(how.f1()).isGreaterThanOrEqualTo(least);
    }

    @Test
    void fakeThousandIsLinkedAsWellAsAskedThoughNamesChangedPlaces() throws Exception {
        ModelFile file = model("fake_1000.yaml");
        Path people = shared("fake_1000.csv");
        Table table = TableFiles.read(file, List.of(people));
        List<String> truth = new ArrayList<>(List.of("id,cluster"));
        Files.readAllLines(people).stream().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            truth.add(cells[0] + "," + cells[cells.length - 1]);
        });
        int[] persons = TruthFile.read(Files.write(folder.resolve("truth.csv"), truth), table);
        Model learnt = new Training(table, file.model(), 2).learn().model();
        Clusters clusters = Clusters.of(table, new Scoring(table, learnt, 2).pairs(more -> {}), learnt);
        Evaluation how = Evaluation.of(clusters, persons);
        System.out.printf("fake_1000: precision %.4f, recall %.4f, F1 %.4f%n", how.precision(), how.recall(), how.f1());
        assertThat(how.f1()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void neitherTheOrderOfRecordsNorTheNumberOfThreadsChangesADigit() throws Exception {
        ModelFile file = model("febrl.yaml");
        List<String> lines = Files.readAllLines(shared("dataset1.csv"));
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        List<String> results = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            Collections.shuffle(rows, new Random(threads));
            List<String> shuffled = new ArrayList<>(List.of(lines.getFirst()));
            shuffled.addAll(rows);
            Path path = Files.write(folder.resolve("people.csv"), shuffled);
            Table table = TableFiles.read(file, List.of(path));
            Training.Learnt learnt = new Training(table, file.model(), threads).learn();
            Model model = learnt.model();
            Clusters clusters = Clusters.of(table, new Scoring(table, model, threads).pairs(more -> {}), model);
            String csv = ClustersCsv.of(table, clusters);
            assertThat(csv.lines()).hasSize(table.size() + 1);
            assertThat(csv).startsWith("source,id,cluster\npeople,rec-0-").endsWith(",500\n");
            results.add(file.with(learnt).written() + csv);
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
    }

    @Test
    void aModelIsWrittenAsItIsRead() throws Exception {
        for (String name : List.of("febrl.yaml", "fake_1000.yaml", "person.yaml")) {
            ModelFile file = model(name);
            ModelFile again = new ModelYaml("again.yaml").read(new StringReader(file.written()));
            assertThat(again.written()).isEqualTo(file.written());
            assertThat(again.model()).isEqualTo(file.model());
        }
    }

    @Test
    void guardsAreWrittenAsTheyAreRead() throws Exception {
        ModelFile file = new ModelYaml("guards.yaml").read(new StringReader("""
                name: guarded
                id: id
                columns: {surname: {steps: [upper], list: "|"}, born: [], card: [], kept: []}
                comparisons:
                  surname:
                    column: surname
                    levels: [{name: same surname, exact: true}, {name: other surname}]
                blocking: [[born]]
                guards:
                  twins: {same: [born], apart: surname, unless: [card]}
                  own-number: card
                  protected: kept
                doubts: {more-than: 20, held-by: 0.25}
                learnt: ["u: from nothing.", "m: by hand."]
                """));
        assertThat(file.model().guards())
                .isEqualTo(new Guards(Optional.of(new Guards.Twins(List.of(1), 0, List.of(2))), 2, 3));
        assertThat(file.model().doubts()).isEqualTo(new Doubt.Limits(20, 0.25));
        assertThat(file.columns().getFirst())
                .isEqualTo(new Table.Column("surname", new Cleaning(List.of(CleaningStep.UPPER)), "|"));
        assertThat(file.learnt()).containsExactly("u: from nothing.", "m: by hand.");
        ModelFile again = new ModelYaml("again.yaml").read(new StringReader(file.written()));
        assertThat(again).isEqualTo(file);
    }

    /** With labels for a tenth of the persons m comes from them; the answer is as good. */
    @Test
    void labelsTeachTheWeightsOfOnePerson() throws Exception {
        ModelFile file = model("febrl.yaml");
        Table table = TableFiles.read(file, List.of(shared("dataset3.csv")));
        int[] persons = truth("truth_pairs_dataset3.csv", table);
        int[] some = java.util.stream.IntStream.range(0, persons.length)
                .map(record -> persons[record] % 10 == 0 ? persons[record] : record)
                .toArray();
        Training.Learnt learnt = new Training(table, file.model(), 2).learn(some);
        Model model = learnt.model();
        Clusters clusters = Clusters.of(table, new Scoring(table, model, 2).pairs(more -> {}), model);
        assertThat(Evaluation.of(clusters, persons).f1()).isGreaterThan(0.995);
        assertThat(learnt.how()).anySatisfy(sentence -> assertThat(sentence).contains("known to be of one person"));
        assertThatThrownBy(() -> new Training(table, file.model(), 2)
                        .learn(java.util.stream.IntStream.range(0, persons.length)
                                .toArray()))
                .hasMessage("Of no two records it is said that they are one person.");
    }

    /** From a threshold that joins nothing to one that joins nearly all. */
    @Test
    void theCurveSaysHowGoodEachThresholdIs() throws Exception {
        ModelFile file = model("febrl.yaml");
        Table table = TableFiles.read(file, List.of(shared("dataset1.csv")));
        int[] persons = truth("truth_pairs_dataset1.csv", table);
        Model learnt = new Training(table, file.model(), 2).learn().model();
        List<WeighedPair> pairs = new Scoring(table, learnt, 2).pairs(more -> {});
        List<Evaluation.AtWeight> curve = Evaluation.clustered(table, pairs, learnt, persons);
        assertThat(curve).extracting(Evaluation.AtWeight::weight).isSorted();
        assertThat(curve.getFirst().evaluation().recall()).isGreaterThan(0.99);
        assertThat(curve.getLast().evaluation().recall()).isLessThan(0.5);
        assertThat(curve).extracting(at -> at.evaluation().f1()).anyMatch(f1 -> f1 > 0.995);
        assertThat(curve.getFirst().evaluation())
                .isEqualTo(Evaluation.of(
                        Clusters.of(table.size(), pairs, curve.getFirst().weight()), persons));
    }

    @Test
    void aPairIsExplainedInPlainWords() throws Exception {
        ModelFile file = model("febrl.yaml");
        Table table = TableFiles.read(file, List.of(shared("dataset1.csv")));
        Model learnt = new Training(table, file.model(), 2).learn().model();
        int one = record(table, "rec-122-org");
        int other = record(table, "rec-122-dup-0");
        Explanation why = Explanation.of(table, learnt, one, other);
        assertThat(why.weight())
                .isEqualTo(new Scoring(table, learnt, 1).weigh(one, other).weight());
        assertThat(why.words()).contains("same number +", "any two records −", " to 1 for");
    }

    private static int record(Table table, String id) {
        return java.util.stream.IntStream.range(0, table.size())
                .filter(record -> table.id(record).equals(id))
                .findFirst()
                .orElseThrow();
    }
}
