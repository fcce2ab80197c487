package uk.turnstone.performance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.measures.Rate;

/** Reports recorded crime by area and type over a month or quarter, if asked against the same months a year before. */
@Component
public class CrimeReport {
    private final Transactions figures;
    private final CrimeCounts counts;
    private final CrimeSources sources;

    CrimeReport(@Qualifier("figures") Transactions figures, CrimeCounts counts, CrimeSources sources) {
        this.figures = figures;
        this.counts = counts;
        this.sources = sources;
    }

    /** What can be chosen: authorities that a reporting force covers, and months that have come. */
    public record Choices(Map<String, String> authorities, TreeSet<YearMonth> months) {}

    public Choices choices(Context context) {
        return figures.read(context, sql -> new Choices(sources.authoritiesReportedOn(sql), sources.months(sql)));
    }

    /**
     * Makes the report.
     *
     * @throws NoFigures if the area is not known, or nothing has come for it in the period
     */
    public CrimeFigures make(Context context, CrimeScope scope, Period period, boolean againstPreviousYear) {
        return figures.read(context, sql -> make(sql, scope, period, againstPreviousYear));
    }

    /** How the same figures went over the months or quarters up to this one: 24 months, or 12 quarters. */
    CrimeTrend trend(Context context, CrimeScope scope, Period period) {
        Period.Months span = CrimeTrend.span(period);
        return figures.read(
                context, sql -> CrimeTrend.of(scope, period, delivered(sql, scope, span), count(sql, scope, span)));
    }

    private CrimeFigures make(JdbcClient sql, CrimeScope scope, Period period, boolean compare) {
        String title = title(sql, scope);
        var delivered = delivered(sql, scope, period);
        if (delivered.isEmpty()) {
            throw nothing(sql, scope, title, period);
        }
        Period against = compare ? period.previousYear() : null;
        List<CrimeCounts.Count> now = count(sql, scope, period);
        List<CrimeCounts.Count> before = List.of();
        if (against != null) {
            delivered.addAll(delivered(sql, scope, against));
            before = count(sql, scope, against);
        }
        boolean comparable = against != null && against.months().stream().anyMatch(delivered::contains);
        Map<String, PopulationUsed> populations =
                scope.byWard() ? Map.of() : used(sources.populations(sql, period), now, before);
        List<CrimeRow> rows = rows(now, before, comparable, populations, scope.byWard());
        return new CrimeFigures(scope, title, period, against, delivered, rows, populations);
    }

    private String title(JdbcClient sql, CrimeScope scope) {
        return switch (scope.area()) {
            case CrimeScope.ALL -> "All areas";
            case CrimeScope.OUTSIDE -> "Outside the force's authorities";
            default ->
                sources.nameOfAuthority(sql, scope.area())
                        .orElseThrow(() -> new NoFigures(
                                NoFigures.Why.NO_SUCH_AREA,
                                "There is no area \"" + scope.area() + "\"; there are: " + known(sql)
                                        + "all and outside."));
        };
    }

    private String known(JdbcClient sql) {
        return sources.authoritiesReportedOn(sql).entrySet().stream()
                .map(area -> area.getKey() + " " + area.getValue() + ", ")
                .collect(Collectors.joining());
    }

    private TreeSet<YearMonth> delivered(JdbcClient sql, CrimeScope scope, Period period) {
        if (scope.isAuthority()) {
            return sources.monthsOf(sql, scope.area(), period);
        }
        var months = sources.months(sql);
        months.retainAll(period.months());
        return months;
    }

    private NoFigures nothing(JdbcClient sql, CrimeScope scope, String title, Period period) {
        var months = sources.months(sql);
        String there = months.isEmpty()
                ? "no month has come yet"
                : "the months there are: "
                        + months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
        String who = scope.isAuthority() && period.months().stream().anyMatch(months::contains)
                ? "No force that covers " + title + " has sent recorded crime for " + period
                : "No recorded crime has come for " + period;
        return new NoFigures(NoFigures.Why.NOTHING_DELIVERED, who + "; " + there + ".");
    }

    private List<CrimeCounts.Count> count(JdbcClient sql, CrimeScope scope, Period period) {
        if (scope.byWard()) {
            return counts.byWard(sql, period, scope.area());
        }
        return counts.byAuthority(sql, period).stream()
                .filter(count ->
                        scope.area().equals(CrimeScope.ALL) || scope.area().equals(count.area()))
                .toList();
    }

    private static Map<String, PopulationUsed> used(
            Map<String, PopulationUsed> all, Collection<CrimeCounts.Count> now, Collection<CrimeCounts.Count> before) {
        var used = new TreeMap<>(all);
        var areas = new TreeSet<String>();
        now.forEach(count -> areas.add(count.area()));
        before.forEach(count -> areas.add(count.area()));
        used.keySet().retainAll(areas);
        return used;
    }

    private record Key(String area, String type) {}

    private static List<CrimeRow> rows(
            List<CrimeCounts.Count> now,
            List<CrimeCounts.Count> before,
            boolean comparable,
            Map<String, PopulationUsed> populations,
            boolean byWard) {
        Map<Key, Long> current = sums(now);
        Map<Key, Long> earlier = sums(before);
        Map<String, String> names = new LinkedHashMap<>();
        var keys = new TreeSet<Key>(Comparator.comparing(Key::area).thenComparing(Key::type));
        var all = new ArrayList<>(now);
        all.addAll(before);
        for (CrimeCounts.Count count : all) {
            names.putIfAbsent(count.area(), count.name());
            keys.add(new Key(count.area(), count.type()));
            if (byWard) {
                // The row of what lies in no ward is always printed, so that wards can be seen to sum to their borough.
                names.putIfAbsent(CrimeScope.UNKNOWN, "Ward not known");
                keys.add(new Key(CrimeScope.UNKNOWN, count.type()));
            }
        }
        return keys.stream()
                .map(key -> {
                    PopulationUsed population = populations.get(key.area());
                    return new CrimeRow(
                            key.area(),
                            names.getOrDefault(key.area(), key.area()),
                            key.type(),
                            Rate.per1000(current.getOrDefault(key, 0L), population == null ? 0 : population.people()),
                            comparable ? Optional.of(earlier.getOrDefault(key, 0L)) : Optional.empty());
                })
                .toList();
    }

    private static Map<Key, Long> sums(List<CrimeCounts.Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        count -> new Key(count.area(), count.type()),
                        Collectors.summingLong(CrimeCounts.Count::crimes)));
    }
}
