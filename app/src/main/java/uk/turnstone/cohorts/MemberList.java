package uk.turnstone.cohorts;

import static uk.turnstone.web.list.ValueType.DAY;
import static uk.turnstone.web.list.ValueType.KEY;
import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.turnstone.people.UsualBirth;
import uk.turnstone.people.UsualName;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.Filter;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;
import uk.turnstone.web.list.ValueType;
import uk.turnstone.web.list.View;

/**
 * The members of a cohort on a day, as a caseload. A cohort has room for some dozens, so that what is worked out of their
 * records (names, arrests, actions) is worked out for all of them and any column can be sorted by; it costs by the size of
 * the cohort, not of all cohorts.
 */
@Configuration
public class MemberList {
    private static final String MEMBERS = """
            member AS MATERIALIZED (
                SELECT r.person_id, m.membership_key, m.plan_key, m.joined_on, m.left_on
                FROM cohorts.membership m
                JOIN people.person_record r ON r.record_id = m.record_id AND r.known_until = 'infinity'
                WHERE m.cohort = :cohort AND m.known_until = 'infinity' AND m.joined_on <= :day
                  AND (m.left_on IS NULL OR m.left_on > :day)),
            named AS MATERIALIZED (
            """ + UsualName.among("member") + """
            ),
            born AS MATERIALIZED (
            """ + UsualBirth.among("member") + """
            ),
            acted AS MATERIALIZED (
                SELECT plan_key, count(*) AS open, count(*) FILTER (WHERE due < :today) AS late, min(due) AS next_due,
                       (array_agg(owner ORDER BY due, action_key))[1] AS next_owner
                FROM plans.action
                WHERE known_until = 'infinity' AND state = 'open' AND plan_key IN (SELECT plan_key FROM member)
                GROUP BY plan_key),
            arrest AS MATERIALIZED (
                SELECT r.person_id, (e.earliest AT TIME ZONE 'Europe/London')::date AS arrested_on
                FROM people.person_record r
                JOIN history.event e ON e.record_id = r.record_id AND e.known_until = 'infinity' AND e.kind = 2
                WHERE r.person_id IN (SELECT person_id FROM member) AND r.known_until = 'infinity'),
            by_month AS MATERIALIZED (
                SELECT person_id, count(*) AS arrests,
                       (extract(year FROM CAST(:day AS date)) - extract(year FROM arrested_on)) * 12
                       + extract(month FROM CAST(:day AS date)) - extract(month FROM arrested_on) AS months_ago
                FROM arrest WHERE arrested_on <= :day GROUP BY 1, 3),
            arrested AS MATERIALIZED (
                SELECT person_id,
                       count(*) FILTER (WHERE arrested_on > CAST(:day AS date) - interval '1 year') AS last_year,
                       count(*) FILTER (WHERE arrested_on <= CAST(:day AS date) - interval '1 year'
                                          AND arrested_on > CAST(:day AS date) - interval '2 years') AS year_before
                FROM arrest WHERE arrested_on <= :day GROUP BY person_id),
            listed AS MATERIALIZED (
                SELECT m.*, p.public_key AS person_key, n.full_name, lower(n.full_name) COLLATE "C" AS name_folded,
                       b.born_earliest, b.born_latest, coalesce(a.open, 0) AS open, coalesce(a.late, 0) AS late,
                       a.next_due, a.next_owner, coalesce(h.last_year, 0) AS last_year,
                       coalesce(h.year_before, 0) AS year_before,
                       (SELECT string_agg(coalesce(c.arrests, 0)::text, ',' ORDER BY ago DESC)
                        FROM generate_series(0, 23) AS ago
                        LEFT JOIN by_month c ON c.person_id = m.person_id AND c.months_ago = ago) AS months
                FROM member m
                JOIN people.person p USING (person_id)
                LEFT JOIN named n USING (person_id)
                LEFT JOIN born b USING (person_id)
                LEFT JOIN acted a USING (plan_key)
                LEFT JOIN arrested h USING (person_id))
            """;

