package uk.turnstone.performance;

import static uk.turnstone.web.list.ValueType.DAY;
import static uk.turnstone.web.list.ValueType.KEY;
import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;
import uk.turnstone.web.Choice;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.Filter;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;

/**
 * Places where something happened more than once in the last 12 months: a property by its number (UPRN), which an address
 * has too that elsewhere comes with one number and no other; else an address by its letters and digits. Counted are occurrences: reports that share a number, or were decided to be one thing, count once.
 * Only events that the reader's role may read are counted; what the database protects is in it for nobody.
 */
@Configuration(proxyBeanMethods = false)
class RepeatPlaces {
    private static final String PLACES = """
            numbered_address AS MATERIALIZED (
                SELECT p.address_key, min(p.uprn) AS uprn FROM areas.place p
                WHERE p.uprn IS NOT NULL AND p.address_key IS NOT NULL
                GROUP BY p.address_key HAVING count(DISTINCT p.uprn) = 1),
            told AS MATERIALIZED (
                SELECT row_number() OVER () AS report,
                       coalesce('u' || p.uprn, 'u' || n.uprn, 'a' || p.address_key) AS spot, p.place, p.uprn,
                       p.address_key, p.description, e.kind, (e.earliest AT TIME ZONE 'Europe/London')::date AS day,
                       e.record_id, e.ordinal, coalesce(e.refs, '{}') || coalesce(ARRAY[e.occurrence::text], '{}') AS numbers
                FROM history.event e
                JOIN areas.place p ON p.place = e.place
                LEFT JOIN numbered_address n ON n.address_key = p.address_key
                WHERE e.known_until = 'infinity' AND e.kind IN (14, 15, 16, 20, 23)
                  AND (e.earliest AT TIME ZONE 'Europe/London')::date > (CAST(:today AS date) - interval '1 year')::date
                  AND (e.earliest AT TIME ZONE 'Europe/London')::date <= CAST(:today AS date)
                  AND (p.uprn IS NOT NULL OR p.address_key IS NOT NULL)),
            decided AS MATERIALIZED (
                SELECT a.report AS one, b.report AS other, d.same
                FROM history.occurrence_decision d
                JOIN told a ON a.record_id = d.record_a AND a.ordinal = d.ordinal_a
                JOIN told b ON b.record_id = d.record_b AND b.ordinal = d.ordinal_b
                WHERE d.known_until = 'infinity'),
            numbered AS MATERIALIZED (SELECT t.report, t.spot, n.number FROM told t, unnest(t.numbers) AS n (number) WHERE n.number IS NOT NULL),
            one_thing AS MATERIALIZED (
                SELECT a.report AS one, b.report AS other
                FROM numbered a JOIN numbered b ON b.number = a.number AND b.spot = a.spot AND b.report <> a.report
                WHERE NOT EXISTS (SELECT 1 FROM decided d WHERE NOT d.same
                                  AND (d.one, d.other) IN ((a.report, b.report), (b.report, a.report)))
                UNION SELECT one, other FROM decided WHERE same
                UNION SELECT other, one FROM decided WHERE same),
            reached AS (
                WITH RECURSIVE on_from AS (
                    SELECT one AS report, one AS reach FROM one_thing
                    UNION SELECT r.report, o.other FROM on_from r JOIN one_thing o ON o.one = r.reach)
                SELECT report, reach FROM on_from),
            first AS (SELECT report, min(reach) AS occurrence FROM reached GROUP BY report),
            listed AS MATERIALIZED (
                SELECT s.spot FROM (SELECT DISTINCT spot, uprn, address_key FROM told) s
                GROUP BY s.spot HAVING bool_and(areas.may_be_listed(s.uprn, s.address_key))),
            repeat_place AS MATERIALIZED (
                SELECT CAST(min(CAST(t.place AS text)) AS uuid) AS place_key, min(t.uprn) AS uprn,
                       mode() WITHIN GROUP (ORDER BY t.description) AS description,
                       count(DISTINCT coalesce(f.occurrence, t.report)) AS occurrences, count(*) AS reports, max(t.day) AS last_day,
                       array_agg(DISTINCT CAST(t.kind AS text)) AS kinds,
                       string_agg(DISTINCT k.title, ', ') AS titles
                FROM told t
                JOIN listed l ON l.spot = t.spot
                JOIN history.event_kind k ON k.kind = t.kind
                LEFT JOIN first f ON f.report = t.report
                GROUP BY t.spot
                HAVING count(DISTINCT coalesce(f.occurrence, t.report)) > 1)
            """;

    private static final RowSource ROWS = RowSource.of(
                    "FROM repeat_place x WHERE true",
                    "x.place_key",
                    KEY,
                    "x.place_key, x.uprn, x.description, x.occurrences, x.reports, x.last_day, x.titles")
            .withBefore(PLACES)
            .counting();

    static final ListDefinition LIST = ListDefinition.of(
                    "places",
                    "Repeat locations",
                    ROWS,
                    "occurrences",
                    List.of(
                            Column.of("place", "Place", TEXT, "coalesce(page.description, 'not described')"),
                            Column.of("occurrences", "Occurrences", NUMBER, "page.occurrences")
                                    .sorted(Sorting.by("x.occurrences", NUMBER).then("x.last_day", DAY)),
                            Column.of("reports", "Reports", NUMBER, "page.reports")
                                    .sorted(Sorting.by("x.reports", NUMBER).then("x.last_day", DAY)),
                            Column.of("kinds", "What", TEXT, "page.titles"),
                            Column.of("last", "Last", DAY, "page.last_day").sorted(Sorting.by("x.last_day", DAY)),
                            Column.of("uprn", "Property number", TEXT, "page.uprn")
                                    .offered()))
            .filteredBy(new Filter.OneOf(
                    "kind", "What", "x.kinds @> ARRAY[CAST(:value AS text)]", RepeatPlaces::kinds, false));

    @Bean
    ListDefinition listOfRepeatPlaces() {
        return LIST;
    }

    private static List<Choice> kinds(JdbcClient sql, Context context) {
        return sql.sql("SELECT kind, title FROM history.event_kind WHERE kind IN (14, 15, 16, 20, 23) ORDER BY title")
                .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
                .list();
    }
}
