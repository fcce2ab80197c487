package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;

/** Draws a {@link LineChart}. */
final class LineDrawing {
    private static final double HEIGHT = 200;
    private static final double TOP = 34;
    private static final double ROOMY = 600;

    private final Svg svg;
    private final Unit unit;
    private final Trend trend;
    private final LinearScale scale;
    private final BandScale bands;
    private final double left;
    private final double margin;

    LineDrawing(Heading heading, Unit unit, Trend trend) {
        this.svg = new Svg(heading);
        this.unit = unit;
        this.trend = trend;
        var range =
                trend.everyNumber().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double least = range.getCount() == 0 ? 0 : Math.min(0, range.getMin());
        double most = range.getCount() == 0 ? 1 : range.getMax();
        scale = LinearScale.around(least, most, 5, unit.decimals() == 0, TOP + HEIGHT, TOP);
        left = Axes.widthOfNumbers(scale) + 8;
        margin = 14 + Lettering.STRONG.width(unit.text(most));
        double label = trend.points().stream()
                .mapToDouble(point -> Math.max(
                        Lettering.AXIS.width(point.label()),
                        Lettering.AXIS.bold().width(point.year()) / 2))
                .max()
                .orElse(0);
        int points = trend.points().size();
        bands = new BandScale(points, left, Math.max(label + 6, (ROOMY - left - margin) / points), 0);
    }

    String draw() {
        range();
        Axes.numbers(svg, scale, left, bands.end(), unit.name());
        mean();
        target();
        line();
        periods();
        double width = bands.end() + margin;
        Key key = key();
        double bottom = TOP + HEIGHT + 42;
        key.draw(svg, left, bottom, width - left);
        return svg.finish(width, bottom + key.height(width - left));
    }

    private void range() {
        Limits limits = trend.limits();
        if (limits != null) {
            double top = scale.at(limits.upper());
            svg.box(
                    left,
                    top,
                    bands.end() - left,
                    scale.at(limits.lower()) - top,
                    Colour.DEEP_SAND,
                    Pen.of(Colour.EDGE, 1));
        }
    }

    private void mean() {
        Limits limits = trend.limits();
        if (limits != null) {
            double y = scale.at(limits.mean());
            svg.line(left, y, bands.end(), y, Pen.of(Colour.MUTED, 1));
        }
    }

    private void target() {
        Double target = trend.target();
        if (target != null) {
            svg.line(
                    left,
                    scale.at(target),
                    bands.end(),
                    scale.at(target),
                    Pen.of(Colour.ACTION, 2).dashed("7 4"));
        }
    }

    private void line() {
        for (List<Integer> run : trend.runs()) {
            var path = new StringBuilder();
            for (int point : run) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Svg.at(bands.middle(point)))
                        .append(' ')
                        .append(Svg.at(scale.at(trend.value(point))));
            }
            svg.outline(path.toString(), Pen.of(Colour.INK, 2));
            run.forEach(point -> mark(point, run.size() == 1));
        }
    }

    private void mark(int point, boolean alone) {
        double x = bands.middle(point);
        double y = scale.at(trend.value(point));
        Marker marker = trend.marker(point);
        if (marker != null) {
            marker.draw(svg, x, y, marker == Marker.DIAMOND ? Colour.RUSSET : Colour.INK);
        } else if (alone) {
            // Between two gaps there is no line to see it by.
            svg.circle(x, y, 3, Colour.INK, Pen.NONE);
        }
        if (trend.isLast(point)) {
            svg.words(bands.end() + 6, y + 5, Lettering.STRONG, unit.text(trend.value(point)));
        }
    }

    private void periods() {
        double foot = TOP + HEIGHT;
        svg.line(left, foot, bands.end(), foot, Pen.INK);
        String year = "";
        for (int i = 0; i < trend.points().size(); i++) {
            Trend.Point point = trend.points().get(i);
            svg.words(
                    bands.middle(i),
                    foot + 17,
                    Lettering.AXIS.at(Lettering.Anchor.MIDDLE).in(Colour.INK),
                    point.label());
            if (!point.year().equals(year)) {
                year = point.year();
                svg.line(bands.start(i), foot, bands.start(i), foot + 36, Pen.of(Colour.EDGE, 1));
                svg.words(bands.start(i) + 4, foot + 34, Lettering.AXIS.bold().in(Colour.INK), year);
            }
        }
    }

    private Key key() {
        List<Key.Entry> entries = new ArrayList<>();
        Limits limits = trend.limits();
        if (limits != null) {
            entries.add(Key.fill("usual range (" + limits.words() + ")", Colour.DEEP_SAND));
            entries.add(Key.line("mean", Pen.of(Colour.MUTED, 1)));
            entries.add(Key.marker("outside the usual range", Marker.DIAMOND, Colour.RUSSET));
        }
        if (trend.target() != null) {
            entries.add(Key.line(
                    "target " + unit.text(trend.target()),
                    Pen.of(Colour.ACTION, 2).dashed("7 4")));
        }
        int lastYear = trend.points().size() - 1 - trend.aYear();
        if (trend.aYear() > 0 && lastYear >= 0 && trend.points().get(lastYear).value() != null) {
            entries.add(Key.marker("a year before", Marker.CIRCLE_OPEN, Colour.INK));
        }
        return new Key(entries);
    }
}
