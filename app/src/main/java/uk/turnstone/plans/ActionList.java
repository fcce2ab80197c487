package uk.turnstone.plans;

import static uk.turnstone.web.list.ValueType.DAY;
import static uk.turnstone.web.list.ValueType.KEY;
import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.linkage.name.PersonName;
import uk.turnstone.people.UsualName;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.Cell;
import uk.turnstone.web.list.Choices;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.Filter;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.Row;
import uk.turnstone.web.list.RowAction;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;
import uk.turnstone.web.list.View;

/**
 * The open actions of all plans that the reader may see. Each order in which it can be asked has an index (V081). It cannot
 * be sorted by person: no table holds one name of a person, and to sort by it all names would have to be worked out.
 */
@Configuration
public class ActionList {
    public static final String ID = "actions";

    private static final Sorting BY_DUE = Sorting.by("x.due", DAY);

    private static final RowSource ROWS = RowSource.of(
                    "FROM plans.action x WHERE x.known_until = 'infinity' AND x.state = 'open'",
                    "x.action_key",
                    KEY,
                    "x.action_key, x.plan_key, x.need, x.action, x.owner, x.agency_id, x.due")
            .joined("""
                    subject AS MATERIALIZED (
                        SELECT page.action_key, r.person_id
                        FROM page
                        JOIN plans.plan l ON l.plan_key = page.plan_key
                        JOIN people.person_record r ON r.record_id = l.record_id AND r.known_until = 'infinity'),
                    named AS MATERIALIZED (
                    """ + UsualName.among("subject") + ")", """
                    JOIN access.agency a ON a.agency_id = page.agency_id
                    LEFT JOIN subject s ON s.action_key = page.action_key
                    LEFT JOIN named n ON n.person_id = s.person_id
                    LEFT JOIN people.person h ON h.person_id = s.person_id
                    """);

    private static final List<Column> COLUMNS = List.of(
            Column.of("action", "Action", TEXT, "page.action").shownAs(ActionList::action),
            Column.of("person", "Person", TEXT, "n.full_name").shownAs(ActionList::person),
            Column.of("need", "Need", TEXT, "page.need")
                    .sorted(Sorting.by("x.need", TEXT).then("x.due", DAY)),
            Column.of("owner", "Who", TEXT, "page.owner")
                    .sorted(Sorting.by("x.owner_folded", TEXT).then("x.due", DAY)),
            Column.of("agency", "Agency", TEXT, "a.name"),
            Column.of("due", "Due", DAY, "page.due").sorted(BY_DUE),
            Column.of("late", "Days late", NUMBER, "greatest(CAST(:today AS date) - page.due, 0)")
                    .offered(),
            Column.of("state", "State", TEXT, """
                            CASE WHEN page.due < :today THEN 'late' WHEN page.due = :today THEN 'due today'
                                 WHEN page.due <= %s THEN 'due this week' ELSE 'later' END
                            """.formatted(endOfWeek())).shownAs(ActionList::state),
            Column.behind("days", NUMBER, "CAST(:today AS date) - page.due"),
            Column.behind("action_key", KEY, "page.action_key"),
            Column.behind("person_key", KEY, "h.public_key"));

    private static final Filter WHEN = new Filter.Cases(
            "when",
            "When",
            List.of(
                    new Filter.Case("late", "Late", "x.due < :today"),
                    new Filter.Case("today", "Due today", "x.due = :today"),
                    new Filter.Case("week", "Due this week", "x.due >= :today AND x.due <= " + endOfWeek()),
                    new Filter.Case("later", "Later than this week", "x.due > " + endOfWeek())),
            null);

    private static final Filter PERSON =
            new Filter.BeginsWith("person", "A name of the person begins with", """
            x.plan_key IN (
                SELECT l.plan_key FROM people.search_token t
                JOIN people.person_record r ON r.record_id = t.record_id AND r.known_until = 'infinity'
                JOIN people.person_record own ON own.person_id = r.person_id AND own.known_until = 'infinity'
                JOIN plans.plan l ON l.record_id = own.record_id
                WHERE t.token >= :low AND t.token < :high AND t.known_until = 'infinity')
            """, ActionList::wordOfName, true);

    private static final Filter OWNER = new Filter.BeginsWith(
            "owner",
            "Who: name begins with",
            "x.owner_folded >= :low AND x.owner_folded < :high",
            typed -> typed.strip().toLowerCase(Locale.ROOT),
            true);

    private static final Filter AGENCY = new Filter.OneOf(
            "agency",
            "Agency",
            "x.agency_id = (SELECT g.agency_id FROM access.agency g WHERE g.code = :value AND g.partnership_id = :partnership)",
            ActionList::agencies,
            false);

    public static final ListDefinition LIST = ListDefinition.of(ID, "Actions", ROWS, "due", COLUMNS)
            .filteredBy(
                    WHEN,
                    Filter.yesNo("mine", "Mine", "x.owner_folded = lower(:name)", "x.owner_folded <> lower(:name)"),
                    PERSON,
                    OWNER,
                    AGENCY,
                    new Filter.Days("due", "Due", "x.due"),
                    new Filter.SeveralOf(
                            "need",
                            "Need",
                            "x.need = ANY (:values)",
                            Choices.fixed(PlanPage.NEEDS.stream()
                                    .map(need -> new Choice(need, need))
                                    .toList())))
            .viewedAs(
                    View.shipped("late", "Late", "f.when=late"),
                    View.shipped("mine", "Mine", "f.mine=yes"),
                    View.shipped("week", "This week", "f.when=week"))
            .actedOnBy(
                    new RowAction("Hand over to somebody else", "/plans/actions/hand-over"),
                    new RowAction("Change the due date", "/plans/actions/new-date"));

    @Bean
    ListDefinition listOfActions() {
        return LIST;
    }

    /** Sunday of the week of today. */
    private static String endOfWeek() {
        return "CAST(date_trunc('week', CAST(:today AS date)) AS date) + 6";
    }

    private static String wordOfName(String typed) {
        return PersonName.written(typed)
                .flatMap(name -> name.words().stream().findFirst())
                .map(word -> "w:" + word)
                .orElse("");
    }

    private static List<Choice> agencies(JdbcClient sql, Context context) {
        return sql.sql("""
                SELECT code, name FROM access.agency
                WHERE partnership_id = :partnership AND kind <> 'open data' ORDER BY name
                """)
                .param("partnership", context.partnership())
                .query((row, number) -> new Choice(row.getString("code"), row.getString("name")))
                .list();
    }

    private static Cell action(Row row) {
        return Cell.link(Words.orNotKnown(row.text("action")), "/plans/actions/" + row.key("action_key"));
    }

    private static Cell person(Row row) {
        String name = Words.orNotKnown(row.text("person"));
        return row.key("person_key") == null ? Cell.of(name) : Cell.link(name, "/people/" + row.key("person_key"));
    }

    private static Cell state(Row row) {
        long days = row.number("days");
        String state = Words.orNotKnown(row.text("state"));
        if (days > 0) {
            return Cell.tag(days + (days == 1 ? " day late" : " days late"), true, false);
        }
        return state.equals("later") ? Cell.EMPTY.and(state, Cell.Tone.MUTED) : Cell.tag(state, false, false);
    }
}
