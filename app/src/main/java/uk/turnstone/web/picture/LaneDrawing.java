package uk.turnstone.web.picture;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws a {@link LaneChart}: first everything placed, then the scale and today
 * behind it, so that no line runs through words, then lanes. */
final class LaneDrawing {
    private static final double LEFT = 124;
    private static final double WIDTH = 1200;
    private static final double TOP = 40;
    private static final int MOST_MARKS = 40;
    private static final double BAR = 18;
    private static final double LEAST_LABEL = 60;

    private final LaneChart chart;
    private final DayScale days;
    private final Svg svg;

    LaneDrawing(LaneChart chart) {
        this.chart = chart;
        days = new DayScale(chart.from(), chart.until(), LEFT, WIDTH - 10);
        svg = new Svg(chart.heading());
    }

    String draw() {
        List<Runnable> lanes = new ArrayList<>();
        double y = TOP;
        List<Double> rules = new ArrayList<>();
        for (Lane lane : chart.lanes()) {
            y = lane(lane, y, lanes);
            rules.add(y);
        }
        scale(y);
        rules.forEach(rule -> svg.line(0, rule, WIDTH, rule, Pen.RULE));
        today(y);
        lanes.forEach(Runnable::run);
        Key key = key();
        key.draw(svg, 0, y + 24, WIDTH);
        return svg.finish(WIDTH, y + 24 + key.height(WIDTH));
    }

    /** Places a lane and adds its drawing; answers with its lower edge. */
    private double lane(Lane lane, double top, List<Runnable> drawing) {
        var rows = new LaneRows();
        drawing.add(() -> names(lane, top));
        List<Lane.Stretch> stretches = lane.stretches().stream()
                .filter(one -> chart.shows(one.begin(), chart.end(one)))
                .sorted(Comparator.comparing(Lane.Stretch::begin))
                .toList();
        for (Lane.Stretch stretch : stretches) {
            double from = days.at(stretch.begin());
            double to = Math.max(from + 6, days.at(chart.end(stretch)));
            double y = top + 4 + LaneRows.ROW * rows.take(from, to + 2);
            drawing.add(() -> stretch(stretch, from, to, y));
        }
        for (Lane.Occasion occasion : occasions(lane)) {
            double x = days.at(occasion.day());
            double half = occasion.marker() == Marker.BOX ? 9.5 : 7;
            double y = top + 4 + LaneRows.ROW / 2 + LaneRows.ROW * rows.take(x - half, x + half);
            drawing.add(() -> occasion(occasion, x, y));
        }
        return top + rows.height();
    }

    private void names(Lane lane, double top) {
        svg.words(0, top + 19, Lettering.STRONG.at(Lettering.Anchor.START), lane.title());
        if (!lane.second().isEmpty()) {
            double after = Lettering.STRONG.width(lane.title()) + 6;
            svg.words(after, top + 19, Lettering.SMALL.in(Colour.MUTED), lane.second());
        }
    }

    private List<Lane.Occasion> occasions(Lane lane) {
        List<Lane.Occasion> shown = lane.occasions().stream()
                .filter(one -> chart.shows(one.day(), one.day()))
                .sorted(Comparator.comparing(Lane.Occasion::day))
                .toList();
        return shown.size() > MOST_MARKS ? byMonth(shown) : shown;
    }

    /** More marks than can be told apart: one a month, with their number. */
    private List<Lane.Occasion> byMonth(List<Lane.Occasion> shown) {
        Map<YearMonth, Long> months = shown.stream()
                .collect(Collectors.groupingBy(one -> YearMonth.from(one.day()), TreeMap::new, Collectors.counting()));
        return months.entrySet().stream()
                .map(month -> {
                    LocalDate middle = month.getKey().atDay(15);
                    LocalDate day = middle.isBefore(chart.from()) ? chart.from() : middle;
                    String name = month.getKey().getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                            + month.getKey().getYear();
                    return new Lane.Occasion(
                            day, Marker.BOX, Long.toString(month.getValue()), name + ": " + month.getValue());
                })
                .toList();
    }