    private static final RowSource ROWS = RowSource.of("FROM listed m WHERE true", "m.membership_key", KEY, "m.*")
            .withBefore(MEMBERS);

    private static final List<Column> COLUMNS = List.of(
            Column.of("person", "Person", TEXT, "page.full_name")
                    .sorted(by("name_folded", TEXT))
                    .shownAs(MemberCells::person),
            Column.of("born", "Born", TEXT, """
                            CASE WHEN page.born_earliest = page.born_latest THEN page.born_earliest::text
                                 WHEN page.born_earliest IS NOT NULL THEN page.born_earliest || ' to ' || page.born_latest END
                            """)
                    .sorted(by("born_earliest", DAY))
                    .shownAs(MemberCells::born),
            Column.of("joined", "Joined", DAY, "page.joined_on").sorted(by("joined_on", DAY)),
            Column.of("months", "Arrests, 24 months", TEXT, "page.months")
                    .needing("arrests")
                    .onPageOnly()
                    .shownAs(MemberCells::months),
            Column.of("arrests", "12 m", NUMBER, "page.last_year")
                    .needing("arrests")
                    .sorted(by("last_year", NUMBER)),
            Column.of("change", "Change", NUMBER, "page.last_year - page.year_before")
                    .needing("arrests")
                    .sorted(Sorting.by("(m.last_year - m.year_before)", NUMBER))
                    .shownAs(MemberCells::change),
            Column.of("open", "Open actions", NUMBER, "page.open")
                    .needing("plan")
                    .sorted(by("open", NUMBER))
                    .shownAs(MemberCells::actions),
            Column.of("late", "Late", NUMBER, "page.late")
                    .needing("plan")
                    .sorted(by("late", NUMBER))
                    .offered(),
            Column.of("due", "Next due", DAY, "page.next_due")
                    .needing("plan")
                    .sorted(by("next_due", DAY))
                    .shownAs(MemberCells::due),
            Column.of("next", "Who is next", TEXT, "page.next_owner")
                    .needing("plan")
                    .offered()
                    .shownAs(MemberCells::next),
            Column.of("membership", "Membership", TEXT, "page.membership_key::text")
                    .needing("plan")
                    .onPageOnly()
                    .shownAs(MemberCells::membership),
            Column.behind("name", TEXT, "page.full_name"),
            Column.behind("person_key", KEY, "page.person_key"),
            Column.behind("plan_key", KEY, "page.plan_key"),
            Column.behind("membership_key", KEY, "page.membership_key"),
            Column.behind("born_from", DAY, "page.born_earliest"),
            Column.behind("born_to", DAY, "page.born_latest"),
            Column.behind("left_on", DAY, "page.left_on"),
            Column.behind("how_late", NUMBER, "page.late"),
            Column.behind("year_before", NUMBER, "page.year_before"));

    static final ListDefinition LIST = ListDefinition.of("members", "Members", ROWS, "person", COLUMNS)
            .ofSize(100)
            .filteredBy(
                    new Filter.BeginsWith(
                            "person",
                            "Name begins with",
                            "m.name_folded >= :low AND m.name_folded < :high",
                            typed -> typed.strip().toLowerCase(Locale.ROOT),
                            true),
                    Filter.yesNo("late", "Has late actions", "m.late > 0", "m.late = 0")
                            .needing("plan"),
                    Filter.yesNo("arrested", "Arrested in 12 months", "m.last_year > 0", "m.last_year = 0")
                            .needing("arrests"),
                    new Filter.Days("joined", "Joined", "m.joined_on"))
            .viewedAs(
                    View.shipped("late", "With late actions", "f.late=yes"),
                    View.shipped("arrested", "Arrested in 12 months", "f.arrested=yes&sort=arrests&dir=desc"));

    @Bean
    ListDefinition listOfMembers() {
        return LIST;
    }

    private static Sorting by(String column, ValueType type) {
        return Sorting.by("m." + column, type);
    }
}
