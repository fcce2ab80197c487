package uk.turnstone.web.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Act;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Stamps;

/** The lists of all rooms: each is a component of its room, and shown, or written into a file, here. */
@Component
public final class Lists {
    private final Map<String, ListDefinition> lists = new HashMap<>();
    private final Permissions permissions;
    private final Transactions transactions;
    private final Stamps stamps;

    /** @throws IllegalArgumentException if two lists have one name */
    public Lists(List<ListDefinition> all, Permissions permissions, Transactions transactions, Stamps stamps) {
        this.permissions = permissions;
        this.transactions = transactions;
        this.stamps = stamps;
        for (ListDefinition list : all) {
            if (lists.put(list.id(), list) != null) {
                throw new IllegalArgumentException("Two lists are called " + list.id());
            }
        }
    }

    Optional<ListDefinition> named(String id) {
        return Optional.ofNullable(lists.get(id));
    }

    /** A page of a list in the reader's transaction. Whoever shows people writes the look down. */
    public ListShown show(ListDefinition list, ListPlace place, ListRequest request, JdbcClient sql, Context context) {
        return new Showing(forReader(list, context), place, request, sql, context).page();
    }

    /**
     * Sends all that the reader would see by turning page after page: as a spreadsheet, of at most {@link WorkbookFile#MOST}
     * rows, where the address asked for ends so, else as comma-separated values. That it was asked for is written down
     * first, in a transaction of its own: a file that breaks off has been looked at too.
     *
     * @param name of the file without its suffix; says nothing of anybody
     * @param more kinds of information in the rows beside the page's own and those of the columns
     */
    public void send(
            ListDefinition list,
            ListPlace place,
            HttpServletRequest request,
            String name,
            Context context,
            HttpServletResponse response,
            String... more) {
        send(
                list,
                place,
                ListRequest.of(request),
                context,
                ListFile.asked(request, response, name),
                (sql, columns) -> stamps.of(
                        sql,
                        context,
                        request,
                        Stream.concat(Stream.of(more), columns.stream()).toArray(String[]::new)));
    }

    void send(
            ListDefinition declared,
            ListPlace place,
            ListRequest request,
            Context context,
            ListFile file,
            BiFunction<JdbcClient, List<String>, Stamp> stamping) {
        ListDefinition list = forReader(declared, context);
        Context exporting = list.rows().counts() ? context : context.to(Act.EXPORT);
        var asked = transactions.write(exporting, sql -> {
            List<View> views = new ArrayList<>(list.shipped());
            views.addAll(SavedViews.of(list.id(), sql));
            Question question = Understood.of(request, list, views).question();
            List<Column> columns = question.shown(list.columns()).stream()
                    .filter(Column::exported)
                    .toList();
            Stamp stamp = stamping.apply(
                    sql,
                    columns.stream().map(Column::needs).filter(Objects::nonNull).toList());
            // How many leave is counted as they will be read: what may be exported is less than what may be looked at.
            long rows = new Asking(list, question, place, sql, exporting).count(file.most());
            AuditTrail.write(
                    sql,
                    exporting,
                    Entry.exported(trail(list, place, question, file), stamp.handling())
                            .showing(persons(list, new Asking(list, question, place, sql, exporting), file.most()))
                            .counting(Math.toIntExact(rows)));
            return new Asked(question, columns, stamp);
        });
        transactions.read(exporting, sql -> {
            Given sensible = Showing.sensible(
                    asked.question.given(), new Showing(list, place, request, sql, exporting).choices());
            file.write(
                    asked.columns.stream().map(Column::title).toList(),
                    taker -> new Asking(list, asked.question.filteredBy(sensible), place, sql, exporting)
                            .each(asked.columns, file.most(), row -> taker.accept(values(row, asked.columns))),
                    asked.stamp);
            return true;
        });
    }

    /** Keys of the people in the file, by which it is found when one of them withdraws a consent; none where it is not of people. */
    private static List<UUID> persons(ListDefinition list, Asking asking, long most) {
        List<UUID> persons = new ArrayList<>();
        list.columns().stream()
                .filter(column -> column.key().equals(Showing.PERSON))
                .forEach(
                        column -> asking.each(List.of(column), most, row -> Optional.ofNullable(row.key(Showing.PERSON))
                                .ifPresent(persons::add)));
        return persons;
    }

    /** What is sent, and what the file says of itself. */
    private record Asked(Question question, List<Column> columns, Stamp stamp) {}

    private static List<@Nullable Object> values(Row row, List<Column> columns) {
        List<@Nullable Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.value(column.key())));
        return values;
    }

    /** Which list, by which kinds of filter; not what was typed into them. */
    private static String trail(ListDefinition list, ListPlace place, Question question, ListFile file) {
        List<String> filters =
                question.given().values().keySet().stream().sorted().toList();
        return "list " + list.id() + " of " + place.address() + " as " + file.kind() + ", "
                + (filters.isEmpty() ? "not filtered" : "filtered by " + String.join(", ", filters));
    }

    ListDefinition forReader(ListDefinition list, Context context) {
        return list.forReader(category -> permissions.reads(context, category));
    }
}
