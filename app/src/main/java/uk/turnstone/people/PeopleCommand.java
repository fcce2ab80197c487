package uk.turnstone.people;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds people from the command line. */
@Component
@Command(
        name = "people",
        description = "Finds people by name, birth date or number; “people show KEY” prints what happened.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./turnstone people fulmar 1992 --as iom-manager",
            "  ./turnstone people X104417 --as probation-officer --format csv"
        })
public final class PeopleCommand implements Callable<Integer> {
    private static final List<String> HEADINGS = List.of("key", "name", "also", "born", "agencies", "numbers");

    private final FindPeople find;
    private final CommandAsker asker;
    private final PrintPerson person;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Name, birth date, number, or several together")
    private List<String> query = List.of();

    @Option(names = "--as", paramLabel = "ROLE", description = "The role in which you look, such as iom-manager")
    private @Nullable String role;

    @Option(names = "--format", defaultValue = "table", description = "table or csv (default: ${DEFAULT-VALUE})")
    private String format = "table";

    PeopleCommand(FindPeople find, CommandAsker asker, PrintPerson person) {
        this.find = find;
        this.asker = asker;
        this.person = person;
    }

    @Command(name = "show", description = "Prints a person and their time-line.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "KEY", description = "Key of the person, as the search prints it") String key,
            @Option(names = "--as", paramLabel = "ROLE", description = "The role in which you look") @Nullable String as,
            @Option(names = "--format", defaultValue = "table", description = "table or csv") String form) {
        CommandLine own = java.util.Objects.requireNonNull(spec).commandLine();
        return person.print(key, as, form, own.getOut(), own.getErr());
    }

    @Override
    public Integer call() {
        CommandSpec own = java.util.Objects.requireNonNull(spec);
        PrintWriter err = own.commandLine().getErr();
        if (query.isEmpty()) {
            err.println("Say whom to look for: a name, a birth date or a number.");
            return 2;
        }
        Optional<Rows.Form> form = Rows.Form.of(format);
        if (form.isEmpty()) {
            err.println("There is no format “" + format + "”: choose table or csv.");
            return 2;
        }
        return asker.ask(role, err, context -> {
            Found found = find.by(context, String.join(" ", query));
            new Rows(HEADINGS, found.hits().stream().map(PeopleCommand::row).toList())
                    .print(own.commandLine().getOut(), form.get());
            err.println(asker.stamp(context));
            if (found.more() || found.hits().isEmpty()) {
                err.println(found.sentence());
            }
            return 0;
        });
    }

    private static List<String> row(Hit hit) {
        UUID key = hit.key();
        return List.of(
                key.toString(),
                hit.name(),
                hit.names().stream().skip(1).collect(Collectors.joining("; ")),
                hit.births().stream().map(String::valueOf).collect(Collectors.joining("; ")),
                String.join("; ", hit.agencies()),
                hit.numbers().stream().map(String::valueOf).collect(Collectors.joining("; ")));
    }
}
