package uk.turnstone.web.picture;

/**
 * How words are set in a drawing.
 *
 * @param size pixels, 12 or more
 * @param anchor which part of the words stands at the point given
 */
record Lettering(double size, Type.Weight weight, Anchor anchor, Colour colour) {

    /** Part of the words that stands at a point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Names and values. */
    static final Lettering LABEL = new Lettering(14, Type.Weight.REGULAR, Anchor.START, Colour.INK);

    /** Numbers on marks, names of lanes. */
    static final Lettering STRONG = new Lettering(14, Type.Weight.BOLD, Anchor.START, Colour.INK);

    /** Axes and keys. */
    static final Lettering AXIS = new Lettering(13, Type.Weight.REGULAR, Anchor.START, Colour.MUTED);

    /** The second line. */
    static final Lettering SMALL = new Lettering(Type.SMALLEST, Type.Weight.REGULAR, Anchor.START, Colour.INK);

    Lettering {
        if (size < Type.SMALLEST) {
            throw new IllegalArgumentException("nothing in a picture is under 12 pixels: " + size);
        }
    }

    Lettering at(Anchor newAnchor) {
        return new Lettering(size, weight, newAnchor, colour);
    }

    Lettering in(Colour newColour) {
        return new Lettering(size, weight, anchor, newColour);
    }

    Lettering bold() {
        return new Lettering(size, Type.Weight.BOLD, anchor, colour);
    }

    double width(String words) {
        return Type.width(words, size, weight);
    }

    String cut(String words, double width) {
        return Type.cut(words, width, size, weight);
    }
}
