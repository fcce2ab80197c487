package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./turnstone generate}: writes the worked partnership's extracts. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Writes the extracts of the worked partnership: an invented area, its agencies and people, and the truth.",
        footer = {"", "Example:", "  ./turnstone generate --seed 7 --scale small --out extracts"})
public final class GenerateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "same seed, same bytes (default: ${DEFAULT-VALUE})",
            defaultValue = "7")
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description =
                    "how large: small, about 2,000 people; borough, 20,000; force, a million source records (default: ${DEFAULT-VALUE})",
            defaultValue = "small")
    private String scale = "small";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "where to write (default: ${DEFAULT-VALUE})",
            defaultValue = "extracts")
    private Path out = Path.of("extracts");

    @Override
    public Integer call() {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        Optional<Scale> size = Scale.named(scale);
        if (size.isEmpty()) {
            line.getErr().println("There is no scale " + scale + "; there are " + String.join(", ", Scale.NAMES) + ".");
            return 2;
        }
        try {
            new WorkedPartnership(seed, size.get()).writeTo(out, line.getErr()::println);
            line.getOut().println("Written to " + out.toAbsolutePath().normalize());
            return 0;
        } catch (IOException e) {
            line.getErr().println("The folder " + out + " cannot be written to; name another with --out.");
            return 1;
        }
    }
}
