package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What the marks of a picture mean, in lines under it, broken where the width ends.
 *
 * @param entries in their order
 */
record Key(List<Entry> entries) {
    static final double LINE = 24;
    private static final double SWATCH = 26;
    private static final double GAP = 18;

    /** Draws what stands before the words, in a box 20 by 12 with its middle at this point. */
    interface Swatch {
        void draw(Svg svg, double x, double y);
    }

    record Entry(String words, Swatch swatch) {}

    static Entry shade(String words, Shade shade) {
        return new Entry(words, (svg, x, y) -> svg.box(x - 10, y - 6.5, 20, 13, shade, Pen.INK));
    }

    static Entry fill(String words, Colour fill) {
        return new Entry(words, (svg, x, y) -> svg.box(x - 10, y - 6.5, 20, 13, fill, Pen.of(Colour.EDGE, 1)));
    }

    static Entry marker(String words, Marker marker, Colour colour) {
        return new Entry(words, (svg, x, y) -> marker.draw(svg, x, y, colour));
    }

    static Entry line(String words, Pen pen) {
        return new Entry(words, (svg, x, y) -> svg.line(x - 10, y, x + 10, y, pen));
    }

    /** Height of the lines at this width. */
    double height(double width) {
        return lines(width).size() * LINE;
    }

    void draw(Svg svg, double left, double top, double width) {
        double y = top;
        for (List<Entry> line : lines(width)) {
            double x = left;
            for (Entry entry : line) {
                entry.swatch().draw(svg, x + 11, y + LINE / 2);
                svg.words(x + SWATCH, y + LINE / 2 + 4.5, Lettering.AXIS.in(Colour.INK), entry.words());
                x += needed(entry);
            }
            y += LINE;
        }
    }

    private static double needed(Entry entry) {
        return SWATCH + Lettering.AXIS.width(entry.words()) + GAP;
    }

    private List<List<Entry>> lines(double width) {
        List<List<Entry>> lines = new ArrayList<>();
        double used = width;
        for (Entry entry : entries) {
            if (lines.isEmpty() || used + needed(entry) - GAP > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(entry);
            used += needed(entry);
        }
        return lines;
    }
}
