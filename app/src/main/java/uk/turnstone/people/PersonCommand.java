package uk.turnstone.people;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what happened to one person. */
@Component
@Command(name = "show", description = "Prints a person and their time-line.", mixinStandardHelpOptions = true)
public final class PersonCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("when", "what", "more", "agency");

    private final ReadPerson read;
    private final CommandAsker asker;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "KEY", description = "Key of the person, as the search prints it")
    private String key = "";

    @Option(names = "--as", paramLabel = "ROLE", description = "The role in which you look, such as iom-manager")
    private @Nullable String role;

    @Option(names = "--format", defaultValue = "table", description = "table or csv (default: ${DEFAULT-VALUE})")
    private String format = "table";

    PersonCommand(ReadPerson read, CommandAsker asker) {
        this.read = read;
        this.asker = asker;
    }

    @Override
    public Integer call() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        PrintWriter err = own.commandLine().getErr();
        Optional<UUID> person = uuid();
        Optional<Rows.Form> form = Rows.Form.of(format);
        if (person.isEmpty() || form.isEmpty()) {
            err.println(
                    person.isEmpty()
                            ? "“" + key + "” is not the key of a person: search first, the key is the first column."
                            : "There is no format “" + format + "”: choose table or csv.");
            return 2;
        }
        return asker.ask(role, err, context -> {
            Optional<PersonFile> file = read.by(context, person.get());
            if (file.isEmpty()) {
                err.println("There is no such person among the records you may see.");
                return 1;
            }
            print(own.commandLine().getOut(), file.get(), form.get());
            return 0;
        });
    }

    private static void print(PrintWriter out, PersonFile file, Rows.Form form) {
        if (form == Rows.Form.TABLE) {
            out.println(file.name());
            out.println(file.identity());
            out.println();
        }
        List<List<String>> rows = file.events().stream()
                .map(event -> List.of(event.period(), event.what(), event.more(), event.agency()))
                .toList();
        new Rows(HEADINGS, rows).print(out, form);
    }

    private Optional<UUID> uuid() {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
