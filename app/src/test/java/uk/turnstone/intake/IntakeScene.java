package uk.turnstone.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import uk.turnstone.TestDatabase;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.areas.ShippedForces;
import uk.turnstone.database.Database;

/** The application as commands start it, with a database of its own, into which tests deliver files. */
public final class IntakeScene implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** Tables that say what is known; those that say what was done (deliveries, audit) are not among them. */
    private static final List<String> KNOWN = List.of(
            "intake.source_record",
            "intake.source_row",
            "history.event",
            "people.person",
            "people.person_record",
            "people.record_person",
            "people.record_name",
            "people.record_identifier",
            "people.record_address",
            "people.record_tie",
            "people.record_marker",
            "people.search_token",
            "people.finding",
            "areas.area",
            "areas.area_name",
            "areas.population",
            "areas.boundary",
            "areas.place",
            "areas.place_area");

    private final ConfigurableApplicationContext application;
    private final SingleConnectionDataSource administrator;
    private final Path folder;
    public final JdbcClient everything;

    /** @param settings of the application, as {@code --turnstone.name=value} */
    public IntakeScene(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        TestDatabase.register(new DynamicPropertyRegistry() {
            @Override
            public void add(String name, Supplier<Object> value) {
                arguments.add("--" + name + "=" + value.get());
            }
        });
        application = new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(arguments.toArray(String[]::new));
        application.getBean(ShippedForces.class);
        try {
            administrator = new SingleConnectionDataSource(database().administrator(), true);
            folder = Files.createTempDirectory("extracts");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        everything = JdbcClient.create(administrator);
    }

    public Database database() {
        return application.getBean(Database.class);
    }

    /** A part of the application. */
    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** As somebody who works in a role, on a day. */
    public Context as(String role, LocalDate today) {
        Context now = application.getBean(Contexts.class).as(role, null);
        return new Context(
                now.user(),
                now.name(),
                now.partnership(),
                now.agency(),
                now.role(),
                now.purpose(),
                today,
                now.request());
    }

    public Formats formats() {
        return application.getBean(Formats.class);
    }

    public UnfinishedDeliveries unfinished() {
        return application.getBean(UnfinishedDeliveries.class);
    }

    /** Forgets all that was delivered. */
    public void empty() {
        for (String kept : lines("SELECT inhrelid::regclass::text AS kept FROM pg_inherits i"
                + " JOIN pg_class c ON c.oid = i.inhrelid WHERE c.relkind = 'r'")) {
            everything.sql("DROP TABLE " + kept.replaceAll("[()]", "")).update();
        }
        everything.sql("""
                TRUNCATE intake.delivery, intake.waiting_part, intake.rejected_row, intake.source_record, intake.source_row,
                    history.event, people.person, people.person_record, people.record_person, people.record_name,
                    people.record_identifier, people.record_address, people.record_tie, people.record_marker,
                    intake.flagged_value, people.search_token, people.finding,
                    areas.place, areas.place_area RESTART IDENTITY CASCADE
                """).update();
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DeliveryRequest request(String format, Path file) {
        return DeliveryRequest.of(file, formats().named(format));
    }

    /** Delivers a file of text under the name of its format. */
    public DeliveryResult deliver(String format, String text) {
        return deliver(format, file(format + ".csv", text));
    }

    public DeliveryResult deliver(String format, Path file) {
        return deliver(request(format, file));
    }

    public DeliveryResult deliver(DeliveryRequest request) {
        DeliveryResult result = deliverAmongOthers(request);
        Invariants.hold(everything);
        return result;
    }

    /** Delivers while others do: what must hold at rest is not looked at. */
    DeliveryResult deliverAmongOthers(DeliveryRequest request) {
        return application.getBean(Deliver.class).file(context(request), request, Progress.silent());
    }

    /** Takes a delivery in that waited, after a yes to it. */
    DeliveryResult takeInWaited(DeliveryRequest request, DeliveryResult waits, Progress progress) {
        everything
                .sql("UPDATE intake.delivery SET state = 'reading' WHERE public_key = :key")
                .param("key", waits.key())
                .update();
        return application
                .getBean(Deliver.class)
                .file(
                        context(request),
                        request.withYes(),
                        progress,
                        new DeliveryRegister.Begun(number(waits), waits.key()),
                        (sql, delivery) -> {});
    }

    /** Where the rows of a file of text end. */
    public @Nullable Heaps heaps(String format, String text) {
        return deliver(format, text).heaps();
    }

    /** The beginning of the file of a delivery that waits. */
    public String keptFile(DeliveryResult waits) {
        byte[] bytes = everything
                .sql("SELECT bytes FROM intake.waiting_part WHERE delivery_id = :delivery AND part = 0")
                .param("delivery", number(waits))
                .query(byte[].class)
                .single();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Context context(DeliveryRequest request) {
        Contexts contexts = application.getBean(Contexts.class);
        Context now = request.format().isOpen()
                ? contexts.job("import")
                : contexts.as(request.format().deliveredBy(), request.agency());
        return new Context(
                now.user(),
                now.name(),
                now.partnership(),
                now.agency(),
                now.role(),
                now.purpose(),
                TODAY,
                now.request());
    }

    /** Number of the delivery with that key. */
    public int number(DeliveryResult result) {
        return everything
                .sql("SELECT delivery_id FROM intake.delivery WHERE public_key = :key")
                .param("key", result.key())
                .query(Integer.class)
                .single();
    }

    public long count(String query) {
        return everything.sql(query).query(Long.class).single();
    }

    /** One line a row. */
    public List<String> lines(String query) {
        return everything
                .sql("SELECT t::text FROM (" + query + ") t ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** A hash of all that is known, by table. */
    public Map<String, String> known() {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : KNOWN) {
            hashes.put(
                    table,
                    everything
                            .sql(
                                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "
                                            + table + " t")
                            .query(String.class)
                            .single());
        }
        return hashes;
    }

    @Override
    public void close() {
        administrator.destroy();
        application.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
