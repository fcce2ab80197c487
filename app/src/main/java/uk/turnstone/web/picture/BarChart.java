package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars on a scale from nought.
 *
 * @param heading what stands over and under it
 * @param categoryHeading what the categories are, such as Ward
 * @param unit what is counted
 * @param categories names, in the order in which they are drawn
 * @param series one or more; told apart by pattern
 * @param direction which way bars go
 * @param arrangement how several series stand; of no matter for one
 */
public record BarChart(
        Heading heading,
        String categoryHeading,
        Unit unit,
        List<String> categories,
        List<Series> series,
        Direction direction,
        Arrangement arrangement) {

    /** Which way bars go: across for long names, up for what comes in the order of time. */
    public enum Direction {
        ACROSS,
        UP
    }

    /** How several series stand: beside each other to be compared, stacked where they are parts of a whole. */
    public enum Arrangement {
        BESIDE,
        STACKED
    }

    /** @throws IllegalArgumentException if there is nothing to draw, or a series has not a number for each category */
    public BarChart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (categories.isEmpty() || series.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
        for (Series one : series) {
            if (one.numbers().size() != categories.size()) {
                throw new IllegalArgumentException(one.name() + " has not a number for each category");
            }
        }
    }

    /** One series across, as lists of areas or types are. */
    public static BarChart across(
            Heading heading, String categoryHeading, Unit unit, List<String> names, List<Long> counts) {
        return new BarChart(
                heading,
                categoryHeading,
                unit,
                names,
                List.of(Series.of(unit.name(), counts)),
                Direction.ACROSS,
                Arrangement.BESIDE);
    }

    /** The picture of it. */
    public Picture picture() {
        String svg = direction == Direction.ACROSS ? new BarsAcross(this).draw() : new BarsUp(this).draw();
        return heading.over(svg, table());
    }

    boolean stacked() {
        return arrangement == Arrangement.STACKED && series.size() > 1;
    }

    /** The longest bar. */
    double most() {
        double most = 0;
        for (int i = 0; i < categories.size(); i++) {
            double sum = 0;
            for (Series one : series) {
                Double number = one.numbers().get(i);
                sum = number == null ? sum : stacked() ? sum + number : Math.max(sum, number);
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    /** Empty for one series, whose heading says what it is. */
    Key key() {
        List<Key.Entry> entries = new ArrayList<>();
        for (int i = 0; i < series.size() && series.size() > 1; i++) {
            entries.add(Key.shade(series.get(i).name(), Shade.of(i)));
        }
        return new Key(entries);
    }

    /** Length of a stacked bar; null where a part of it is not known. */
    private @Nullable Double sum(int category) {
        double sum = 0;
        for (Series one : series) {
            Double number = one.numbers().get(category);
            if (number == null) {
                return null;
            }
            sum += number;
        }
        return sum;
    }

    private PictureTable table() {
        List<String> headings = new ArrayList<>(List.of(categoryHeading));
        series.forEach(one -> headings.add(one.name()));
        if (stacked()) {
            headings.add("All");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            List<String> row = new ArrayList<>(List.of(categories.get(i)));
            for (Series one : series) {
                row.add(unit.textOrNotKnown(one.numbers().get(i)));
            }
            if (stacked()) {
                row.add(unit.textOrNotKnown(sum(i)));
            }
            rows.add(row);
        }
        return new PictureTable(headings, rows);
    }
}
