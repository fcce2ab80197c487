package uk.turnstone.performance;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.measures.ControlLimits;
import uk.turnstone.web.Words;
import uk.turnstone.web.picture.Heading;
import uk.turnstone.web.picture.Limits;
import uk.turnstone.web.picture.LineChart;
import uk.turnstone.web.picture.Picture;
import uk.turnstone.web.picture.SparkLine;
import uk.turnstone.web.picture.Trend;
import uk.turnstone.web.picture.Wanted;

/**
 * Recorded crime over the months or quarters up to one.
 *
 * @param periods from the first for which anything has come to the one reported
 * @param all crimes in each; null where a month has not come, which is not nought
 * @param lines the same by type or area, by its key
 */
record CrimeTrend(List<Period> periods, List<@Nullable Double> all, Map<String, List<@Nullable Double>> lines) {
    /** A line between fewer points says nothing. */
    private static final int FEWEST = 6;

    private static final int MONTHS = 24;
    private static final int QUARTERS = 12;

    /** All months that the line can need. */
    static Period.Months span(Period period) {
        int points = period.length() == 1 ? MONTHS : QUARTERS;
        int months = points * period.length();
        return new Period.Months(period.first().minusMonths(months - (long) period.length()), months);
    }

    static CrimeTrend of(
            CrimeScope scope, Period period, SortedSet<YearMonth> delivered, Collection<CrimeCounts.Count> counts) {
        List<Period> periods = Stream.iterate(
                        span(period).first(),
                        month -> !month.isAfter(period.first()),
                        month -> month.plusMonths(period.length()))
                .map(month -> (Period) new Period.Months(month, period.length()))
                .dropWhile(each -> each.months().stream().noneMatch(delivered::contains))
                .toList();
        boolean byArea = scope.byWard() || scope.area().equals(CrimeScope.ALL);
        Map<String, List<@Nullable Double>> lines = new LinkedHashMap<>();
        counts.stream()
                .map(count -> byArea ? count.area() : count.type())
                .distinct()
                .forEach(key -> lines.put(
                        key,
                        values(
                                periods,
                                delivered,
                                counts.stream()
                                        .filter(count -> key.equals(byArea ? count.area() : count.type()))
                                        .toList())));
        return new CrimeTrend(periods, values(periods, delivered, counts), lines);
    }

    /** A quarter with a month missing has no value either: it would look like a fall. */
    private static List<@Nullable Double> values(
            List<Period> periods, SortedSet<YearMonth> delivered, Collection<CrimeCounts.Count> counts) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Period period : periods) {
            boolean known = period.months().stream().allMatch(delivered::contains);
            values.add(
                    known
                            ? counts.stream()
                                    .filter(count -> period.months().contains(count.month()))
                                    .mapToDouble(CrimeCounts.Count::crimes)
                                    .sum()
                            : null);
        }
        return values;
    }

    /** The total as a line; empty with too few points. */
    Optional<Picture> line(CrimeFigures figures, String credit) {
        if (!isEnough(all)) {
            return Optional.empty();
        }
        Trend trend = trend(all);
        double last = Objects.requireNonNull(all.getLast());
        return Optional.of(new LineChart(
                        new Heading(
                                "crime-trend",
                                figures.title() + ", " + each() + " up to "
                                        + figures.period().words(),
                                figures.period().words() + ": " + Words.number((long) last) + " crimes. "
                                        + standing(trend, last),
                                credit),
                        periodHeading(),
                        CrimePicture.CRIMES,
                        trend)
                .picture());
    }

    /** “Within the usual range of 59 to 83.” */
    private String standing(Trend trend, double last) {
        Limits limits = trend.limits();
        if (limits == null) {
            return "Too few " + each() + " have come to say what is usual.";
        }
        String place = last > limits.upper() ? "Above" : last < limits.lower() ? "Below" : "Within";
        return place + " the usual range of " + Words.number(Math.round(limits.lower())) + " to "
                + Words.number(Math.round(limits.upper())) + ".";
    }

    /** A small line for each row of the table that has enough points, by its key. */
    Map<String, Picture> sparks(CrimeFigures figures) {
        Map<String, Picture> sparks = new LinkedHashMap<>();
        for (CrimeFigures.Total total : figures.lines()) {
            List<@Nullable Double> values = lines.get(total.key());
            if (values != null && isEnough(values)) {
                Trend trend = trend(values);
                var heading = new Heading(
                        "spark-" + sparks.size(),
                        total.name() + ", " + each() + " up to this one",
                        standing(trend, Objects.requireNonNull(values.getLast())),
                        "");
                sparks.put(total.key(), new SparkLine(heading, periodHeading(), CrimePicture.CRIMES, trend).picture());
            }
        }
        return sparks;
    }

    /** Recorded crime can rise because more of it is told: nobody has said which way it is wanted to go. */
    private Trend trend(List<@Nullable Double> values) {
        List<Trend.Point> points = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            points.add(point(periods.get(i), values.get(i)));
        }
        int aYear = periods.getFirst().length() == 1 ? 12 : 4;
        return new Trend(points, limits(values), null, Wanted.NOT_SAID, aYear);
    }

    private static Trend.Point point(Period period, @Nullable Double value) {
        YearMonth first = period.first();
        String label = period.length() == 1
                ? first.getMonth().getDisplayName(TextStyle.FULL, Locale.UK).substring(0, 3)
                : "Q" + (first.getMonthValue() + 2) / 3;
        return new Trend.Point(label, Integer.toString(first.getYear()), value);
    }

    /** From the values before the last, which is to be judged by them. */
    private @Nullable Limits limits(List<@Nullable Double> values) {
        List<Double> before = new ArrayList<>();
        for (Double value : values.subList(0, values.size() - 1)) {
            if (value != null) {
                before.add(value);
            }
        }
        return ControlLimits.individuals(before)
                .map(ControlLimits::notBelowNought)
                .map(found -> new Limits(
                        found.mean(), found.lower(), found.upper(), before.size() + " " + each() + " before this one"))
                .orElse(null);
    }

    private static boolean isEnough(List<@Nullable Double> values) {
        return values.size() >= FEWEST
                && values.getLast() != null
                && values.stream().filter(Objects::nonNull).count() >= FEWEST;
    }

    private String periodHeading() {
        return periods.getFirst().length() == 1 ? "Month" : "Quarter";
    }

    private String each() {
        return periods.getFirst().length() == 1 ? "months" : "quarters";
    }
}
