package uk.turnstone.web.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.TypedDay;

/** Puts a page of a list together. */
final class Showing {
    /** As what a list of people reads the key of each. */
    static final String PERSON = "person_key";

    private static final String GONE =
            "The row at which this page began is not in the list any more. The list is shown from its top.";
    private static final String LOST = "What you had filtered by is kept no longer. Choose it again.";

    private final ListDefinition list;
    private final ListPlace place;
    private final ListRequest request;
    private final JdbcClient sql;
    private final Context context;

    Showing(ListDefinition list, ListPlace place, ListRequest request, JdbcClient sql, Context context) {
        this.list = list;
        this.place = place;
        this.request = request;
        this.sql = sql;
        this.context = context;
    }

    ListShown page() {
        List<View> views = new ArrayList<>(list.shipped());
        views.addAll(SavedViews.of(list.id(), sql));
        Understood asked = Understood.of(request, list, views);
        Map<String, List<Choice>> choices = choices();
        Question question =
                asked.question().filteredBy(sensible(asked.question().given(), choices));
        var addresses = new Addresses(list, asked.view(), request.kept());
        List<Column> shown = question.shown(list.columns());
        var asking = new Asking(list, question, place, sql, context);
        Asking.Found found = asking.page(Asking.read(list, shown), asked.position());
        return new ListShown(
                list.id(),
                list.title(),
                shown.stream()
                        .map(column -> heading(column, question, addresses))
                        .toList(),
                found.rows().stream().map(row -> line(row, shown)).toList(),
                new Tally(asking.count(Tally.EXACT + 1), Tally.EXACT),
                views.stream().map(view -> link(view, asked.view())).toList(),
                fields(question.given(), choices),
                chosen(question, choices, addresses),
                columns(shown),
                question.size(),
                links(question, asked.position(), found, addresses),
                list.actions(),
                request.fields().first("marked").equals("all"),
                found.gone() ? GONE : asked.lost() ? LOST : null,
                problems(question.given()),
                persons(found.rows()));
    }

    Map<String, List<Choice>> choices() {
        Map<String, List<Choice>> choices = new HashMap<>();
        for (Filter filter : list.filters()) {
            switch (filter) {
                case Filter.OneOf of -> choices.put(filter.key(), of.choices().of(sql, context));
                case Filter.SeveralOf of ->
                    choices.put(filter.key(), of.choices().of(sql, context));
                case Filter.Cases of -> choices.put(filter.key(), of.choices());
                case Filter.BeginsWith text -> {}
                case Filter.Days days -> {}
            }
        }
        return choices;
    }

