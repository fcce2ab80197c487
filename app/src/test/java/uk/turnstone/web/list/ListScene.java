package uk.turnstone.web.list;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.TestDatabase;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.web.Stamps;

/** A list over a table of its own, under row-level security, in a database of its own. */
final class ListScene implements AutoCloseable {
    /** A row; any value but the key and the day of entry may be missing. */
    record Entry(
            UUID key,
            @Nullable String name,
            @Nullable Integer number,
            @Nullable LocalDate day,
            LocalDate entered) {}

    static final RowSource ROWS = RowSource.of("FROM public.entry e WHERE true", "e.key", ValueType.KEY, "e.*");
    static final ListDefinition LIST = ListDefinition.of(
                    "entries",
                    "Entries",
                    ROWS,
                    "name",
                    List.of(
                            Column.of("name", "Name", ValueType.TEXT, "page.name")
                                    .sorted(Sorting.by("e.name", ValueType.TEXT)),
                            Column.of("number", "Number", ValueType.NUMBER, "page.number")
                                    .sorted(Sorting.by("e.number", ValueType.NUMBER)
                                            .then("e.entered", ValueType.DAY)),
                            Column.of("day", "Day", ValueType.DAY, "page.day")
                                    .sorted(Sorting.by("e.day", ValueType.DAY)),
                            Column.of("entered", "Entered", ValueType.DAY, "page.entered")
                                    .offered(),
                            Column.of("secret", "Secret", ValueType.NUMBER, "page.number")
                                    .sorted(Sorting.by("e.number", ValueType.NUMBER))
                                    .needing("convictions"),
                            Column.behind("back", ValueType.KEY, "page.key")))
            .ofSize(25)
            .filteredBy(
                    new Filter.BeginsWith(
                            "name", "Name begins with", "e.name >= :low AND e.name < :high", text -> text, true),
                    new Filter.OneOf(
                            "day",
                            "Day",
                            "e.day = CAST(:value AS date)",
                            Choices.fixed(List.of(new uk.turnstone.web.Choice("2026-11-01", "1 Nov"))),
                            false),
                    new Filter.Days("entered", "Entered", "e.entered"),
                    Filter.yesNo("numbered", "Numbered", "e.number IS NOT NULL", "e.number IS NULL"))
            .viewedAs(View.shipped("numbered", "Numbered", "f.numbered=yes"));
    static final ListPlace PLACE = ListPlace.at("/entries");

    private final Database database = TestDatabase.fresh();
    private final SingleConnectionDataSource administrator;
    final JdbcClient everything;
    final Transactions app = new Transactions(database.pool(Account.APP));
    final Stamps stamps = new Stamps(
            Permissions.shipped(), Clock.fixed(Instant.parse("2026-11-20T14:02:00Z"), ZoneId.of("Europe/London")), 30);
    final Lists lists = new Lists(List.of(LIST), Permissions.shipped(), app, stamps);

    ListScene() {
        try {
            administrator = new SingleConnectionDataSource(database.administrator(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        everything = JdbcClient.create(administrator);
        everything.sql("""
                CREATE TABLE public.entry (key uuid PRIMARY KEY, name text, number bigint, day date, entered date NOT NULL,
                                           owner text NOT NULL DEFAULT 'mine');
                ALTER TABLE public.entry ENABLE ROW LEVEL SECURITY;
                CREATE POLICY mine ON public.entry FOR SELECT TO turnstone_app
                    USING (access.context_complete() AND owner = 'mine');
                GRANT SELECT ON public.entry TO turnstone_app;
                """).update();
    }

    void fill(List<Entry> entries) {
        everything.sql("TRUNCATE public.entry").update();
        for (Entry entry : entries) {
            everything
                    .sql("INSERT INTO public.entry VALUES (:key, :name, :number, :day, :entered)")
                    .param("key", entry.key())
                    .param("name", entry.name())
                    .param("number", entry.number())
                    .param("day", entry.day())
                    .param("entered", entry.entered())
                    .update();
        }
    }

    Context as(String login, String role) {
        return new Context(login, "Jo Flint", 1, 1, role, "IOM", LocalDate.of(2026, 11, 20), "test");
    }

    /** Writes the list into a file, as the manager asks for it. */
    void send(String query, ListFile file) {
        lists.send(
                LIST,
                PLACE,
                request(query),
                manager(),
                file,
                (sql, columns) -> stamps.ofCommand(sql, manager(), columns.toArray(String[]::new)));
    }

    Context manager() {
        return as("j.flint", "iom-manager");
    }

    ListShown show(String query) {
        return show(query, manager());
    }

    ListShown show(String query, Context context) {
        return app.read(context, sql -> lists.show(LIST, PLACE, request(query), sql, context));
    }

    /** An address asked in a session that begins empty. */
    ListRequest request(String query) {
        return new ListRequest(Fields.decode(query), new InMemory());
    }

    /** Keys of all rows, walked page by page from the top by the links to the next page. */
    List<String> walk(String query) {
        List<String> keys = new ArrayList<>();
        @Nullable String next = query;
        while (next != null) {
            ListShown page = show(next);
            page.lines().forEach(line -> keys.add(line.key()));
            next = page.links().next() == null ? null : question(page.links().next());
        }
        return keys;
    }

    /** The last page of a walk. */
    ListShown last(String query) {
        ListShown page = show(query);
        while (page.links().next() != null) {
            page = show(question(page.links().next()));
        }
        return page;
    }

    static String question(String address) {
        return address.substring(address.indexOf('?') + 1);
    }

    /** A table test's cells as they come, for what no jqwik generator is needed. */
    static Stream<String> hostile() {
        return Stream.of(
                "'; DROP TABLE public.entry; --",
                "e.owner",
                "name) OR (1=1",
                "1 UNION SELECT login FROM access.app_user",
                "\\",
                "%00",
                "%",
                ":low",
                "$1",
                "\"",
                "(SELECT pg_sleep(10))",
                "key::text",
                "../../etc/passwd",
                "<script>alert(1)</script>",
                "\u202e",
                "99999999999999999999",
                "00000000-0000-4000-8000-000000000000");
    }

    @Override
    public void close() {
        administrator.destroy();
        database.close();
    }

    private static final class InMemory implements KeptFilters {
        private final Map<String, String> all = new LinkedHashMap<>();

        @Override
        public String keep(String filters) {
            String key = UUID.nameUUIDFromBytes(filters.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
            all.put(key, filters);
            return key;
        }

        @Override
        public Optional<String> kept(String key) {
            return Optional.ofNullable(all.get(key));
        }
    }
}
