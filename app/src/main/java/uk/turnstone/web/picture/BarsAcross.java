package uk.turnstone.web.picture;

import java.util.List;

/** Bars that go across, one category under another, each with its name before and its number behind. */
final class BarsAcross {
    private static final double LONGEST_NAME = 240;
    private static final double BARS = 300;
    private static final double THICK = 17;
    private static final double LINE = 17;
    private static final double GAP = 10;

    private final BarChart chart;
    private final double names;
    private final double numbers;
    private final LinearScale scale;
    private final Svg svg;
    private double y = 4;

    BarsAcross(BarChart chart) {
        this.chart = chart;
        svg = new Svg(chart.heading());
        names = 8
                + chart.categories().stream()
                        .flatMap(name -> lines(name).stream())
                        .mapToDouble(Lettering.LABEL::width)
                        .max()
                        .orElse(0);
        numbers = 14
                + Math.max(
                        Lettering.STRONG.width(chart.unit().text(chart.most())),
                        hasGaps() ? Lettering.LABEL.width(Unit.NOT_KNOWN) : 0);
        scale = LinearScale.fromNought(chart.most(), 6, chart.unit().decimals() == 0, names, names + BARS);
    }

    String draw() {
        for (int i = 0; i < chart.categories().size(); i++) {
            category(i);
        }
        double bottom = y;
        svg.line(names, 0, names, bottom, Pen.INK);
        double width = names + BARS + numbers;
        double keyHeight = chart.key().height(width);
        chart.key().draw(svg, 0, bottom + 6, width);
        return svg.finish(width, bottom + (keyHeight > 0 ? keyHeight + 6 : 0));
    }

    private void category(int i) {
        List<String> lines = lines(chart.categories().get(i));
        int bars = chart.stacked() ? 1 : chart.series().size();
        double height = Math.max(lines.size() * LINE, bars * (THICK + 1));
        double text = y + (height - lines.size() * LINE) / 2 + 13;
        for (String line : lines) {
            svg.words(names - 8, text, Lettering.LABEL.at(Lettering.Anchor.END), line);
            text += LINE;
        }
        double top = y + (height - bars * (THICK + 1)) / 2;
        if (chart.stacked()) {
            stack(i, top);
        } else {
            beside(i, top);
        }
        y += height + GAP;
    }

    private void beside(int i, double top) {
        for (int s = 0; s < chart.series().size(); s++) {
            Double number = chart.series().get(s).numbers().get(i);
            double at = top + s * (THICK + 1);
            if (number == null) {
                svg.words(names + 7, at + 13, Lettering.LABEL.in(Colour.MUTED), Unit.NOT_KNOWN);
            } else {
                svg.box(names, at, scale.length(number), THICK, Shade.of(s), Pen.INK);
                svg.words(
                        scale.at(number) + 7,
                        at + 13,
                        Lettering.STRONG,
                        chart.unit().text(number));
            }
        }
    }

    private void stack(int i, double top) {
        double sum = 0;
        boolean known = true;
        for (int s = 0; s < chart.series().size(); s++) {
            Double number = chart.series().get(s).numbers().get(i);
            known &= number != null;
            if (number != null) {
                double from = scale.at(sum);
                svg.box(from, top, scale.length(number), THICK, Shade.of(s), Pen.INK);
                sum += number;
            }
        }
        svg.words(
                scale.at(sum) + 7,
                top + 13,
                known ? Lettering.STRONG : Lettering.LABEL.in(Colour.MUTED),
                known ? chart.unit().text(sum) : Unit.NOT_KNOWN);
    }

    private static List<String> lines(String name) {
        return Type.wrap(name, LONGEST_NAME, Lettering.LABEL.size(), Type.Weight.REGULAR);
    }

    private boolean hasGaps() {
        return chart.series().stream().anyMatch(one -> one.numbers().contains(null));
    }
}
