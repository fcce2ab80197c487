package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/**
 * How good the last deliveries of one extract of an agency were.
 *
 * @param agency name of the agency
 * @param reach how much the reader is told
 * @param format the extract's format
 * @param deliveries the last twelve at most, the newest first
 * @param figures of each delivery by its number
 */
record ExtractQuality(String agency, Reach reach, Format format, List<Came> deliveries, Map<Integer, Figures> figures) {
    private static final int MOST = 12;

    /** A delivery that became visible. */
    record Came(int id, UUID key, LocalDateTime published, long read, long rejected, long corrected) {}

    private record Of(int agency, String name, String format, Came came) {}

    /**
     * Every extract that an agency has delivered and the reader may know of, with two queries however many there are.
     *
     * @param agency code of the agency
     */
    static List<ExtractQuality> of(
            JdbcClient sql, Context context, DeliveryRights rights, Formats formats, String agency) {
        var sight = Deliveries.Sight.of(context, rights, formats);
        Map<String, List<Of>> extracts = sql
                .sql("""
                        SELECT r.*, (SELECT count(*) FROM intake.delivery k
                                     WHERE k.corrects = r.delivery_id AND k.state = 'published') AS corrected
                        FROM (SELECT d.agency_id, a.name AS agency, f.name AS format, d.delivery_id, d.public_key, d.rows_read,
                                     d.rows_rejected, d.published_at AT TIME ZONE 'Europe/London' AS published,
                                     row_number() OVER (PARTITION BY f.name
                                                        ORDER BY d.published_at DESC, d.delivery_id DESC) AS place
                              FROM intake.delivery d
                              JOIN access.agency a ON a.agency_id = d.agency_id
                              JOIN intake.format f ON f.format_id = d.format_id
                              WHERE (:all OR d.agency_id = :agency OR f.name IN (:open))
                                AND a.code = :code AND d.state = 'published' AND d.corrects IS NULL) r
                        WHERE r.place <= :most ORDER BY r.format, r.place
                        """)
                .param("all", sight.all())
                .param("agency", sight.agency())
                .param("open", sight.open())
                .param("code", agency)
                .param("most", MOST)
                .query((row, number) -> new Of(
                        row.getInt("agency_id"),
                        row.getString("agency"),
                        row.getString("format"),
                        new Came(
                                row.getInt("delivery_id"),
                                row.getObject("public_key", UUID.class),
                                row.getObject("published", LocalDateTime.class),
                                row.getLong("rows_read"),
                                row.getLong("rows_rejected"),
                                row.getLong("corrected"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::format, LinkedHashMap::new, Collectors.toList()));
        Map<Integer, Figures> figures = Figures.of(
                sql,
                extracts.values().stream()
                        .flatMap(List::stream)
                        .map(each -> each.came().id())
                        .toList());
        List<ExtractQuality> found = new ArrayList<>();
        extracts.forEach((name, came) -> formats.find(name).ifPresent(format -> {
            Of newest = came.getFirst();
            Reach reach = rights.reach(context, format, newest.agency());
            if (reach != Reach.NOTHING) {
                List<Came> deliveries = came.stream().map(Of::came).toList();
                found.add(new ExtractQuality(newest.name(), reach, format, deliveries, figures));
            }
        }));
        return found;
    }

    Came newest() {
        return deliveries.getFirst();
    }

    Counted now() {
        return counted(newest());
    }

    @Nullable Counted before() {
        return deliveries.size() < 2 ? null : counted(deliveries.get(1));
    }

    /** Where the newest delivery is markedly worse than the one before. */
    List<String> news() {
        var before = before();
        return before == null ? List.of() : QualityNews.of(format, now(), before);
    }

    /** Names, birth date, sex, ethnicity, numbers and postcode; every column of an extract that is about nobody. */
    List<Counted.Completeness> columnsThatMatter() {
        Set<String> matter = ofThePerson();
        return now().columns(format, before()).stream()
                .filter(each -> matter.isEmpty() || matter.contains(each.column()))
                .toList();
    }

    private Set<String> ofThePerson() {
        Format.PersonPart person = format.person();
        if (person == null) {
            return Set.of();
        }
        Format.AddressPart address = person.address();
        return Stream.of(
                        person.names().stream().flatMap(name -> Stream.of(name.given(), name.family(), name.full())),
                        person.identifiers().stream().map(Format.IdentifierPart::column),
                        Stream.of(person.birth(), person.sex(), person.ethnicity()),
                        address == null ? Stream.<String>empty() : Stream.of(address.postcode()))
                .flatMap(each -> each)
                .filter(each -> each != null)
                .collect(Collectors.toSet());
    }

    Counted counted(Came came) {
        return Counted.of(reach, came.read(), came.rejected(), figures.get(came.id()));
    }
}