    /** Without values that nobody could have chosen. */
    static Given sensible(Given given, Map<String, List<Choice>> choices) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.values().forEach((field, typed) -> {
            List<Choice> known = choices.get(field);
            values.put(
                    field,
                    known == null
                            ? typed
                            : typed.stream()
                                    .filter(value -> known.stream()
                                            .anyMatch(each -> each.value().equals(value)))
                                    .toList());
        });
        return new Given(values);
    }

    private ListShown.Heading heading(Column column, Question question, Addresses addresses) {
        boolean here = column.key().equals(question.sort());
        boolean down = here && question.descending();
        String href = column.sorting() == null
                ? null
                : place.href(addresses.query(question.sortedBy(column.key(), here && !down), Position.TOP));
        String sorted = !here ? null : down ? "descending" : "ascending";
        return new ListShown.Heading(column.key(), column.title(), column.isNumber(), column.isShort(), href, sorted);
    }

    private static List<UUID> persons(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable((UUID) row.values().get(PERSON)))
                .distinct()
                .toList();
    }

    private static ListShown.Line line(Row row, List<Column> shown) {
        List<Cell> cells = shown.stream().map(column -> column.cellOf(row)).toList();
        String name = cells.getFirst().parts().stream()
                .filter(Cell.Words.class::isInstance)
                .map(part -> ((Cell.Words) part).text())
                .findFirst()
                .orElse("");
        return new ListShown.Line(row.key(), name, cells);
    }

    private ListShown.ViewLink link(View view, View here) {
        @Nullable Tally tally = null;
        if (view.counted()) {
            var asking = new Asking(list, Addresses.asked(list, view), place, sql, context);
            tally = new Tally(asking.count(Tally.OF_A_VIEW + 1), Tally.OF_A_VIEW);
        }
        String href =
                place.href(new Addresses(list, view, request.kept()).query(Addresses.asked(list, view), Position.TOP));
        return new ListShown.ViewLink(view, href, tally, view.code().equals(here.code()));
    }

    private List<ListShown.FilterField> fields(Given given, Map<String, List<Choice>> choices) {
        return list.filters().stream()
                .map(filter -> new ListShown.FilterField(
                        filter,
                        filter instanceof Filter.SeveralOf
                                ? given.all(filter.key())
                                : filter.fields().stream().map(given::first).toList(),
                        choices.getOrDefault(filter.key(), List.of())))
                .toList();
    }

    private List<ListShown.Chosen> chosen(Question question, Map<String, List<Choice>> choices, Addresses addresses) {
        List<ListShown.Chosen> chosen = new ArrayList<>();
        for (Filter filter : list.filters()) {
            String words = filter.fields().stream()
                    .flatMap(field -> question.given().all(field).stream())
                    .map(value -> choices.getOrDefault(filter.key(), List.of()).stream()
                            .filter(choice -> choice.value().equals(value))
                            .map(Choice::label)
                            .findFirst()
                            .orElse(value))
                    .collect(Collectors.joining(filter instanceof Filter.Days ? " to " : ", "));
            if (!words.isEmpty()) {
                Given without = question.given().only(field -> !filter.fields().contains(field));
                chosen.add(new ListShown.Chosen(
                        filter.label() + ": " + words,
                        place.href(addresses.query(question.filteredBy(without), Position.TOP))));
            }
        }
        return chosen;
    }

    private List<ListShown.ColumnChoice> columns(List<Column> shown) {
        List<Column> all = new ArrayList<>(shown);
        list.columns().stream()
                .filter(column -> column.use() != Column.Use.BEHIND && !shown.contains(column))
                .forEach(all::add);
        List<ListShown.ColumnChoice> choices = new ArrayList<>();
        for (Column column : all) {
            choices.add(new ListShown.ColumnChoice(
                    column.key(), column.title(), shown.contains(column), choices.size() + 1));
        }
        return choices;
    }

    private ListShown.Links links(Question question, Position position, Asking.Found found, Addresses addresses) {
        String state = addresses.query(question, Position.TOP);
        String here = addresses.query(question, found.gone() ? Position.TOP : position);
        List<Row> rows = found.rows();
        return new ListShown.Links(
                place.address(),
                state,
                place.href(here),
                place.href(addresses.query(question.filteredBy(Given.NOTHING), Position.TOP)),
                place.href(here.isEmpty() ? "marked=all" : here + "&marked=all"),
                found.before()
                        ? place.href(addresses.query(
                                question,
                                new Position(
                                        Position.Way.BEFORE, rows.getFirst().key())))
                        : null,
                found.after()
                        ? place.href(addresses.query(
                                question,
                                new Position(Position.Way.AFTER, rows.getLast().key())))
                        : null,
                place.file("csv", state),
                place.file("xlsx", state));
    }

    private Problems problems(Given given) {
        return new Problems(list.filters().stream()
                .filter(Filter.Days.class::isInstance)
                .flatMap(filter -> filter.fields().stream())
                .filter(field -> !given.first(field).isEmpty() && TypedDay.read(given.first(field)) == null)
                .map(field -> new Problem(
                        Question.FILTER + field, "Give a day such as 20/11/2026. The list is shown without it."))
                .toList());
    }
}
