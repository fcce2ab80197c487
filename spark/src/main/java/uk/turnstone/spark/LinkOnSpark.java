package uk.turnstone.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.turnstone.linkage.io.UnusableFileException;

/** {@code ./turnstone spark}: links records on a cluster, or on all cores of one machine. */
@Command(
        name = "spark",
        mixinStandardHelpOptions = true,
        description = "Says which records are of the same person, on an Apache Spark cluster.",
        footer = {"", "  ./turnstone spark police.yaml arrests.csv probation.yaml caseload.csv --out people"})
public final class LinkOnSpark implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(
            paramLabel = "MAPPING FILE...",
            arity = "1..*",
            hideParamSyntax = true,
            description =
                    "a mapping (.yaml), then the CSV files that it explains; another mapping and its files may follow")
    private List<String> named = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "a new folder for clusters.csv, links.csv, findings.csv and problems.csv")
    private String out = "";

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description = "where to work (default: what spark-submit says, else local[*], all cores of this machine)")
    private @Nullable String master;

    @Spec
    private @Nullable CommandSpec command;

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

    /** Exit status 0 done, 1 the work failed, 2 wrong use. */
    static int run(String... arguments) {
        return new CommandLine(new LinkOnSpark())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private long link(List<NamedFile> files) throws WrongUseException, UnusableFileException, IOException {
        return new LinkExtracts(OurSession.open(master)).link(files, out);
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(command).commandLine();
        try {
            long problems = link(NamedFile.among(named));
            if (problems > 0) {
                line.getErr().println(problems + " cells or rows could not be used; problems.csv says which and why.");
            }
            line.getOut().println("Written to " + out + ".");
            return 0;
        } catch (WrongUseException wrong) {
            throw new ParameterException(line, wrong.getMessage());
        } catch (Exception failed) {
            Optional<String> sentence = Trouble.sentence(failed);
            line.getErr().println(sentence.orElse("Spark could not finish; this is what it says:"));
            if (sentence.isEmpty()) {
                failed.printStackTrace(line.getErr());
            }
            return FAILED;
        }
    }
}
