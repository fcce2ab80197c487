package uk.turnstone.people;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Act;

/** Prints a person and what happened to them, for the command line. */
@Component
final class PrintPerson {
    private static final List<String> HEADINGS = List.of("when", "what", "more", "agency");

    private final ReadPerson read;
    private final CommandAsker asker;

    PrintPerson(ReadPerson read, CommandAsker asker) {
        this.read = read;
        this.asker = asker;
    }

    /** Prints, and gives the status to exit with. */
    int print(String key, @Nullable String role, String format, PrintWriter out, PrintWriter err) {
        Optional<UUID> person = uuid(key);
        Optional<Rows.Form> form = Rows.Form.of(format);
        if (person.isEmpty() || form.isEmpty()) {
            err.println(
                    person.isEmpty()
                            ? "“" + key + "” is not the key of a person: search first, the key is the first column."
                            : "There is no format “" + format + "”: choose table or csv.");
            return 2;
        }
        return asker.ask(role, err, context -> {
            Optional<PersonFile> file = read.by(context.to(Act.EXPORT), person.get());
            if (file.isEmpty()) {
                err.println("There is no such person among the records you may see.");
                return 1;
            }
            print(out, file.get(), form.get());
            err.println(asker.stamp(context));
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

    private static Optional<UUID> uuid(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
