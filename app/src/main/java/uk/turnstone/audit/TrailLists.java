package uk.turnstone.audit;

import static uk.turnstone.web.list.ValueType.DAY;
import static uk.turnstone.web.list.ValueType.KEY;
import static uk.turnstone.web.list.ValueType.MOMENT;
import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.Cell;
import uk.turnstone.web.list.Choices;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.Filter;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.Row;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;

/**
 * The trail as lists: all of it, those about one person, one's own, and those behind a line of the Monday report. A person
 * stands in them by their key alone: whoever reads the trail has no right to names.
 */
@Configuration
class TrailLists {
    private static final Sorting BY_TIME = Sorting.by("x.at", MOMENT);
    private static final String JOINS = """
            LEFT JOIN access.look_payload p ON p.look_key = page.look_key
            LEFT JOIN access.app_user u ON u.login = page.user_login
            LEFT JOIN access.agency a ON a.agency_id = page.agency_id
            LEFT JOIN access.role o ON o.role = page.role
            """;
    private static final List<String> ACTIONS = List.of(
            "read",
            "searched",
            "changed",
            "exported",
            "printed",
            "decided",
            "signed-in",
            "refused",
            "delivered",
            "kept",
            "disposed");

    static final ListDefinition ALL = list("trail", "Entries", "x.partnership_id = :partnership", true)
            .filteredBy(
                    new Filter.BeginsWith(
                            "user",
                            "Login begins with",
                            "x.user_login >= :low AND x.user_login < :high",
                            typed -> typed.strip().toLowerCase(Locale.ROOT),
                            true),
                    actions(),
                    days(),
                    Filter.yesNo("person", "About one person", "x.person_key IS NOT NULL", "x.person_key IS NULL"));
    static final ListDefinition WHO_LOOKED = list(
                    "who-looked", "Who looked", "x.look_key IN (SELECT access.looks_at(:person))", true)
            .filteredBy(actions(), days());
    static final ListDefinition MINE =
            list("my-looks", "My looks", "x.user_login = :user", false).filteredBy(actions(), days());
    static final ListDefinition BEHIND = list(
            "behind-monday",
            "Entries",
            "x.look_key IN (SELECT b.look_key FROM access.second_look(:week) b WHERE b.kind = :kind AND b.user_id = :worker)",
            true);

    @Bean
    ListDefinition listOfTrail() {
        return ALL;
    }

    @Bean
    ListDefinition listOfWhoLooked() {
        return WHO_LOOKED;
    }

    @Bean
    ListDefinition listOfMyLooks() {
        return MINE;
    }

    @Bean
    ListDefinition listOfEntriesBehind() {
        return BEHIND;
    }

    private static ListDefinition list(String id, String title, String where, boolean opens) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("at", "When", MOMENT, "page.at AT TIME ZONE 'Europe/London'")
                        .sorted(BY_TIME)
                        .shownAs(row -> opens
                                ? Cell.link(Words.moment(row.moment("at")), "/governance/trail/" + row.key())
                                : Cell.of(Words.moment(row.moment("at")))),
                Column.of("user", "Who", TEXT, "coalesce(u.name, page.user_login)"),
                Column.of("agency", "For", TEXT, "a.name"),
                Column.of("role", "Role", TEXT, "o.title"),
                Column.of("purpose", "Purpose", TEXT, "page.purpose"),
                Column.of("action", "Did", TEXT, "page.action"),
                Column.of("detail", "What", TEXT, detail()).shownAs(TrailLists::what),
                Column.of("found", "Number", NUMBER, "page.found"),
                Column.of("agreements", "Under", TEXT, "page.agreements").offered(),
                Column.of("client", "From", TEXT, "page.client").offered(),
                Column.of("request", "Request", TEXT, "page.request").offered(),
                Column.of("person", "Person", KEY, "page.person_key").offered(),
                Column.behind("disposed", DAY, "(p.disposed_at AT TIME ZONE 'Europe/London')::date")));
        return ListDefinition.of(
                        id,
                        title,
                        RowSource.of(
                                        "FROM access.look x WHERE " + where,
                                        "x.look_key",
                                        KEY,
                                        "x.look_key, x.at, x.user_login, x.agency_id, x.role, x.purpose, x.action, x.found,"
                                                + " x.agreements, x.client, x.request, x.person_key")
                                .joined("", JOINS),
                        "at",
                        columns)
                .highestFirst();
    }

    private static String detail() {
        return "concat_ws(': ', p.detail, CASE WHEN p.asked IS NOT NULL THEN '“' || p.asked || '”' END)";
    }

    private static Cell what(Row row) {
        if (row.day("disposed") != null) {
            return Cell.EMPTY.and("disposed on " + Words.day(row.day("disposed")), Cell.Tone.MUTED);
        }
        String detail = row.text("detail");
        return Cell.of(detail == null ? "" : detail);
    }

    private static Filter actions() {
        return new Filter.SeveralOf(
                "did",
                "Did",
                "x.action = ANY (:values)",
                Choices.fixed(
                        ACTIONS.stream().map(each -> new Choice(each, each)).toList()));
    }

    private static Filter days() {
        return new Filter.Days("day", "Day", "(x.at AT TIME ZONE 'Europe/London')::date");
    }
}
