package uk.turnstone.web.picture;

/**
 * How an edge is drawn.
 *
 * @param width pixels; 0 for none
 * @param dash lengths of dashes and gaps; empty for a whole line
 */
record Pen(Colour colour, double width, String dash) {
    static final Pen NONE = new Pen(Colour.INK, 0, "");
    static final Pen INK = new Pen(Colour.INK, 1, "");
    static final Pen RULE = new Pen(Colour.RULE, 1, "");

    static Pen of(Colour colour, double width) {
        return new Pen(colour, width, "");
    }

    Pen dashed(String dashes) {
        return new Pen(colour, width, dashes);
    }

    String attributes() {
        if (width == 0) {
            return "";
        }
        String line = " stroke=\"%s\"".formatted(colour.hex());
        String thick = width == 1 ? "" : " stroke-width=\"%s\"".formatted(Svg.at(width));
        return line + thick + (dash.isEmpty() ? "" : " stroke-dasharray=\"%s\"".formatted(dash));
    }
}
