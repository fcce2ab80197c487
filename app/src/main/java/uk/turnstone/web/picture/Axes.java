package uk.turnstone.web.picture;

/** Numbers up the left edge, with a rule at each. */
final class Axes {
    private Axes() {}

    /** Room that the numbers of a scale need. */
    static double widthOfNumbers(LinearScale scale) {
        return scale.ticks().stream()
                .mapToDouble(tick -> Lettering.AXIS.width(words(scale, tick)))
                .max()
                .orElse(0);
    }

    /** Draws rules from left to right with their numbers before them, and over the topmost what they count. */
    static void numbers(Svg svg, LinearScale scale, double left, double right, String unit) {
        for (double tick : scale.ticks()) {
            svg.line(left, scale.at(tick), right, scale.at(tick), Pen.RULE);
            svg.words(left - 6, scale.at(tick) + 4.5, Lettering.AXIS.at(Lettering.Anchor.END), words(scale, tick));
        }
        svg.words(0, scale.to() - 18, Lettering.AXIS, unit);
    }

    private static String words(LinearScale scale, double tick) {
        return new Unit("", scale.decimals()).text(tick);
    }
}
