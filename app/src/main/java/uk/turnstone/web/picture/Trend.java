package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time.
 *
 * @param points in the order of time, at least one
 * @param limits its usual range; null where too few values are known to tell
 * @param target what was set; null where nothing was
 * @param wanted which way it is wanted to go
 * @param aYear how many points make a year, 4 or 12: the point so many before the last is that of the year before; 0 to
 *     mark none
 */
public record Trend(
        List<Point> points,
        @Nullable Limits limits,
        @Nullable Double target,
        Wanted wanted,
        int aYear) {

    /**
     * A value at a time.
     *
     * @param label short, under the axis, such as Jan
     * @param year printed under the first label of each year, such as 2026
     * @param value null where none is known, which is not nought
     */
    public record Point(String label, String year, @Nullable Double value) {}

    /** @throws IllegalArgumentException if there is no point */
    public Trend {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
    }

    /** Limits and target that are known, and all values. */
    List<Double> everyNumber() {
        List<Double> numbers = new ArrayList<>();
        for (Point point : points) {
            if (point.value() != null) {
                numbers.add(point.value());
            }
        }
        if (limits != null) {
            numbers.addAll(List.of(limits.lower(), limits.upper()));
        }
        if (target != null) {
            numbers.add(target);
        }
        return numbers;
    }

    /** Runs of points between which the line is whole: it breaks where a value is not known. */
    List<List<Integer>> runs() {
        List<List<Integer>> runs = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < points.size(); i++) {
            boolean known = points.get(i).value() != null;
            if (known && !open) {
                runs.add(new ArrayList<>());
            }
            if (known) {
                runs.getLast().add(i);
            }
            open = known;
        }
        return runs;
    }

    double value(int point) {
        return Objects.requireNonNull(points.get(point).value());
    }

    boolean isOutside(int point) {
        return limits != null && limits.outside(value(point));
    }

    boolean isLast(int point) {
        return point == points.size() - 1;
    }

    boolean isLastYear(int point) {
        return aYear > 0 && point == points.size() - 1 - aYear;
    }

    /** Where a value is missing, in a sentence; empty where none is. */
    String gaps() {
        List<String> missing = points.stream()
                .filter(point -> point.value() == null)
                .map(Trend::name)
                .toList();
        return missing.isEmpty()
                ? ""
                : "No value for " + String.join(", ", missing) + ": shown as missing, never as nought.";
    }

    static String name(Point point) {
        return (point.label() + " " + point.year()).strip();
    }

    /** Mark of a point, and nothing where the line alone tells enough. */
    @Nullable Marker marker(int point) {
        return isOutside(point)
                ? Marker.DIAMOND
                : isLast(point) ? Marker.CIRCLE : isLastYear(point) ? Marker.CIRCLE_OPEN : null;
    }

    PictureTable table(String periodHeading, Unit unit) {
        List<List<String>> rows = new ArrayList<>();
        for (Point point : points) {
            rows.add(List.of(
                    name(point),
                    unit.textOrNotKnown(point.value()),
                    point.value() == null || limits == null ? "" : wanted.words(point.value(), limits)));
        }
        return limits == null
                ? new PictureTable(
                        List.of(periodHeading, unit.name()),
                        rows.stream().map(row -> row.subList(0, 2)).toList())
                : new PictureTable(List.of(periodHeading, unit.name(), "Against the usual range"), rows);
    }
}
