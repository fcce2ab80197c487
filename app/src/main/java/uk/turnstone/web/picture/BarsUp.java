package uk.turnstone.web.picture;

import java.util.List;

/** Bars that go up, on a scale with its numbers at the left; every bar carries its own number. */
final class BarsUp {
    private static final double HEIGHT = 190;
    private static final double TOP = 34;
    private static final double LINE = 16;
    private static final double LONGEST_NAME = 92;

    private final BarChart chart;
    private final Svg svg;
    private final LinearScale scale;
    private final BandScale bands;
    private final double left;

    BarsUp(BarChart chart) {
        this.chart = chart;
        svg = new Svg(chart.heading());
        var numbers = LinearScale.fromNought(chart.most(), 5, chart.unit().decimals() == 0, TOP + HEIGHT, TOP);
        scale = numbers;
        left = Axes.widthOfNumbers(numbers) + 8;
        double name = chart.categories().stream()
                .flatMap(category -> lines(category).stream())
                .mapToDouble(Lettering.AXIS::width)
                .max()
                .orElse(0);
        double number = Lettering.STRONG.width(chart.unit().text(chart.most()));
        int abreast = chart.stacked() ? 1 : chart.series().size();
        double wide = Math.max(Math.max(name + 8, abreast * Math.max(number + 3, 18) + 14), 34);
        bands = new BandScale(chart.categories().size(), left, wide, Math.min(14, wide / 3));
    }

    String draw() {
        Axes.numbers(svg, scale, left, bands.end(), chart.unit().name());
        double lowest = 0;
        for (int i = 0; i < chart.categories().size(); i++) {
            if (chart.stacked()) {
                stack(i);
            } else {
                beside(i);
            }
            double y = TOP + HEIGHT + 18;
            for (String line : lines(chart.categories().get(i))) {
                svg.words(
                        bands.middle(i),
                        y,
                        Lettering.AXIS.at(Lettering.Anchor.MIDDLE).in(Colour.INK),
                        line);
                y += LINE;
            }
            lowest = Math.max(lowest, y - LINE + 6);
        }
        svg.line(left, TOP + HEIGHT, bands.end(), TOP + HEIGHT, Pen.INK);
        double width = Math.max(bands.end() + 4, 260);
        chart.key().draw(svg, left, lowest + 4, width - left);
        return svg.finish(width, lowest + 4 + chart.key().height(width - left));
    }

    private void beside(int i) {
        double wide = bands.inner() / chart.series().size();
        for (int s = 0; s < chart.series().size(); s++) {
            Double number = chart.series().get(s).numbers().get(i);
            double x = bands.start(i) + s * wide;
            if (number == null) {
                svg.upwards(x + wide / 2 + 4, TOP + HEIGHT - 6, Lettering.SMALL.in(Colour.MUTED), Unit.NOT_KNOWN);
            } else {
                svg.box(x, scale.at(number), wide - 2, scale.length(number), Shade.of(s), Pen.INK);
                above(x + wide / 2 - 1, number);
            }
        }
    }

    private void stack(int i) {
        double sum = 0;
        boolean known = true;
        for (int s = 0; s < chart.series().size(); s++) {
            Double number = chart.series().get(s).numbers().get(i);
            known &= number != null;
            if (number != null) {
                sum += number;
                svg.box(bands.start(i), scale.at(sum), bands.inner(), scale.length(number), Shade.of(s), Pen.INK);
            }
        }
        if (known) {
            above(bands.middle(i), sum);
        } else {
            svg.upwards(bands.middle(i) + 4, scale.at(sum) - 6, Lettering.SMALL.in(Colour.MUTED), Unit.NOT_KNOWN);
        }
    }

    private void above(double x, double number) {
        svg.number(x, scale.at(number) - 6, Lettering.STRONG, chart.unit().text(number));
    }

    private static List<String> lines(String name) {
        return Type.wrap(name, LONGEST_NAME, Lettering.AXIS.size(), Type.Weight.REGULAR);
    }
}
