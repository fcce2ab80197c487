package uk.turnstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.turnstone.Turnstone;
import uk.turnstone.people.PersonPageReads;

/**
 * What deciding and writing down cost: the page of a person with row-level security and the trail, and without either by the
 * owner of the tables, in the same run. Arguments: people (default 1,000,000), people to read (default 2,000), and a data
 * folder that stays and, if it holds people already, is read as it is.
 */
public final class AccessBench {
    private AccessBench() {}

    /** Prints the table of {@link PersonPageReads}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int reads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        Path data = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("access-bench");
        boolean isThere = Files.isDirectory(data) && Files.list(data).findAny().isPresent();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--turnstone.data=" + data, "--turnstone.mode=demo")) {
            if (!isThere) {
                SearchBench.deliver(context, people);
            }
            PersonPageReads.measure(context, reads);
        }
        System.out.printf(Locale.ROOT, "load of the machine %.1f; the data folder is %s%n", Memory.load(), data);
    }
}
