package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import uk.turnstone.measures.ShownOverlap;

/** Draws an {@link OverlapPlot}: columns above, services with their totals to the left, mixtures as joined marks below. */
final class OverlapDrawing {
    private static final double TOP = 34;
    private static final double HEIGHT = 150;
    private static final double ROW = 30;
    private static final double TOTALS = 96;
    private static final int SEVERAL = 3;
    private static final Lettering NUMBER = Lettering.STRONG.at(Lettering.Anchor.MIDDLE);

    private final Svg svg;
    private final ShownOverlap overlap;
    private final List<Bar> bars = new ArrayList<>();
    private final LinearScale scale;
    private final BandScale bands;
    private final double matrix = TOP + HEIGHT + 12;
    private final double names;

    /** A column: with no services it is the merged one. */
    private record Bar(Set<Integer> services, long people, String words) {
        boolean several() {
            return services.size() >= SEVERAL;
        }

        Colour colour() {
            return several() ? Colour.RUSSET : Colour.SLATE;
        }
    }

    OverlapDrawing(Heading heading, ShownOverlap overlap) {
        svg = new Svg(heading);
        this.overlap = overlap;
        overlap.columns().forEach(column -> bars.add(new Bar(column.services(), column.people(), "")));
        overlap.merged()
                .filter(merged -> merged.people().isPresent())
                .ifPresent(
                        merged -> bars.add(new Bar(Set.of(), merged.people().getAsLong(), OverlapPlot.words(merged))));
        long most = bars.stream().mapToLong(Bar::people).max().orElse(1);
        scale = LinearScale.fromNought(most, 4, true, TOP + HEIGHT, TOP);
        names = 12
                + overlap.services().stream()
                        .mapToDouble(service -> Lettering.STRONG.width(service.name()))
                        .max()
                        .orElse(0);
        double left = names + TOTALS + 14;
        double wide = Math.max(29, NUMBER.width(OverlapPlot.text(OptionalLong.of(most))) + 4);
        bands = new BandScale(bars.size(), left, wide, wide * 0.4);
    }

    String draw() {
        Axes.numbers(svg, scale, bands.from(), bands.end(), "");
        svg.words(bands.from() - 6, TOP - 18, Lettering.AXIS.at(Lettering.Anchor.END), "people");
        services();
        for (int i = 0; i < bars.size(); i++) {
            column(i);
        }
        svg.line(bands.from(), TOP + HEIGHT, bands.end(), TOP + HEIGHT, Pen.INK);
        return svg.finish(bands.end() + 6, matrix + ROW * overlap.services().size());
    }

    private void services() {
        long most = overlap.services().stream()
                .mapToLong(service -> service.total().orElse(0))
                .max()
                .orElse(1);
        for (int i = 0; i < overlap.services().size(); i++) {
            ShownOverlap.Service service = overlap.services().get(i);
            double y = matrix + i * ROW;
            if (i % 2 == 0) {
                svg.box(0, y, bands.end() + 6, ROW, Colour.SAND, Pen.NONE);
            }
            svg.words(4, y + 20, Lettering.STRONG, service.name());
            double right = names + TOTALS;
            String words = OverlapPlot.text(service.total());
            if (service.total().isPresent()) {
                double length = (TOTALS - 44) * service.total().getAsLong() / Math.max(1, most);
                svg.box(right - length, y + 7, length, 16, Colour.GREY_BLUE, Pen.of(Colour.INK, 1));
                svg.words(right - length - 5, y + 20, Lettering.STRONG.at(Lettering.Anchor.END), words);
            } else {
                svg.words(right, y + 20, Lettering.AXIS.at(Lettering.Anchor.END), words);
            }
        }
    }

    private void column(int i) {
        Bar bar = bars.get(i);
        double x = bands.middle(i);
        double top = scale.at(bar.people());
        double height = scale.length(bar.people());
        if (bar.services().isEmpty()) {
            svg.box(bands.start(i), top, bands.inner(), height, Shade.HATCH, Pen.INK);
            upwards(x, bar.words());
        } else {
            svg.box(bands.start(i), top, bands.inner(), height, bar.colour(), Pen.NONE);
            marks(bar, x);
        }
        svg.number(
                x,
                top - 6,
                NUMBER.in(bar.several() ? Colour.RUSSET : Colour.INK),
                OverlapPlot.text(OptionalLong.of(bar.people())));
    }

    /** In two lines where the services are few. */
    private void upwards(double x, String words) {
        double room = ROW * overlap.services().size() - 8;
        Lettering how = Lettering.SMALL;
        List<String> lines = Type.wrap(words, room, how.size(), how.weight());
        double at = x + 4.5 - (lines.size() - 1) * how.size() / 2;
        for (String line : lines) {
            svg.upwards(at, matrix + room, how, line);
            at += how.size();
        }
    }

    private void marks(Bar bar, double x) {
        double first = matrix
                + ROW / 2
                + ROW
                        * bar.services().stream()
                                .mapToInt(Integer::intValue)
                                .min()
                                .orElse(0);
        double last = matrix
                + ROW / 2
                + ROW
                        * bar.services().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0);
        for (int service = 0; service < overlap.services().size(); service++) {
            if (!bar.services().contains(service)) {
                svg.circle(x, matrix + ROW / 2 + ROW * service, 3, Colour.RULE, Pen.NONE);
            }
        }
        if (first < last) {
            svg.line(x, first, x, last, Pen.of(bar.colour(), 2.4));
        }
        for (int service : bar.services()) {
            double y = matrix + ROW / 2 + ROW * service;
            if (bar.several()) {
                svg.box(x - 6.5, y - 6.5, 13, 13, bar.colour(), Pen.NONE);
            } else {
                svg.circle(x, y, 6.5, bar.colour(), Pen.NONE);
            }
        }
    }
}
