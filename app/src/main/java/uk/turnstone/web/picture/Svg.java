package uk.turnstone.web.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * An SVG drawing on its way: elements with presentation attributes, texts made safe, coordinates to a tenth of a pixel,
 * patterns defined once.
 */
final class Svg {
    private static final String FACES = "'Source Sans 3','Segoe UI',Arial,sans-serif";

    private final StringBuilder text = new StringBuilder();
    private final Set<Shade> used = EnumSet.noneOf(Shade.class);
    private final Heading heading;

    Svg(Heading heading) {
        this.heading = heading;
    }

    Svg words(double x, double y, Lettering how, String words) {
        if (words.isEmpty()) {
            return this;
        }
        text.append("<text x=\"%s\" y=\"%s\"%s>%s</text>".formatted(at(x), at(y), attributes(how), safe(words)));
        return this;
    }

    /** A number over a mark, on a patch of paper of its own, so that no rule runs through it. */
    Svg number(double x, double y, Lettering how, String words) {
        double wide = how.width(words);
        box(x - wide / 2, y - how.size() * 0.75, wide, how.size() * 0.8, Colour.WHITE, Pen.NONE);
        return words(x, y, how.at(Lettering.Anchor.MIDDLE), words);
    }

    /** Words that read upwards; the point given is where they begin, at the foot. */
    Svg upwards(double x, double y, Lettering how, String words) {
        text.append("<text transform=\"translate(%s %s) rotate(-90)\"%s>%s</text>"
                .formatted(at(x), at(y), attributes(how), safe(words)));
        return this;
    }

    private static String attributes(Lettering how) {
        String anchor = how.anchor() == Lettering.Anchor.START
                ? ""
                : " text-anchor=\"%s\"".formatted(how.anchor().name().toLowerCase(Locale.ROOT));
        String bold = how.weight() == Type.Weight.REGULAR
                ? ""
                : " font-weight=\"%d\"".formatted(how.weight().number());
        String size = how.size() == Lettering.LABEL.size() ? "" : " font-size=\"%s\"".formatted(at(how.size()));
        return anchor + bold + size + " fill=\"%s\"".formatted(how.colour().hex());
    }

    Svg box(double x, double y, double width, double height, Colour fill, Pen pen) {
        return box(x, y, width, height, fill.hex(), pen);
    }

    Svg box(double x, double y, double width, double height, Shade shade, Pen pen) {
        return box(x, y, width, height, fill(shade), pen);
    }

    private Svg box(double x, double y, double width, double height, String fill, Pen pen) {
        text.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>"
                .formatted(at(x), at(y), at(Math.max(0, width)), at(height), fill, pen.attributes()));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, Pen pen) {
        return outline("M" + at(x1) + " " + at(y1) + "L" + at(x2) + " " + at(y2), pen);
    }

    /** @param path commands with coordinates from {@link #at}; not filled */
    Svg outline(String path, Pen pen) {
        text.append("<path d=\"%s\" fill=\"none\"%s/>".formatted(path, pen.attributes()));
        return this;
    }

    Svg shape(String path, Colour fill, Pen pen) {
        text.append(
                "<path d=\"%s\" fill=\"%s\" fill-rule=\"evenodd\"%s/>".formatted(path, fill.hex(), pen.attributes()));
        return this;
    }

    /** A shape drawn around nought, moved to a point. */
    Svg moved(String path, double x, double y, String fill, Pen pen) {
        text.append("<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"%s\"%s/>"
                .formatted(at(x), at(y), path, fill, pen.attributes()));
        return this;
    }

    Svg circle(double x, double y, double radius, Colour fill, Pen pen) {
        text.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"%s/>"
                .formatted(at(x), at(y), at(radius), fill.hex(), pen.attributes()));
        return this;
    }

    /** Begins a group told by these words where one points at it; {@link #close} ends it. */
    Svg open(String title) {
        text.append("<g><title>").append(safe(title)).append("</title>");
        return this;
    }

    Svg close() {
        text.append("</g>");
        return this;
    }

    private String fill(Shade shade) {
        if (shade.pattern() == Shade.Pattern.NONE) {
            return shade.ground().hex();
        }
        used.add(shade);
        return "url(#" + shade.name(heading.id()) + ")";
    }

    /** The drawing, this many pixels wide and high. */
    String finish(double width, double height) {
        String wide = at(Math.ceil(width));
        String high = at(Math.ceil(height));
        String id = heading.id();
        var whole = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\""
                        .formatted(wide, high, wide, high));
        whole.append(
                " aria-labelledby=\"%s-title %s-desc\" font-size=\"14\" font-family=\"%s\">".formatted(id, id, FACES));
        whole.append("<title id=\"%s-title\">%s</title>".formatted(id, safe(heading.title())));
        whole.append("<desc id=\"%s-desc\">%s</desc>".formatted(id, safe(heading.sentence())));
        if (!used.isEmpty()) {
            whole.append("<defs>");
            used.forEach(shade -> whole.append(shade.definition(id)));
            whole.append("</defs>");
        }
        return whole.append(text).append("</svg>").toString();
    }

    static String at(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
