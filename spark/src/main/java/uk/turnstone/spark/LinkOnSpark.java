package uk.turnstone.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.turnstone.linkage.io.UnusableFileException;

/** {@code ./turnstone link --spark}: links CSV files on a cluster, or on some cores of one machine. */
@Command(
        name = "link --spark",
        mixinStandardHelpOptions = true,
        description = "Says who is the same person in CSV files, by a model, on Apache Spark.",
        footer = {
            "",
            "Example:",
            "  ./turnstone link --spark 'local[2]' --model learnt.yaml --out clusters.csv police.csv probation.csv",
            "",
            "--labels, --curve, --doubts, --explain and --threads are of one machine: use them without --spark."
        })
public final class LinkOnSpark implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV files of people; each is a source")
    private List<String> files = List.of();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL.yaml",
            description = "what is compared, and what it weighs")
    private String model = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "CLUSTERS.csv",
            description = "where to write source,id,cluster")
    private String out = "";

    @Option(
            names = "--train",
            description = "learn the weights from these files first, on the driver, as one machine would")
    private boolean train;

    @Option(names = "--save-model", paramLabel = "FILE", description = "where to write the model with what was learnt")
    private @Nullable String save;

    @Option(
            names = "--truth",
            paramLabel = "TRUTH.csv",
            description = "print precision, recall and F1 against id,cluster or left,right")
    private @Nullable Path truth;

    @Option(
            names = "--most-pairs",
            paramLabel = "N",
            description = "refuse to compare more pairs than this (default: ${DEFAULT-VALUE})",
            defaultValue = "500000000")
    private long mostPairs;

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description = "where to work (default: what spark-submit says, else local[*], all cores of this machine)")
    private @Nullable String master;

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int status = run(arguments);
        SparkSession.getDefaultSession().foreach(session -> {
            session.stop();
            return null;
        });
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Exit status 0 done, 1 the work failed, 2 wrong use or a file that cannot be used. */
    static int run(String... arguments) {
        return new CommandLine(new LinkOnSpark())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        PrintWriter told = Objects.requireNonNull(command).commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            new LinkFiles(files, model, out, train, save, truth, mostPairs).link(OurSession.open(master), told, err);
            return 0;
        } catch (UnusableFileException | IllegalArgumentException unusable) {
            err.println(unusable.getMessage());
            return WRONG_USE;
        } catch (IOException failed) {
            err.println("A file could not be read or written: " + failed.getMessage());
            return FAILED;
        } catch (Exception failed) {
            err.println("Spark could not finish; this is what it says:");
            failed.printStackTrace(err);
            return FAILED;
        }
    }
}
