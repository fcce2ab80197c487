package uk.turnstone.web.picture;

/**
 * Colours of the house as pictures use them. Names say the use; contrast is counted by a test over every pair drawn.
 *
 * @see Shade
 */
enum Colour {
    INK("#16232b"),
    SLATE("#1d3b4a"),
    MID_SLATE("#4b758a"),
    GREY_BLUE("#93b0bf"),
    PALE_BLUE("#c9d7de"),
    MIST("#eef2f4"),
    /** Look here: late, today, outside the usual, three or more. */
    RUSSET("#a3431b"),
    MUTED("#4f5b63"),
    SAND("#f6f3ec"),
    DEEP_SAND("#e8e2d5"),
    /** Rules between lanes and grid lines, which carry nothing themselves. */
    RULE("#cfc8b9"),
    /** Edges of what must be seen. */
    EDGE("#857d6d"),
    ACTION("#1f6b4d"),
    CUSTODY("#37568f"),
    ORDERS("#7a5c8e"),
    SERVICES("#2a7f78"),
    WHITE("#ffffff");

    private final String hex;

    Colour(String hex) {
        this.hex = hex;
    }

    /** As an attribute wants it. */
    String hex() {
        return hex;
    }

    /** Red, green and blue, 0 to 1, as written (sRGB). */
    double[] parts() {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            parts[i] = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
        }
        return parts;
    }

    /** Ink or white, whichever can be read on this. */
    Colour words() {
        return contrast(INK) >= contrast(WHITE) ? INK : WHITE;
    }

    /** Contrast with another colour, 1 to 21 (WCAG 2.2, contrast ratio). */
    double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        double[] parts = parts();
        return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
    }

    /** Light, as a share of the most, of a part as written. */
    static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
