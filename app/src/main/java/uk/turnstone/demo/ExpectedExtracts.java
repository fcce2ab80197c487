package uk.turnstone.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.intake.ExpectExtract;
import uk.turnstone.intake.Format;
import uk.turnstone.intake.Formats;
import uk.turnstone.intake.Rhythm;

/** When the extracts of the worked partnership should come, and when they are taken to have come ({@code expected-extracts.csv}). */
@Component
final class ExpectedExtracts {
    private final Contexts contexts;
    private final Formats formats;
    private final ExpectExtract expect;

    ExpectedExtracts(Contexts contexts, Formats formats, ExpectExtract expect) {
        this.contexts = contexts;
        this.formats = formats;
        this.expect = expect;
    }

    /**
     * An extract that is expected.
     *
     * @param since first day on which it is
     * @param came when each of its deliveries came, Europe/London, the oldest first; a snapshot sent again is unchanged
     * @param whom whom to ring
     */
    record Expected(String format, Rhythm rhythm, LocalDate since, List<LocalDateTime> came, String whom) {
        private static Expected of(NamedCsvRecord row) {
            return new Expected(
                    row.getField("format"),
                    Rhythm.of(
                            row.getField("rhythm"),
                            Integer.parseInt(row.getField("day")),
                            Integer.parseInt(row.getField("hour"))),
                    LocalDate.parse(row.getField("since")),
                    Arrays.stream(row.getField("came").split(" "))
                            .map(LocalDateTime::parse)
                            .toList(),
                    row.getField("whom"));
        }
    }

    static List<Expected> all() {
        var list = Objects.requireNonNull(ExpectedExtracts.class.getResourceAsStream("expected-extracts.csv"));
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return reader.stream().map(Expected::of).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** How often the extract is delivered: as often as it is said to have come. */
    static int times(String format) {
        return all().stream()
                .filter(each -> each.format().equals(format))
                .mapToInt(each -> each.came().size())
                .findFirst()
                .orElse(1);
    }

    /** Whoever delivers an extract says when it should come; the analyst says it of open data. */
    void say() {
        for (Expected each : all()) {
            Format format = formats.named(each.format());
            expect.every(
                    on(each.since(), contexts.as(format.deliveredBy(), format.agency())),
                    format,
                    each.rhythm(),
                    each.whom());
        }
        expect.every(
                on(LocalDate.of(2025, 12, 1), contexts.as("analyst", null)),
                formats.named("police-street"),
                Rhythm.of("month", 15, 12),
                "");
    }

    /**
     * SQL that dates the deliveries. A worked partnership is loaded in one go on any day; the demonstration's today is always
     * the same, and what was expected for it came before it. Crimes of a month come on the 12th of the next, once late.
     */
    static String dating() {
        StringBuilder sql = new StringBuilder("UPDATE intake.delivery d SET began_at = t.came, published_at = t.came"
                + " + interval '40 seconds' FROM (SELECT d.delivery_id, m.came AT TIME ZONE 'Europe/London' AS came"
                + " FROM (SELECT d.delivery_id, f.name, row_number() OVER (PARTITION BY f.name ORDER BY d.delivery_id) AS place"
                + " FROM intake.delivery d JOIN intake.format f USING (format_id)"
                + " WHERE d.state = 'published' AND d.corrects IS NULL) d JOIN (VALUES ");
        for (Expected each : all()) {
            for (int i = 0; i < each.came().size(); i++) {
                sql.append("('%s', %d, timestamp '%s'), "
                        .formatted(each.format(), i + 1, each.came().get(i)));
            }
        }
        sql.setLength(sql.length() - 2);
        return sql.append(") AS m (format, place, came) ON m.format = d.name AND m.place = d.place) t"
                        + " WHERE t.delivery_id = d.delivery_id;\n")
                .append("""
                        UPDATE intake.delivery d SET began_at = t.came, published_at = t.came + interval '70 seconds'
                        FROM (SELECT delivery_id, (to_date(left(file_name, 7), 'YYYY-MM') + interval '1 month 11 days 9 hours'
                                  + CASE WHEN file_name LIKE '2026-04%' THEN interval '6 days' ELSE interval '0' END)
                                  AT TIME ZONE 'Europe/London' AS came
                              FROM intake.delivery JOIN intake.format f USING (format_id) WHERE f.name = 'police-street') t
                        WHERE t.delivery_id = d.delivery_id
                        """)
                .toString();
    }

    private static Context on(LocalDate day, Context now) {
        return new Context(
                now.user(), now.name(), now.partnership(), now.agency(), now.role(), now.purpose(), day, now.request());
    }
}
