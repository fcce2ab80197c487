package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a whole as one strip, with their numbers and words under it.
 *
 * @param partHeading what the parts are, such as Services
 * @param unit what is counted
 * @param parts in their order, four at most
 */
public record ShareStrip(Heading heading, String partHeading, Unit unit, List<Part> parts) {
    private static final double WIDTH = 640;
    private static final double HIGH = 34;
    private static final List<Colour> FILLS =
            List.of(Colour.DEEP_SAND, Colour.GREY_BLUE, Colour.MID_SLATE, Colour.SLATE);

    /** A part and its number, 0 or more. */
    public record Part(String words, long number) {}

    /** @throws IllegalArgumentException if there are no parts, or more than there are fillings to tell them apart */
    public ShareStrip {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > FILLS.size()) {
            throw new IllegalArgumentException("one to four parts: " + parts);
        }
    }

    /** The picture of it. */
    public Picture picture() {
        double sum = parts.stream().mapToLong(Part::number).sum();
        var svg = new Svg(heading);
        double x = 0.5;
        List<Key.Entry> key = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Colour fill = FILLS.get(i);
            String number = unit.text(part.number());
            double width = sum == 0 ? 0 : part.number() / sum * (WIDTH - 1);
            svg.box(x, 0.5, width, HIGH, fill, Pen.INK);
            if (Lettering.STRONG.width(number) + 10 < width) {
                svg.words(x + 6, 23, Lettering.STRONG.in(fill.words()), number);
            }
            x += width;
            key.add(Key.fill(part.words() + ": " + number, fill));
            rows.add(List.of(
                    part.words(), number, sum == 0 ? "" : new Unit("", 1).text(100 * part.number() / sum) + " %"));
        }
        var under = new Key(key);
        under.draw(svg, 0, HIGH + 4, WIDTH);
        return heading.over(
                svg.finish(WIDTH, HIGH + 4 + under.height(WIDTH)),
                new PictureTable(List.of(partHeading, unit.name(), "Share"), rows));
    }
}
