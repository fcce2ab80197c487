package uk.turnstone.performance;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.turnstone.access.Contexts;

/** {@code report crime}: recorded crime from open data; nobody needs to sign in for it. */
@Command(
        name = "crime",
        description = "Recorded crime and anti-social behaviour by area and type, from open data.",
        mixinStandardHelpOptions = true)
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class CrimeCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NOTHING_THERE = 1;
    private static final int WRONG_USE = 2;

    private final CrimeReport report;
    private final Contexts contexts;

    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = "--area",
            required = true,
            paramLabel = "CODE",
            description = "code of an authority such as E06000001, \"outside\" or \"all\"")
    String area = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    When when = new When();

    @Option(names = "--by", paramLabel = "ward", description = "ward: one row for each ward, and one for ward unknown")
    @Nullable String by;

    @Option(
            names = "--against",
            paramLabel = "previous-year",
            description = "previous-year: beside the same months a year before")
    @Nullable String against;

    @Option(names = "--format", defaultValue = "table", paramLabel = "csv|table", description = "default: table")
    String format = "table";

    /** A month or a quarter, not both. */
    static final class When {
        @Option(names = "--month", paramLabel = "YYYY-MM", description = "a month such as 2024-01")
        @Nullable String month;

        @Option(names = "--quarter", paramLabel = "YYYY-Qn", description = "a quarter such as 2018-Q4")
        @Nullable String quarter;

        Period period() {
            return month != null ? Period.month(month) : Period.quarter(quarter == null ? "" : quarter);
        }
    }

    public CrimeCommand(CrimeReport report, Contexts contexts) {
        this.report = report;
        this.contexts = contexts;
    }

    @Override
    public Integer call() {
        try {
            check("--by", by, "ward");
            check("--against", against, "previous-year");
            check("--format", format, "csv", "table");
            var scope = new CrimeScope(area, by != null);
            print(report.make(contexts.thePublic().context(), scope, when.period(), against != null));
            return DONE;
        } catch (IllegalArgumentException e) {
            err().println(e.getMessage());
            return WRONG_USE;
        } catch (NoFigures e) {
            err().println(e.getMessage());
            return e.why() == NoFigures.Why.NO_SUCH_AREA ? WRONG_USE : NOTHING_THERE;
        }
    }

    private void print(CrimeFigures figures) {
        PrintWriter out = spec().commandLine().getOut();
        out.print(format.equals("csv") ? CrimeCsv.of(figures) : new CrimeTable(figures).text());
        out.flush();
        CrimeNotes.of(figures).forEach(err()::println);
    }

    private static void check(String option, @Nullable String value, String... allowed) {
        if (value != null && !List.of(allowed).contains(value)) {
            throw new IllegalArgumentException(
                    option + " can be " + String.join(" or ", allowed) + ", not \"" + value + "\".");
        }
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
