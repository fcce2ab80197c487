package uk.turnstone.intake;

import static uk.turnstone.web.list.ValueType.KEY;
import static uk.turnstone.web.list.ValueType.MOMENT;
import static uk.turnstone.web.list.ValueType.NUMBER;
import static uk.turnstone.web.list.ValueType.TEXT;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.Cell;
import uk.turnstone.web.list.Column;
import uk.turnstone.web.list.Filter;
import uk.turnstone.web.list.ListDefinition;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.Row;
import uk.turnstone.web.list.RowSource;
import uk.turnstone.web.list.Sorting;
import uk.turnstone.web.list.View;

/** Deliveries that the asker may know of, each order with an index (V082). Those that correct a row are not among them. */
@Configuration
public class DeliveryList {
    private static final RowSource ROWS =
            RowSource.of("""
                    FROM intake.delivery d
                    WHERE d.corrects IS NULL AND (:all OR d.agency_id = :agency
                        OR d.format_id IN (SELECT o.format_id FROM intake.format o WHERE o.name = ANY (:open)))
                    """, "d.public_key", KEY, "d.*").joined("", """
                    JOIN access.agency a ON a.agency_id = page.agency_id
                    JOIN intake.format f ON f.format_id = page.format_id
                    LEFT JOIN unnest(CAST(:formats AS text[]), CAST(:titles AS text[])) AS t (name, title) ON t.name = f.name
                    LEFT JOIN access.app_user u ON u.login = page.delivered_by
                    """);

    private static final List<Column> COLUMNS = List.of(
            Column.of("file", "File", TEXT, "page.file_name")
                    .sorted(Sorting.by("d.file_name", TEXT))
                    .shownAs(row -> Cell.link(Words.orNotKnown(row.text("file")), address(row))),
            Column.of("from", "From", TEXT, "a.name"),
            Column.of("extract", "Extract", TEXT, "coalesce(t.title, f.name)"),
            Column.of("began", "Began", MOMENT, "page.began_at AT TIME ZONE 'Europe/London'")
                    .sorted(Sorting.by("d.began_at", MOMENT)),
            Column.of("by", "By", TEXT, "coalesce(u.name, page.delivered_by)"),
            Column.of("state", "State", TEXT, """
                            CASE page.state WHEN 'reading' THEN 'being read' WHEN 'waiting' THEN 'waits for a yes'
                                            ELSE page.state END
                            """)
                    .sorted(Sorting.by("d.state", TEXT).then("d.began_at", MOMENT))
                    .shownAs(DeliveryList::state),
            Column.of("rows", "Rows", NUMBER, "page.rows_read")
                    .sorted(Sorting.by("d.rows_read", NUMBER))
                    .shownAs(DeliveryList::rows),
            count("new", "New", "rows_new"),
            count("changed", "Changed", "rows_changed"),
            count("unchanged", "Unchanged", "rows_unchanged"),
            count("rejected", "Rejected", "rows_rejected"),
            count("ended", "Ended", "records_ended"),
            behind("read", "page.rows_read"),
            behind("fresh", "page.rows_new"),
            behind("other", "page.rows_changed"),
            behind("same", "page.rows_unchanged"),
            behind("bad", "page.rows_rejected"),
            behind("gone", "page.records_ended"),
            behind("mended", """
                    (SELECT count(*) FROM intake.delivery k WHERE k.corrects = page.delivery_id AND k.state = 'published')
                    """),
            Column.behind("how", TEXT, "page.state"),
            Column.behind("delivery_key", KEY, "page.public_key"));

    static final ListDefinition LIST = ListDefinition.of("deliveries", "Deliveries", ROWS, "began", COLUMNS)
            .highestFirst()
            .filteredBy(
                    new Filter.Cases(
                            "state",
                            "State",
                            List.of(
                                    new Filter.Case("waiting", "Waits for a yes", "d.state = 'waiting'"),
                                    new Filter.Case("published", "Published", "d.state = 'published'"),
                                    new Filter.Case("reading", "Being read", "d.state = 'reading'"),
                                    new Filter.Case("refused", "Refused", "d.state = 'refused'"),
                                    new Filter.Case("failed", "Failed", "d.state = 'failed'")),
                            null),
                    Filter.yesNo("rejected", "With rejected rows", "d.rows_rejected > 0", "d.rows_rejected = 0"),
                    new Filter.Days("began", "Began", "CAST(d.began_at AT TIME ZONE 'Europe/London' AS date)"))
            .viewedAs(View.shipped("waiting", "Waiting", "f.state=waiting"));

    @Bean
    ListDefinition listOfDeliveries() {
        return LIST;
    }

    static ListPlace place(Deliveries.Sight sight, Formats formats) {
        return new ListPlace(
                "/deliveries",
                "/deliveries",
                "",
                Map.of(
                        "all", sight.all(),
                        "agency", sight.agency(),
                        "open", sight.open().toArray(String[]::new),
                        "formats", formats.all().stream().map(Format::name).toArray(String[]::new),
                        "titles", formats.all().stream().map(Format::title).toArray(String[]::new)));
    }

    private static Column count(String key, String title, String column) {
        return Column.of(key, title, NUMBER, "page." + column).offered();
    }

    private static Column behind(String key, String value) {
        return Column.behind(key, NUMBER, value);
    }

    private static String address(Row row) {
        return "/deliveries/" + row.key("delivery_key");
    }

    private static Cell state(Row row) {
        String how = Words.orNotKnown(row.text("how"));
        return Cell.tag(Words.orNotKnown(row.text("state")), how.equals("waiting"), how.equals("published"));
    }

    /** “60 new, 10 rejected”; what is nought is left out. */
    private static Cell rows(Row row) {
        var counts = new Delivery.Counts(
                row.number("read"),
                row.number("fresh"),
                row.number("other"),
                row.number("same"),
                row.number("bad"),
                row.number("gone"),
                row.number("mended"));
        Cell heaps = Cell.of(HeapWords.list("published".equals(row.text("how")), counts));
        return counts.corrected() == 0
                ? heaps
                : heaps.with(new Cell.Break())
                        .andLink(HeapWords.corrected(counts), address(row) + "#rejected", "in " + row.text("file"));
    }
}
