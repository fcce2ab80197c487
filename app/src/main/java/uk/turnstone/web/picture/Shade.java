package uk.turnstone.web.picture;

import java.util.Locale;

/**
 * How a series fills its marks: a ground and a pattern over it, so that series differ without colour. In the order in
 * which series take them.
 */
enum Shade {
    SOLID(Colour.SLATE, Pattern.NONE, Colour.SLATE),
    HATCH(Colour.WHITE, Pattern.HATCH, Colour.SLATE),
    DOTS(Colour.GREY_BLUE, Pattern.DOTS, Colour.INK),
    CROSS(Colour.DEEP_SAND, Pattern.CROSS, Colour.EDGE),
    BARS(Colour.SERVICES, Pattern.BARS, Colour.WHITE),
    /** Time locked up; barred upright as in the lanes. */
    BARRED(Colour.WHITE, Pattern.BARS, Colour.CUSTODY);

    /** Shades for series, in their order. */
    static final int SERIES = 5;

    /** Lines drawn over the ground; all tiles are 7 by 7. */
    enum Pattern {
        NONE(""),
        HATCH("M-1 8L8 -1M-2 2L2 -2M5 9L9 5"),
        DOTS("M2 2h1.8v1.8h-1.8ZM5.5 5.5h1.8v1.8h-1.8Z"),
        CROSS("M0 3.5H7M3.5 0V7"),
        BARS("M1.5 0V7M5 0V7");

        private final String path;

        Pattern(String path) {
            this.path = path;
        }
    }

    private final Colour ground;
    private final Pattern pattern;
    private final Colour lines;

    Shade(Colour ground, Pattern pattern, Colour lines) {
        this.ground = ground;
        this.pattern = pattern;
        this.lines = lines;
    }

    Colour ground() {
        return ground;
    }

    Pattern pattern() {
        return pattern;
    }

    Colour lines() {
        return lines;
    }

    /** Shade of the series with this number, from 0; after the fifth they begin again. */
    static Shade of(int series) {
        return values()[series % SERIES];
    }

    String name(String id) {
        return id + "-" + name().toLowerCase(Locale.ROOT);
    }

    /** Definition of the pattern within a drawing. */
    String definition(String id) {
        String drawn = pattern == Pattern.DOTS
                ? "fill=\"%s\"".formatted(lines.hex())
                : "fill=\"none\" stroke=\"%s\" stroke-width=\"1.3\"".formatted(lines.hex());
        return "<pattern id=\"%s\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><rect width=\"7\" height=\"7\" fill=\"%s\"/><path d=\"%s\" %s/></pattern>"
                .formatted(name(id), ground.hex(), pattern.path, drawn);
    }
}
