package uk.turnstone.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;

/** {@code ./turnstone import}: takes partners' extracts in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes partners' extracts in: each file a delivery, all of it or nothing.",
        footer = {
            "",
            "Examples:",
            "  ./turnstone import --format authorities uk_local_authorities_current.csv",
            "  ./turnstone import --format police-arrests --as data-officer-offender arrests.csv",
            "  ./turnstone import --formats"
        })
@Component
public final class ImportCommand implements Callable<Integer> {
    private final Deliver deliver;
    private final Formats formats;
    private final Contexts contexts;
    private final SavedMappings mappings;
    private final DeliveryRights rights;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "FORMAT", description = "format of the files; --formats lists them")
    private @Nullable String format;

    @Option(names = "--formats", description = "list the formats and their columns")
    private boolean list;

    @Option(names = "--as", paramLabel = "ROLE", description = "role in which you work; needed for files about people")
    private @Nullable String role;

    @Option(
            names = "--agency",
            paramLabel = "CODE",
            description = "agency whose extract it is, if not the format's own")
    private @Nullable String agency;

    @Option(
            names = "--mapping",
            paramLabel = "FILE|NAME",
            description = "leads the partner's own headings and codes to the format's; a file is saved under its name")
    private @Nullable String mapping;

    @Option(
            names = "--accept",
            description = "let a file in although many of its rows are bad, or it ends many records")
    private boolean accept;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    ImportCommand(Deliver deliver, Formats formats, Contexts contexts, SavedMappings mappings, DeliveryRights rights) {
        this.deliver = deliver;
        this.formats = formats;
        this.contexts = contexts;
        this.mappings = mappings;
        this.rights = rights;
    }

    @Override
    public Integer call() {
        if (list) {
            formats.all().forEach(this::describe);
            return 0;
        }
        if (format == null || files.isEmpty()) {
            err().println(
                            "import wants --format FORMAT and at least one file. `./turnstone import --formats` lists the formats.");
            return 2;
        }
        Format chosen;
        try {
            chosen = formats.named(format);
        } catch (IntakeTrouble e) {
            err().println(e.getMessage());
            return 2;
        }
        if (!chosen.isOpen() && role == null) {
            err().println(
                            "The files are no open data: say in which role you work, for example --as data-officer-offender.");
            return 2;
        }
        String owner = agency == null ? chosen.agency() : agency;
        Context context =
                role == null ? contexts.job("import") : contexts.atTheServer(role, !chosen.isOpen() ? owner : null);
        if (!chosen.isOpen() && !rights.workOn(context, chosen, context.agency())) {
            err().println("No: the role " + role + " does not deliver these files; " + chosen.deliveredBy() + " does.");
            return 2;
        }
        Mapping headings;
        try {
            headings = headings(context, chosen);
        } catch (IntakeTrouble e) {
            err().println(e.getMessage());
            return 2;
        }
        boolean good = true;
        for (Path file : files) {
            good &= take(context, DeliveryRequest.of(file, chosen).from(owner).by(headings));
        }
        return good ? 0 : 1;
    }

    private Mapping headings(Context context, Format chosen) {
        String name = mapping == null ? "" : mapping;
        if (name.isEmpty() || !Files.isRegularFile(Path.of(name))) {
            return mappings.named(context, name, chosen);
        }
        Mapping read = Mapping.read(name, text(Path.of(name)), formats);
        if (!read.format().equals(chosen.name())) {
            throw new IntakeTrouble("The mapping “" + read.name() + "” leads to the format " + read.format()
                    + ", not to " + chosen.name() + ".");
        }
        return mappings.save(context, name, read.definition());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IntakeTrouble("The mapping " + file + " cannot be read as text in UTF-8.", e);
        }
    }

    private boolean take(Context context, DeliveryRequest request) {
        try (var progress = new ProgressLine(err())) {
            DeliveryResult result = deliver.file(context, accept ? request.withYes() : request, progress);
            progress.close();
            Heaps heaps = result.heaps();
            out().println(request.fileName() + ": " + (heaps == null ? "waits." : heaps.sentence()));
            if (result.note() != null) {
                err().println(request.fileName() + ": " + result.note());
            }
            if (heaps == null) {
                err().println("Decide on the page /deliveries/" + result.key()
                        + " of `./turnstone serve`, or import the file again with --accept.");
            }
            if (heaps != null && heaps.rejected() > 0) {
                err().println("The rejected rows, with reasons, are on the page /deliveries/" + result.key()
                        + " of `./turnstone serve`, and as a file to send back.");
            }
            return heaps != null;
        } catch (IntakeTrouble e) {
            err().println(request.fileName() + ": " + e.getMessage());
            return false;
        }
    }

    private void describe(Format each) {
        out().println(each.name() + " - " + each.title() + ". " + each.about());
        each.columns().forEach(column -> out().println(
                        "    " + column.name() + ": " + column.type().title()
                                + (column.required() ? ", required" : "")
                                + (column.codes().isEmpty() ? "" : " (" + String.join(", ", column.accepted()) + ")")));
    }

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return java.util.Objects.requireNonNull(spec).commandLine().getErr();
    }
}
