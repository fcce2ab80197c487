package uk.turnstone.performance;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./turnstone report}: prints a figure. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        subcommands = {CrimeCommand.class, ConvictionsCommand.class},
        description = "Prints a figure to standard output.",
        footer = {
            "",
            "Examples:",
            "  ./turnstone report crime --area E06000001 --month 2024-01 --format csv",
            "  ./turnstone report convictions --as analyst --cohort PPO"
        })
@Component
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Objects.requireNonNull(spec)
                .commandLine()
                .getErr()
                .println(
                        "report wants the name of a figure: crime or convictions. `./turnstone report crime --help` tells its options.");
        return 2;
    }
}
