package uk.turnstone.web.picture;

import java.util.List;

/**
 * A figure over time in a row of a table: grey band the usual range, thin line the mean, dashed the target; hollow the
 * year before, filled the last, a diamond where it lies outside. Its numbers stand in the row and its table.
 */
public record SparkLine(Heading heading, String periodHeading, Unit unit, Trend trend) {
    private static final double WIDTH = 190;
    private static final double HEIGHT = 34;
    private static final double EDGE = 8;

    /** The picture of it. Where the last value is not known it is a sentence: draw none then. */
    public Picture picture() {
        return heading.over(draw(), trend.table(periodHeading, unit));
    }

    private String draw() {
        var svg = new Svg(heading);
        var range =
                trend.everyNumber().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double span = Math.max(range.getMax() - range.getMin(), 1e-9);
        var scale = new LinearScale(range.getMin(), range.getMin() + span, span, HEIGHT - EDGE, EDGE);
        var bands = new BandScale(
                trend.points().size(), 2, (WIDTH - 4) / trend.points().size(), 0);
        Limits limits = trend.limits();
        if (limits != null) {
            double top = scale.at(limits.upper());
            svg.box(0, top, WIDTH, scale.at(limits.lower()) - top, Colour.DEEP_SAND, Pen.of(Colour.EDGE, 0.8));
            svg.line(0, scale.at(limits.mean()), WIDTH, scale.at(limits.mean()), Pen.of(Colour.MUTED, 1));
        }
        Double target = trend.target();
        if (target != null) {
            svg.line(
                    0,
                    scale.at(target),
                    WIDTH,
                    scale.at(target),
                    Pen.of(Colour.ACTION, 1.6).dashed("5 3"));
        }
        for (List<Integer> run : trend.runs()) {
            var path = new StringBuilder();
            run.forEach(point -> path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.at(bands.middle(point)))
                    .append(' ')
                    .append(Svg.at(scale.at(trend.value(point)))));
            svg.outline(path.toString(), Pen.of(Colour.INK, 1.6));
            run.forEach(point -> mark(svg, point, bands.middle(point), scale.at(trend.value(point)), run.size() == 1));
        }
        return svg.finish(WIDTH, HEIGHT);
    }

    private void mark(Svg svg, int point, double x, double y, boolean alone) {
        Marker marker = trend.marker(point);
        if (marker == Marker.DIAMOND && trend.isLast(point)) {
            marker.draw(svg, x, y, Colour.RUSSET);
        } else if (marker == Marker.DIAMOND) {
            svg.moved("M0 -4L4 0L0 4L-4 0Z", x, y, Colour.RUSSET.hex(), Pen.NONE);
        } else if (marker == Marker.CIRCLE_OPEN) {
            svg.circle(x, y, 3.4, Colour.WHITE, Pen.of(Colour.INK, 1.5));
        } else if (marker == Marker.CIRCLE) {
            svg.circle(x, y, 3.8, Colour.INK, Pen.NONE);
        } else if (alone) {
            // Between two gaps there is no line to see it by.
            svg.circle(x, y, 2, Colour.INK, Pen.NONE);
        }
    }
}
