package uk.turnstone.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.turnstone.linkage.io.ClustersCsv;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.TableFiles;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Scoring;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;
import uk.turnstone.linkage.weigh.WeighedPair;

/** Spark gives the clusters of one machine, to the byte, into however many parts work is cut; and its sentences. */
class LinkOnSparkTest {
    private static final Path ROOT = Path.of(System.getProperty("turnstone.root", ".."));
    private static final String HEADINGS = "rec_id,given_name,surname,date_of_birth,postcode\n";
    private static final String MODEL = """
            name: small
            version: 1
            about: For tests.
            id: rec_id
            columns: {given_name: [upper], surname: [upper], date_of_birth: [], postcode: []}
            comparisons:
              forename:
                column: given_name
                levels: [{name: same forename, exact: true, m: 0.9, u: 0.01}, {name: other, m: 0.1, u: 0.99}]
              surname:
                column: surname
                levels: [{name: same surname, exact: true, by-frequency: true, m: 0.9, u: 0.01}, {name: other, m: 0.1, u: 0.99}]
            blocking: [[surname], [given_name]]
            training: [[surname]]
            prior: 0.1
            thresholds: {join: 0.9, split: 0.5}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void fewParts() {
        LocalSpark.inParts(3);
    }

    @ParameterizedTest(name = "{0}, {2} parts")
    @CsvSource({"febrl.yaml, dataset3.csv, 3", "fake_1000.yaml, fake_1000.csv, 5"})
    void publishedFilesAreLinkedAsOnOneMachine(String model, String data, int parts) throws Exception {
        Path shared = ROOT.resolve("../shared/data/linkage");
        if (!Files.isDirectory(shared)) {
            System.out.println("SKIPPED: ../shared is absent, so Spark was not tried on " + data);
            Assumptions.abort("../shared is absent");
        }
        LocalSpark.inParts(parts);
        List<Path> files = List.of(shared.resolve(data));
        Path yaml = ROOT.resolve("models").resolve(model);
        ModelFile file = ModelFile.read(yaml);
        Table table = TableFiles.read(file, files);
        file = file.with(new Training(table, file.model(), 2).learn());

        assertThat(run(yaml, files, "--train", "--save-model", folder.resolve("learnt.yaml")))
                .describedAs(said())
                .isZero();

        assertThat(out()).hasContent(onOneMachine(file, files));
        assertThat(Files.readString(folder.resolve("learnt.yaml"))).isEqualTo(file.written());
    }

    @ParameterizedTest(name = "{0} parts, seed {1}")
    @CsvSource({"1,11", "3,11", "7,12"})
    void guardsHoldOnSparkAsOnOneMachine(int parts, long seed) throws Exception {
        LocalSpark.inParts(parts);
        List<Path> files = AwkwardFiles.from(seed, folder);
        Path yaml = raresWeighMore();
        ModelFile file = ModelFile.read(yaml);

        assertThat(run(yaml, files)).describedAs(said()).isZero();

        assertThat(Files.readString(out())).isEqualTo(onOneMachine(file, files));
        assertThat(Files.list(folder)
                        .filter(path -> path.getFileName().toString().startsWith("_")))
                .describedAs("steps that were kept")
                .isEmpty();
    }

    @Test
    void theFilesAreAwkwardEnoughToTellAWrongWayFromThis() throws Exception {
        List<Path> files = AwkwardFiles.from(11, folder);
        ModelFile file = ModelFile.read(raresWeighMore());
        Table table = TableFiles.read(file, files);
        List<WeighedPair> pairs = new Scoring(table, file.model(), 1).pairs(more -> {});
        Clusters guarded = Clusters.of(table, pairs, file.model());
        Clusters free =
                Clusters.of(table.size(), pairs, Model.weight(file.model().join()));
        assertThat(guarded.members(table).size())
                .isGreaterThan(free.members(table).size() + 50);
        assertThat(free.members(table)).anyMatch(person -> person.size() > 20);
        assertThat(guarded.members(table)).anyMatch(person -> person.size() > 3);
        assertThat(guarded.members(table)).anyMatch(person -> person.size() == 1);
        ModelFile shipped = ModelFile.read(ROOT.resolve("models/person.yaml"));
        assertThat(onOneMachine(shipped, files)).isNotEqualTo(onOneMachine(file, files));
    }

    @Test
    void truthIsPrintedAndAFileThatWasThereIsReplaced() throws Exception {
        Path people = people("people.csv", "1,Wren,Dipper,,\n2,Wren,DIPPER,,\n3,Jay,Coot,,\n");
        Path truth = Files.writeString(folder.resolve("truth.csv"), "left,right\n1,2\n1,3\n");
        Files.writeString(out(), "before");
        assertThat(run(model(), List.of(people), "--truth", truth))
                .describedAs(said())
                .isZero();
        assertThat(out()).hasContent("source,id,cluster\npeople,1,1\npeople,2,1\npeople,3,2\n");
        assertThat(said()).contains("precision 1.0000, recall 0.3333");
    }

    @Test
    void whatCannotBeUsedIsSaidAsOneMachineSaysItAndNothingIsWritten() throws Exception {
        Files.writeString(out(), "before");
        Path good = people("good.csv", "1,Wren,Dipper,,\n");
        isRefusedAsOnOneMachine(good, folder.resolve("absent.csv"));
        isRefusedAsOnOneMachine(people("twice.csv", "8,Wren,Dipper,,\n9,,,,\n8,Jay,Coot,,\n9,Jay,Coot,,\n"));
        isRefusedAsOnOneMachine(good, people("empty.csv", "1,Wren,Dipper,,\n\n\" \",Jay,Coot,,\n1,Jay,Coot,,\n"));
        isRefusedAsOnOneMachine(people("broken.csv", "1,Wren,\"Dipper\n"));
        isRefusedAsOnOneMachine(Files.writeString(folder.resolve("none.csv"), ""));
        isRefusedAsOnOneMachine(Files.writeString(folder.resolve("other.csv"), "rec_id,name\n1,Wren\n"));
        assertThat(run(folder.resolve("absent.yaml"), List.of(good))).isEqualTo(2);
        assertThat(said()).startsWith("There is no model " + folder.resolve("absent.yaml") + ".");
        assertThat(out()).hasContent("before");
        assertThat(Files.list(folder).filter(Files::isDirectory)).isEmpty();
    }

    @Test
    void aRuleThatWouldBringTooManyPairsIsRefusedWithAdvice() throws Exception {
        Path people = people("people.csv", "1,Wren,Dipper,,\n2,Jay,Dipper,,\n3,Ivy,Dipper,,\n4,Ivy,Coot,,\n");
        assertThat(run(model(), List.of(people), "--most-pairs", "3")).isEqualTo(2);
        assertThat(said())
                .contains("would compare 4 pairs, more than 3. Most come from the blocking rule “surname”: 3 records"
                        + " share “DIPPER”.");
    }

    @Test
    void wrongUseHasStatusTwo() {
        assertThat(LinkOnSpark.run("--spark", "local[2]", "people.csv")).isEqualTo(2);
        assertThat(LinkOnSpark.run("--spark", "local[2]", "--model", "m", "--out", "o"))
                .isEqualTo(2);
    }

    private void isRefusedAsOnOneMachine(Path... files) throws Exception {
        ModelFile file = ModelFile.read(model());
        String sentence = catchThrowableOfType(UnusableFileException.class, () -> TableFiles.read(file, List.of(files)))
                .getMessage();
        assertThat(run(model(), List.of(files))).isEqualTo(2);
        assertThat(said().lines().toList()).contains(sentence);
        assertThat(said()).doesNotContain("\tat ");
    }

    private static String onOneMachine(ModelFile file, List<Path> files) throws Exception {
        Table table = TableFiles.read(file, files);
        return ClustersCsv.of(
                table, Clusters.of(table, new Scoring(table, file.model(), 2).pairs(more -> {}), file.model()));
    }

    private Path model() throws Exception {
        return Files.writeString(folder.resolve("small.yaml"), MODEL);
    }

    /** The product's own model, which joins lightly and in which a rare surname weighs more: a list, of which the rarest counts. */
    private Path raresWeighMore() throws Exception {
        String shipped = Files.readString(ROOT.resolve("models/person.yaml"));
        String changed = shipped.replace(
                        "{name: same surname, exact: true,", "{name: same surname, exact: true, by-frequency: true,")
                .replace("{join: 0.999, split: 0.5}", "{join: 0.05, split: 0.01}");
        assertThat(changed).contains("by-frequency").contains("join: 0.05");
        return Files.writeString(folder.resolve("person.yaml"), changed);
    }

    private Path people(String name, String rows) throws Exception {
        return Files.writeString(folder.resolve(name), HEADINGS + rows);
    }

    private Path out() {
        return folder.resolve("clusters.csv");
    }

    private int run(Path model, List<Path> files, Object... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--spark", "local[2]", "--model", model.toString(), "--out", out().toString()));
        Stream.of(more).map(Object::toString).forEach(arguments::add);
        files.forEach(file -> arguments.add(file.toString()));
        PrintStream err = System.err;
        PrintStream usual = System.out;
        said.reset();
        PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setErr(heard);
        System.setOut(heard);
        try {
            return LinkOnSpark.run(arguments.toArray(String[]::new));
        } finally {
            System.setErr(err);
            System.setOut(usual);
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