    private void scale(double bottom) {
        double today = days.at(chart.today());
        svg.box(today, TOP, WIDTH - 10 - today, bottom - TOP, Colour.SAND, Pen.NONE);
        int step = days.monthsPerLabel(30);
        boolean first = true;
        for (YearMonth month : days.months()) {
            double x = days.at(month.atDay(1));
            boolean year = first || month.getMonthValue() == 1;
            if ((month.getMonthValue() - 1) % step == 0 || first) {
                svg.line(x, TOP - 6, x, bottom, year ? Pen.of(Colour.EDGE, 1) : Pen.of(Colour.DEEP_SAND, 1));
                svg.words(
                        x + 3,
                        TOP - 10,
                        Lettering.SMALL.in(Colour.MUTED),
                        month.getMonth()
                                .getDisplayName(TextStyle.FULL, Locale.UK)
                                .substring(0, 3));
            }
            if (year && (!first || month.getMonthValue() < 11)) {
                svg.words(x + 3, 14, Lettering.STRONG, Integer.toString(month.getYear()));
            }
            first = false;
        }
    }

    private void stretch(Lane.Stretch stretch, double from, double to, double y) {
        svg.open(stretch.words());
        double today = days.at(chart.today());
        double done = Math.min(Math.max(today, from), to);
        Lane.Look look = stretch.look();
        if (done < to) {
            // What is planned is paler: its outline alone.
            svg.box(
                    done,
                    y,
                    to - done,
                    BAR,
                    Colour.WHITE,
                    Pen.of(look.pen().colour(), 1).dashed("2 2"));
        }
        if (done > from) {
            if (look == Lane.Look.REMAND) {
                svg.box(from, y, done - from, BAR, Shade.BARRED, look.pen());
            } else {
                svg.box(from, y, done - from, BAR, look.fill(), look.pen());
            }
        }
        boolean open = stretch.end() == null;
        if (look != Lane.Look.REMAND) {
            Lettering how = Lettering.SMALL.in(done > from ? look.fill().words() : Colour.INK);
            // Words end before today where there is room for some, so that its edge does not run through them.
            double end = done - from >= LEAST_LABEL ? done : to;
            svg.words(from + 4, y + 13, how, how.cut(stretch.label(), end - from - (open ? 20 : 8)));
        }
        if (open && to - from > 18) {
            // Goes on: no end is known.
            svg.outline(
                    "M%s %sl4 4.5l-4 4.5".formatted(Svg.at(to - 8), Svg.at(y + 4.5)),
                    Pen.of(look.fill().words(), 1.6));
        }
        svg.close();
    }

    private void occasion(Lane.Occasion occasion, double x, double y) {
        svg.open(occasion.words());
        occasion.marker().draw(svg, x, y, Colour.INK);
        Lettering number = Lettering.SMALL.bold().at(Lettering.Anchor.MIDDLE).in(Colour.WHITE);
        svg.words(x, y + 4.5, number, occasion.text());
        svg.close();
    }

    private void today(double bottom) {
        double today = days.at(chart.today());
        LocalDate yearAgo = chart.today().minusYears(1);
        Lettering middle = Lettering.AXIS.at(Lettering.Anchor.MIDDLE);
        if (yearAgo.isAfter(chart.from())) {
            double x = days.at(yearAgo);
            svg.line(x, TOP - 6, x, bottom, Pen.INK.dashed("5 4"));
            svg.words(x, bottom + 16, middle, "← the 12 before · last 12 months →");
        }
        svg.line(today, TOP - 6, today, bottom, Pen.of(Colour.RUSSET, 2));
        svg.words(today, bottom + 16, middle.bold().in(Colour.RUSSET), "today");
        double planned = today + middle.bold().width("today") / 2 + 8;
        if (planned + Lettering.AXIS.width("planned →") < WIDTH) {
            svg.words(planned, bottom + 16, Lettering.AXIS, "planned →");
        }
    }

    private Key key() {
        return new Key(chart.key().stream()
                .map(meaning -> switch (meaning) {
                    case LaneChart.Meaning.OfMarker(Marker marker, String words) ->
                        Key.marker(words, marker, Colour.INK);
                    case LaneChart.Meaning.OfLook(Lane.Look look, String words) ->
                        new Key.Entry(words, (drawn, x, y) -> {
                            if (look == Lane.Look.REMAND) {
                                drawn.box(x - 10, y - 6.5, 20, 13, Shade.BARRED, look.pen());
                            } else {
                                drawn.box(x - 10, y - 6.5, 20, 13, look.fill(), look.pen());
                            }
                        });
                })
                .toList());
    }
}
