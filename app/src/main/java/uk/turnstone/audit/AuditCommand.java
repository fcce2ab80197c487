package uk.turnstone.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the audit trail from the command line. */
@Component
@Command(
        name = "audit",
        description = "Shows whether the audit trail is as it was written, and signs where it stands.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify|checkpoint|key",
        footer = {
            "",
            "Examples:",
            "  ./turnstone audit checkpoint --out /media/stick/2026-11-23.checkpoint",
            "  ./turnstone audit verify --checkpoint /media/stick/2026-11-23.checkpoint"
        })
public final class AuditCommand implements Runnable {
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    private final WalkChain walk;
    private final Checkpoints checkpoints;
    private final Sealer sealer;

    @Spec
    private @Nullable CommandSpec spec;

    AuditCommand(WalkChain walk, Checkpoints checkpoints, Sealer sealer) {
        this.walk = walk;
        this.checkpoints = checkpoints;
        this.sealer = sealer;
    }

    @Override
    public void run() {
        own().commandLine().usage(out());
    }

    @Command(
            name = "verify",
            description = "Walks the chain. Status 0: intact; 1: broken, or entries are not sealed; 2: wrong use.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            description = "A checkpoint that was kept elsewhere; as often as there are")
                    @Nullable List<Path> files,
            @Option(
                            names = "--public-key",
                            paramLabel = "FILE",
                            description = "The public key as it was kept elsewhere; else that of the data folder")
                    @Nullable Path keyFile) {
        List<Checkpoint> outside = new ArrayList<>();
        for (Path file : files == null ? List.<Path>of() : files) {
            Optional<Checkpoint> read = text(file).flatMap(Checkpoint::parse);
            if (read.isEmpty()) {
                err().println(file + " is not a checkpoint of an audit trail.");
                return WRONG_USE;
            }
            outside.add(read.get());
        }
        Optional<SealKey.PublicSealKey> key = keyFile == null ? Optional.of(checkpoints.key()) : key(keyFile);
        if (key.isEmpty()) {
            err().println(keyFile + " is not a public key.");
            return WRONG_USE;
        }
        Verdict verdict = walk.against(key.get(), outside);
        verdict.sentences().forEach(out()::println);
        return verdict.intact() ? 0 : BROKEN;
    }

    @Command(
            name = "checkpoint",
            description = "Signs where the chain stands. Keep the file where whoever runs the server cannot reach it.",
            mixinStandardHelpOptions = true)
    int checkpoint(
            @Option(
                            names = "--out",
                            required = true,
                            paramLabel = "FILE",
                            description = "Where to write it; never over a file that is there")
                    Path file) {
        sealer.sealAll();
        Checkpoint made = checkpoints.make();
        try {
            Files.writeString(file, made.text(), java.nio.file.StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            err().println("The checkpoint cannot be written to " + file
                    + ": it is there already, or its folder is not.");
            return BROKEN;
        }
        out().println("Entry " + made.link().number() + ", signed at " + made.madeAt() + ".");
        return 0;
    }

    @Command(
            name = "key",
            description = "Prints the public key by which checkpoints can be checked. Keep it with them.",
            mixinStandardHelpOptions = true)
    int key() {
        out().print(checkpoints.key().pem());
        out().flush();
        return 0;
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SealKey.PublicSealKey> key(Path file) {
        return text(file).flatMap(pem -> {
            try {
                return Optional.of(SealKey.PublicSealKey.parse(pem));
            } catch (GeneralSecurityException e) {
                return Optional.empty();
            }
        });
    }

    private CommandSpec own() {
        return java.util.Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return own().commandLine().getOut();
    }

    private PrintWriter err() {
        return own().commandLine().getErr();
    }
}
