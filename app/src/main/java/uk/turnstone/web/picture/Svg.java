package uk.turnstone.web.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An SVG drawing on its way: elements with presentation attributes, texts made safe, coordinates to a tenth of a pixel. */
final class Svg {
    /** Colours of the house (DESIGN.md, part 1). */
    static final String INK = "#16232b";

    static final String MUTED = "#4f5b63";
    static final String LINE = "#857d6d";
    static final String SLATE = "#4b758a";

    private final StringBuilder text = new StringBuilder();

    Svg(String id, int width, int height, String title, String sentence) {
        text.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        .formatted(width, height, width, height));
        text.append(" aria-labelledby=\"%s-title %s-desc\" font-size=\"14\">".formatted(id, id));
        text.append("<title id=\"%s-title\">%s</title>".formatted(id, safe(title)));
        text.append("<desc id=\"%s-desc\">%s</desc>".formatted(id, safe(sentence)));
    }

    /** @param anchor start, middle or end */
    Svg words(double x, double y, String anchor, String fill, boolean bold, String words) {
        text.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\"%s>%s</text>"
                .formatted(at(x), at(y), anchor, fill, bold ? " font-weight=\"700\"" : "", safe(words)));
        return this;
    }

    /** A name, smaller than the numbers. */
    Svg name(double x, double y, String fill, String words) {
        text.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"12\" fill=\"%s\">%s</text>"
                .formatted(at(x), at(y), fill, safe(words)));
        return this;
    }

    Svg box(double x, double y, double width, double height, String fill, String stroke) {
        text.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"%s\"/>"
                .formatted(at(x), at(y), at(width), at(height), fill, stroke));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2) {
        text.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\"/>"
                .formatted(at(x1), at(y1), at(x2), at(y2), INK));
        return this;
    }

    /**
     * @param path commands of a closed path with coordinates from {@link #at}
     * @param title what the shape is, told where one points at it
     */
    Svg shape(String path, String fill, String stroke, String title) {
        text.append(
                "<path d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.2\" fill-rule=\"evenodd\"><title>%s</title></path>"
                        .formatted(path, fill, stroke, safe(title)));
        return this;
    }

    String finish() {
        return text + "</svg>";
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
