package uk.turnstone.web.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.parser.AWTPathProducer;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A picture's SVG as read by an XML parser: what is drawn, in the order in which it is painted. */
record Drawing(Picture picture, Element root, List<Element> elements) {
    private static final Pattern MOVED = Pattern.compile("translate\\((\\S+) (\\S+)\\)( rotate\\(-90\\))?");

    static Drawing of(Picture picture) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture.svg())))
                .getDocumentElement();
        List<Element> elements = new ArrayList<>();
        var all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return new Drawing(picture, root, elements);
    }

    List<Element> named(String name) {
        return elements.stream().filter(each -> each.getTagName().equals(name)).toList();
    }

    double width() {
        return Double.parseDouble(root.getAttribute("width"));
    }

    double height() {
        return Double.parseDouble(root.getAttribute("height"));
    }

    /** Marks and words in the order of painting; what stands in patterns is left out. */
    List<Element> painted() {
        return elements.stream()
                .filter(each -> List.of("rect", "path", "circle", "text").contains(each.getTagName()))
                .filter(each -> !((Element) each.getParentNode()).getTagName().equals("pattern"))
                .toList();
    }

    static double size(Element text) {
        return text.hasAttribute("font-size") ? Double.parseDouble(text.getAttribute("font-size")) : 14;
    }

    /** Where words can have ink: the widths of the typeface with the room left for others, from descenders to capitals. */
    static Rectangle2D box(Element text) {
        Type.Weight weight =
                switch (text.getAttribute("font-weight")) {
                    case "" -> Type.Weight.REGULAR;
                    case "600" -> Type.Weight.SEMIBOLD;
                    default -> Type.Weight.BOLD;
                };
        double width = Type.width(text.getTextContent(), size(text), weight);
        double before =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> 0;
                };
        var lying = new Rectangle2D.Double(
                number(text, "x") - before, number(text, "y") - 0.68 * size(text), width, 0.88 * size(text));
        return move(text).createTransformedShape(lying).getBounds2D();
    }

    /** The filled or outlined shape of a mark. */
    static Shape shape(Element mark) throws Exception {
        Shape shape =
                switch (mark.getTagName()) {
                    case "rect" ->
                        new Rectangle2D.Double(
                                number(mark, "x"), number(mark, "y"), number(mark, "width"), number(mark, "height"));
                    case "circle" -> {
                        double radius = number(mark, "r");
                        yield new Ellipse2D.Double(
                                number(mark, "cx") - radius, number(mark, "cy") - radius, 2 * radius, 2 * radius);
                    }
                    default ->
                        AWTPathProducer.createShape(
                                new StringReader(mark.getAttribute("d")), java.awt.geom.PathIterator.WIND_EVEN_ODD);
                };
        return move(mark).createTransformedShape(shape);
    }

    private static AffineTransform move(Element each) {
        var move = new AffineTransform();
        Matcher given = MOVED.matcher(each.getAttribute("transform"));
        if (given.matches()) {
            move.translate(Double.parseDouble(given.group(1)), Double.parseDouble(given.group(2)));
            if (given.group(3) != null) {
                move.rotate(-Math.PI / 2);
            }
        }
        return move;
    }

    static double number(Element each, String attribute) {
        return each.hasAttribute(attribute) ? Double.parseDouble(each.getAttribute(attribute)) : 0;
    }
}
