package uk.turnstone.people;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.turnstone.linkage.io.ClustersCsv;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.PairLimit;
import uk.turnstone.linkage.io.TableFiles;
import uk.turnstone.linkage.io.TruthFile;
import uk.turnstone.linkage.io.UnusableFileException;
import uk.turnstone.linkage.weigh.Clusters;
import uk.turnstone.linkage.weigh.Doubt;
import uk.turnstone.linkage.weigh.Evaluation;
import uk.turnstone.linkage.weigh.Explanation;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Scoring;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;
import uk.turnstone.linkage.weigh.WeighedPair;

/** {@code ./turnstone link}: says who is the same person in CSV files, by a model, without a server. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Says who is the same person in CSV files, by a model. It needs no installation.",
        footer = {
            "",
            "Examples:",
            "  ./turnstone link --train --model models/febrl.yaml --out clusters.csv people.csv",
            "  ./turnstone link --model learnt.yaml --out clusters.csv --truth truth.csv one.csv other.csv",
            "  ./turnstone link --model learnt.yaml --explain rec-1-org rec-1-dup-0 people.csv"
        })
public final class LinkCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files of people; each is a source")
    private List<Path> files = List.of();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL.yaml",
            description = "what is compared, and what it weighs")
    private Path model = Path.of("");

    @Option(names = "--out", paramLabel = "CLUSTERS.csv", description = "where to write source,id,cluster")
    private @Nullable Path out;

    @Option(names = "--train", description = "learn the weights from these files first")
    private boolean train;

    @Option(names = "--save-model", paramLabel = "FILE", description = "where to write the model with what was learnt")
    private @Nullable Path save;

    @Option(
            names = "--truth",
            paramLabel = "TRUTH.csv",
            description = "print precision, recall and F1 against id,cluster or left,right")
    private @Nullable Path truth;

    @Option(
            names = "--labels",
            paramLabel = "KNOWN.csv",
            description = "with --train: learn from these, id,cluster or left,right, what records of one person share")
    private @Nullable Path labels;

    @Option(
            names = "--curve",
            paramLabel = "CURVE.csv",
            description = "with --truth: where to write precision, recall and F1 at each join threshold")
    private @Nullable Path curve;

    @Option(
            names = "--doubts",
            paramLabel = "DOUBTS.csv",
            description = "where to write the persons that are suspiciously large or loosely held")
    private @Nullable Path doubts;

    @Option(
            names = "--explain",
            arity = "2",
            paramLabel = "ID",
            description = "print what the likeness of two records weighs")
    private List<String> explain = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads that compare (default: all cores); the answer does not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--most-pairs",
            paramLabel = "N",
            description = "refuse to compare more pairs than this (default: ${DEFAULT-VALUE})",
            defaultValue = "500000000")
    private long mostPairs;

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description = "work on Apache Spark, such as local[2] for two cores of this machine"
                    + " (docs/features/linkage-on-a-cluster.md says what else)")
    private @Nullable String spark;

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        if (out == null && explain.isEmpty() && save == null) {
            err.println("Say where to write with --out CLUSTERS.csv, or ask for one pair with --explain ID ID.");
            return WRONG_USE;
        }
        if (curve != null && truth == null || labels != null && !train) {
            err.println("--curve goes with --truth TRUTH.csv, and --labels with --train.");
            return WRONG_USE;
        }
        if (spark != null) {
            err.println("Spark is started by ./turnstone link --spark MASTER in the folder of Turnstone's source.");
            return WRONG_USE;
        }
        if (threads < 1) {
            err.println("--threads wants 1 or more.");
            return WRONG_USE;
        }
        try {
            link(spec.commandLine().getOut(), err);
            return 0;
        } catch (UnusableFileException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return WRONG_USE;
        } catch (IOException e) {
            err.println("A file could not be read or written: " + e.getMessage());
            return 1;
        }
    }

    private void link(PrintWriter told, PrintWriter err) throws UnusableFileException, IOException {
        long began = System.nanoTime();
        ModelFile file = ModelFile.read(model);
        Table table = TableFiles.read(file, files);
        int[] persons = truth == null ? null : TruthFile.read(truth, table);
        err.printf(Locale.UK, "%,d records read (%.1f s)%n", table.size(), seconds(began));
        PairLimit.refuseMore(model.toString(), Scoring.estimate(table, file.model()), mostPairs);
        if (train) {
            var training = new Training(table, file.model(), threads);
            file = file.with(labels == null ? training.learn() : training.learn(TruthFile.read(labels, table)));
            err.printf(Locale.UK, "learnt from these records (%.1f s)%n", seconds(began));
        }
        if (save != null) {
            write(save, file.written());
        }
        if (!explain.isEmpty()) {
            int one = record(table, explain.get(0));
            int other = record(table, explain.get(1));
            told.println(Explanation.of(table, file.model(), one, other).words());
            file.model().guards().why(table, file.model(), one, other).ifPresent(told::println);
        }
        if (out != null) {
            cluster(table, file.model(), persons, told, err, began);
        }
        told.flush();
    }

    private void cluster(
            Table table, Model learnt, int @Nullable [] persons, PrintWriter told, PrintWriter err, long began)
            throws IOException {
        long[] expected = {
            Scoring.estimate(table, learnt).stream()
                    .mapToLong(Scoring.RuleSize::pairs)
                    .sum()
        };
        PairProgress progress = new PairProgress(err, expected[0]);
        List<WeighedPair> pairs = new Scoring(table, learnt, threads).pairs(progress::weighed);
        Clusters clusters = Clusters.of(table, pairs, learnt);
        write(Objects.requireNonNull(out), ClustersCsv.of(table, clusters));
        List<Doubt> doubted = Doubt.of(table, clusters, pairs, learnt.doubts());
        if (doubts != null) {
            write(doubts, ClustersCsv.of(doubted));
        }
        err.printf(Locale.UK, "%,d pairs weighed, done in %.1f s%n", progress.pairs(), seconds(began));
        if (!doubted.isEmpty()) {
            err.printf(
                    Locale.UK,
                    "%,d persons are suspiciously large or loosely held%s%n",
                    doubted.size(),
                    doubts == null ? "; --doubts FILE says which" : "");
        }
        if (persons != null) {
            told.println(Evaluation.of(clusters, persons).words());
            if (curve != null) {
                write(curve, ClustersCsv.curve(Evaluation.clustered(table, pairs, learnt, persons)));
            }
        }
    }

    private static int record(Table table, String id) throws UnusableFileException {
        return IntStream.range(0, table.size())
                .filter(record -> table.id(record).equals(id))
                .findFirst()
                .orElseThrow(() -> new UnusableFileException("There is no record “" + id + "” in these files."));
    }

    /** All or nothing: a file that was there stays as it was until the new one is whole. */
    private static void write(Path to, String text) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        Path unfinished = Files.createTempFile(folder, ".turnstone", ".part");
        try {
            Files.writeString(unfinished, text, StandardCharsets.UTF_8);
            Files.move(unfinished, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
