package uk.turnstone.performance;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.turnstone.measures.Rate;

/**
 * A crime report.
 *
 * @param scope area asked for
 * @param title name of the area asked for
 * @param period what is counted over
 * @param against the period compared with, null where none was asked for
 * @param delivered months of both periods for which the forces concerned have sent anything
 * @param rows sorted by area, then type
 * @param populations estimate used for each area that has one, by code
 */
public record CrimeFigures(
        CrimeScope scope,
        String title,
        Period period,
        @Nullable Period against,
        SortedSet<YearMonth> delivered,
        List<CrimeRow> rows,
        Map<String, PopulationUsed> populations) {

    /** A name and a number of crimes. */
    public record Total(String key, String name, Rate rate, Optional<Long> previous) {}

    /** Crimes of all types, computed from the rows. */
    public long total() {
        return rows.stream().mapToLong(CrimeRow::count).sum();
    }

    /** Crimes of all types a year before, where that is known. */
    public Optional<Long> previousTotal() {
        return hasPrevious()
                ? Optional.of(rows.stream()
                        .mapToLong(row -> row.previous().orElse(0L))
                        .sum())
                : Optional.empty();
    }

    /** Totals of types, the largest first. */
    public List<Total> byType() {
        return totals(CrimeRow::type, CrimeRow::type).stream()
                .sorted(Comparator.comparing((Total total) -> total.rate().count())
                        .reversed()
                        .thenComparing(Total::key))
                .toList();
    }

    /** Totals of areas, in the order of the rows. */
    public List<Total> byArea() {
        return totals(CrimeRow::area, CrimeRow::name);
    }

    /** What one looks down: areas where there are several, else types. */
    public List<Total> lines() {
        return byLinesOfAreas() ? byArea() : byType();
    }

    boolean byLinesOfAreas() {
        return scope.byWard() || scope.area().equals(CrimeScope.ALL);
    }

    /** What the lines are: Ward, Area or Type. */
    public String lineHeading() {
        return scope.byWard() ? "Ward" : byLinesOfAreas() ? "Area" : "Type";
    }

    /** What all lines together are. */
    public String totalHeading() {
        return scope.byWard() ? "Borough" : byLinesOfAreas() ? "All areas" : "All types";
    }

    /** Months of the period for which nothing has come: with one missing, the figure is not that of the whole period. */
    public List<YearMonth> missing() {
        return missing(period);
    }

    /** Months of the period compared with for which nothing has come. */
    public List<YearMonth> missingBefore() {
        return against == null ? List.of() : missing(against);
    }

    /** True if a comparison was asked for and there is something to compare with. */
    public boolean hasPrevious() {
        return against != null && missing(against).size() < against.length();
    }

    private List<YearMonth> missing(Period of) {
        return of.months().stream().filter(month -> !delivered.contains(month)).toList();
    }

    private List<Total> totals(Function<CrimeRow, String> key, Function<CrimeRow, String> name) {
        return rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(group -> total(group.getKey(), name.apply(group.getValue().getFirst()), group.getValue()))
                .toList();
    }

    private Total total(String key, String name, List<CrimeRow> of) {
        long count = of.stream().mapToLong(CrimeRow::count).sum();
        boolean oneArea = of.stream().map(CrimeRow::area).distinct().count() == 1;
        long base = oneArea ? of.getFirst().rate().base() : 0;
        Optional<Long> before = hasPrevious()
                ? Optional.of(
                        of.stream().mapToLong(row -> row.previous().orElse(0L)).sum())
                : Optional.empty();
        return new Total(key, name, Rate.per1000(count, base), before);
    }
}
