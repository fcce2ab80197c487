package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;

/** Puts what came beside what was expected, for extracts of which the reader may know. */
@Component
final class ArrivingExtracts {
    /** The longest strip has 12 months; a delivery of its first may have come half a month before. */
    private static final int MONTHS = 13;

    private final Formats formats;
    private final DeliveryRights rights;

    ArrivingExtracts(Formats formats, DeliveryRights rights) {
        this.formats = formats;
        this.rights = rights;
    }

    /** By agency and title. @param now moment of the look, Europe/London */
    List<ArrivingExtract> of(JdbcClient sql, Context context, LocalDateTime now) {
        var sight = Deliveries.Sight.of(context, rights, formats);
        Map<Arrival.Source, List<Arrival>> came = Arrivals.since(sql, sight, now.minusMonths(MONTHS)).stream()
                .collect(Collectors.groupingBy(Arrival::source, LinkedHashMap::new, Collectors.toList()));
        Map<Arrival.Source, Expectation> expected = Expectations.inForce(sql, sight, context.today()).stream()
                .collect(Collectors.toMap(ArrivingExtracts::source, Function.identity()));
        List<Arrival.Source> sources = new ArrayList<>(came.keySet());
        expected.keySet().stream().filter(each -> !came.containsKey(each)).forEach(sources::add);
        return sources.stream()
                .map(each -> extract(sql, context, each, came.getOrDefault(each, List.of()), expected.get(each), now))
                .sorted(Comparator.comparing(
                                (ArrivingExtract each) -> each.source().agencyName())
                        .thenComparing(ArrivingExtract::title))
                .toList();
    }

    private static Arrival.Source source(Expectation each) {
        return new Arrival.Source(each.agency(), each.agencyCode(), each.agencyName(), each.format());
    }

    private ArrivingExtract extract(
            JdbcClient sql,
            Context context,
            Arrival.Source source,
            List<Arrival> came,
            @Nullable Expectation expectation,
            LocalDateTime now) {
        return new ArrivingExtract(
                source,
                formats.of(source.format()),
                expectation,
                expectation == null ? null : Strip.of(expectation, came, now),
                came.isEmpty() ? null : came.getLast(),
                expectation == null ? null : expectation.lateSince(now).orElse(null),
                // What is expected is said for the agency that a format names; another that sends it too has no rhythm.
                formats.find(source.format())
                        .filter(format -> format.agency().equals(source.agencyCode()))
                        .filter(format -> rights.expect(sql, context, format))
                        .isPresent());
    }
}
