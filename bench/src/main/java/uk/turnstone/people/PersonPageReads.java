package uk.turnstone.people;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Database;

/**
 * What row-level security and the trail cost a person's page: the same people read as a page reads them, and by the owner of
 * the tables, whom no policy concerns, without an entry in the trail. The product has no such switch.
 */
public final class PersonPageReads {
    private static final int WARM = 300;
    private static final double ASKED = 1.25;

    private PersonPageReads() {}

    /** Reads so many people both ways in turns, and prints medians, the times that 95 in 100 keep, and their ratio. */
    public static void measure(ConfigurableApplicationContext context, int reads) throws SQLException {
        ReadPerson read = context.getBean(ReadPerson.class);
        Context asker = context.getBean(Contexts.class).as("iom-manager", null);
        try (var connection = context.getBean(Database.class).administrator()) {
            connection.createStatement().execute("SET ROLE turnstone_owner");
            var source = new SingleConnectionDataSource(connection, true);
            var owner = new Transactions(source);
            List<UUID> people = JdbcClient.create(source)
                    .sql(
                            "SELECT public_key FROM people.person WHERE merged_into IS NULL ORDER BY public_key LIMIT :most")
                    .param("most", reads + WARM)
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list();
            double[] guarded = new double[reads];
            double[] bare = new double[reads];
            Random order = new Random(3);
            for (int i = 0; i < reads + WARM && i < people.size(); i++) {
                UUID person = people.get(i);
                // In turns, and in either order, so that neither finds the other's pages warm more often.
                boolean first = order.nextBoolean();
                double one = first ? guarded(read, asker, person) : bare(read, owner, asker, person);
                double two = first ? bare(read, owner, asker, person) : guarded(read, asker, person);
                if (i >= WARM) {
                    guarded[i - WARM] = first ? one : two;
                    bare[i - WARM] = first ? two : one;
                }
            }
            print(guarded, bare);
        }
    }

    private static double guarded(ReadPerson read, Context asker, UUID person) {
        long began = System.nanoTime();
        if (read.by(asker, person).isEmpty()) {
            throw new IllegalStateException("The page of a person is empty");
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static double bare(ReadPerson read, Transactions owner, Context asker, UUID person) {
        long began = System.nanoTime();
        owner.read(
                asker,
                sql -> read.file(sql, asker, PersonByKey.find(sql, person).orElseThrow(), new TreeSet<>()));
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(double[] guarded, double[] bare) {
        Arrays.sort(guarded);
        Arrays.sort(bare);
        System.out.println("| | median, ms | 95 in 100, ms |");
        System.out.println("|---|---:|---:|");
        System.out.printf(
                Locale.ROOT, "| as a page, policies and trail | %.2f | %.2f |%n", half(guarded), most(guarded));
        System.out.printf(Locale.ROOT, "| owner of the tables, no trail | %.2f | %.2f |%n", half(bare), most(bare));
        System.out.printf(
                Locale.ROOT,
                "ratio at the median %.2f, at 95 in 100 %.2f (asked: at most %.2f)%n",
                half(guarded) / half(bare),
                most(guarded) / most(bare),
                ASKED);
    }

    private static double half(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double most(double[] sorted) {
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
