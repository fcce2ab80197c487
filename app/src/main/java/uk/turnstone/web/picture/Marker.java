package uk.turnstone.web.picture;

/** Marks that differ by shape before colour, each about 12 pixels wide. */
public enum Marker {
    TRIANGLE("M0 -7L6 5H-6Z", true),
    TRIANGLE_OPEN("M0 -7L6 5H-6Z", false),
    DIAMOND("M0 -7L6.5 0L0 7L-6.5 0Z", true),
    DIAMOND_OPEN("M0 -7L6.5 0L0 7L-6.5 0Z", false),
    CIRCLE("M-5 0A5 5 0 0 1 5 0A5 5 0 0 1 -5 0Z", true),
    CIRCLE_OPEN("M-5 0A5 5 0 0 1 5 0A5 5 0 0 1 -5 0Z", false),
    SQUARE("M-5 -5H5V5H-5Z", true),
    SQUARE_OPEN("M-5 -5H5V5H-5Z", false),
    /** Missed, breached. */
    CROSS("M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5", false),
    /** Holds a number: wide enough for two figures. */
    BOX("M-9 -8H9V8H-9Z", true);

    private final String path;
    private final boolean filled;

    Marker(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    void draw(Svg svg, double x, double y, Colour colour) {
        if (this == CROSS) {
            svg.moved(path, x, y, "none", Pen.of(colour, 2.4));
        } else {
            svg.moved(path, x, y, (filled ? colour : Colour.WHITE).hex(), Pen.of(colour, 1.6));
        }
    }
}
