package uk.turnstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/**
 * Contrast of every pair that is drawn (WCAG 2.2, success criteria 1.4.3 and 1.4.11), and what is left of the colours for
 * those who do not see red or green.
 */
class ColoursInPicturesTest {
    private static final double WORDS = 4.5;
    private static final double MARKS = 3;

    /** Rules, stripes and patches of paper, which carry nothing themselves. */
    private static final Set<Colour> NOTHING = Set.of(Colour.WHITE, Colour.SAND, Colour.DEEP_SAND, Colour.RULE);

    /**
     * How colours look to somebody without one kind of cone, as matrices over linear red, green and blue: G. M. Machado,
     * M. M. Oliveira and L. A. F. Fernandes, <i>A Physiologically-based Model for Simulation of Color Vision
     * Deficiency</i>, IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.0.
     */
    enum Sight {
        ALL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        DEUTERANOPIA(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        GREY(new double[][] {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}});

        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }

        double[] seen(Colour colour) {
            double[] light = Arrays.stream(colour.parts()).map(Colour::linear).toArray();
            return Arrays.stream(matrix)
                    .mapToDouble(row -> Math.clamp(
                            IntStream.range(0, 3)
                                    .mapToDouble(i -> row[i] * light[i])
                                    .sum(),
                            0,
                            1))
                    .toArray();
        }
    }

    /** Distance as seen: CIE 1976 L*a*b*, D65; about 2 can just be told apart side by side. */
    private static double apart(Sight sight, Colour one, Colour other) {
        double[] a = lab(sight.seen(one));
        double[] b = lab(sight.seen(other));
        return Math.sqrt(IntStream.range(0, 3)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum());
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double share) {
        return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
    }

    @Test
    void contrastIsThatOfTheRules() {
        assertThat(Colour.WHITE.contrast(Colour.WHITE)).isEqualTo(1);
        assertThat(Colour.INK.contrast(Colour.WHITE)).isBetween(15.9, 16.1);
        assertThat(Colour.EDGE.contrast(Colour.WHITE)).isBetween(4.05, 4.15);
    }

    @Test
    void allWordsCanBeReadOnWhatIsUnderThem() throws Exception {
        Set<String> pairs = new TreeSet<>();
        for (Picture picture : Gallery.pictures()) {
            List<Element> painted = Drawing.of(picture).painted();
            for (int i = 0; i < painted.size(); i++) {
                Element text = painted.get(i);
                if (text.getTagName().equals("text")) {
                    Colour words = colour(text.getAttribute("fill"));
                    Rectangle2D box = Drawing.box(text);
                    for (Colour ground : under(painted.subList(0, i), box)) {
                        pairs.add(words + " on " + ground);
                        assertThat(words.contrast(ground))
                                .as(picture.id() + ": " + text.getTextContent() + ", " + words + " on " + ground)
                                .isGreaterThanOrEqualTo(WORDS);
                    }
                }
            }
        }
        System.out.println("words in pictures: " + pairs);
        assertThat(pairs).contains("WHITE on SLATE", "INK on SAND", "MUTED on WHITE", "WHITE on MID_SLATE");
    }

    @Test
    void allMarksStandOutFromWhatIsUnderThemByFillingOrEdge() throws Exception {
        Set<String> pairs = new TreeSet<>();
        for (Picture picture : Gallery.pictures()) {
            List<Element> painted = Drawing.of(picture).painted();
            for (int i = 0; i < painted.size(); i++) {
                Element mark = painted.get(i);
                List<Colour> own = own(mark);
                if (mark.getTagName().equals("text") || NOTHING.containsAll(own)) {
                    continue;
                }
                // Over the darker of two marks, a map's point or a tick on a bar, the lighter edge does it.
                Colour paper = under(painted.subList(0, i), Drawing.shape(mark).getBounds2D())
                        .getFirst();
                double best = own.stream()
                        .mapToDouble(one -> one.contrast(paper))
                        .max()
                        .orElseThrow();
                pairs.add(own + " on " + paper);
                assertThat(best).as(picture.id() + ": " + own + " on " + paper).isGreaterThanOrEqualTo(MARKS);
            }
        }
        System.out.println("marks in pictures: " + pairs);
        assertThat(pairs).hasSizeGreaterThan(15);
    }

    @Test
    void linesOfPatternsStandOutFromTheirGroundOrEdge() {
        for (Shade shade : Shade.values()) {
            if (shade.pattern() != Shade.Pattern.NONE) {
                assertThat(shade.lines().contrast(shade.ground()))
                        .as(shade.name())
                        .isGreaterThanOrEqualTo(MARKS);
            }
        }
    }

    @Test
    void noTwoSeriesShareAPattern() {
        assertThat(IntStream.range(0, Shade.SERIES)
                        .mapToObj(series -> Shade.of(series).pattern()))
                .doesNotHaveDuplicates()
                .hasSize(Shade.SERIES);
    }

    @ParameterizedTest
    @EnumSource
    void neighboursThatDifferByColourAloneCanBeToldApart(Sight sight) {
        var classes = new RoundClasses(10);
        List<Colour> map = IntStream.range(0, 5).mapToObj(classes::fill).toList();
        List<Colour> strip = List.of(Colour.DEEP_SAND, Colour.GREY_BLUE, Colour.MID_SLATE, Colour.SLATE);
        for (List<Colour> scale : List.of(map, strip)) {
            for (int i = 1; i < scale.size(); i++) {
                assertThat(apart(sight, scale.get(i - 1), scale.get(i)))
                        .as(sight + ": " + scale.get(i - 1) + " beside " + scale.get(i))
                        .isGreaterThan(7);
            }
        }
    }

    /** Look here is russet; whoever sees it as another brown still has another shape. */
    @Test
    void whatIsRussetHasAShapeOfItsOwn() throws Exception {
        for (Picture picture : Gallery.pictures()) {
            Drawing drawing = Drawing.of(picture);
            List<Element> russet = drawing.painted().stream()
                    .filter(mark -> mark.getAttribute("fill").equals(Colour.RUSSET.hex()))
                    .filter(mark -> !mark.getTagName().equals("text"))
                    .toList();
            for (Element mark : russet) {
                boolean diamond = mark.getAttribute("d").matches("M0 -(7|4)L.*Z");
                boolean square = mark.getTagName().equals("rect");
                assertThat(diamond || square).as(picture.id()).isTrue();
            }
        }
        for (Marker marker : Marker.values()) {
            assertThat(Arrays.stream(Marker.values())
                            .filter(other -> drawn(marker).equals(drawn(other))))
                    .hasSize(1);
        }
    }

    private static String drawn(Marker marker) {
        var svg = new Svg(new Heading("one", "One", "One.", ""));
        marker.draw(svg, 10, 10, Colour.INK);
        return svg.finish(20, 20);
    }

    @Test
    void onPaperWordsOnWhiteAreBlack() throws Exception {
        String sheet;
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/assets/pictures.css"))) {
            sheet = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String print = sheet.substring(sheet.indexOf("@media print"), sheet.indexOf("@media (forced-colors"));
        for (Picture picture : Gallery.pictures()) {
            for (Element text : Drawing.of(picture).named("text")) {
                String fill = text.getAttribute("fill");
                if (!fill.equals(Colour.WHITE.hex())) {
                    assertThat(print).contains(".ts-picture svg text[fill=\"" + fill + "\"]");
                }
            }
        }
        assertThat(print).contains("{fill:#000}");
    }

    /** Colours under a box, the topmost at its middle first; paper where nothing is. */
    private static List<Colour> under(List<Element> before, Rectangle2D box) throws Exception {
        for (int i = before.size() - 1; i >= 0; i--) {
            Element each = before.get(i);
            String fill = each.getAttribute("fill");
            if (!each.getTagName().equals("text")
                    && !fill.equals("none")
                    && Drawing.shape(each).contains(box.getCenterX(), box.getCenterY())) {
                return fills(fill);
            }
        }
        return List.of(Colour.WHITE);
    }

    private static List<Colour> own(Element mark) {
        List<Colour> own = new ArrayList<>(fills(mark.getAttribute("fill")));
        own.addAll(fills(mark.getAttribute("stroke")));
        return own;
    }

    private static List<Colour> fills(String attribute) {
        if (attribute.isEmpty() || attribute.equals("none")) {
            return List.of();
        }
        if (attribute.startsWith("url(")) {
            Shade shade = Arrays.stream(Shade.values())
                    .filter(each -> attribute.endsWith("-" + each.name().toLowerCase(java.util.Locale.ROOT) + ")"))
                    .findFirst()
                    .orElseThrow();
            return List.of(shade.ground(), shade.lines());
        }
        return List.of(colour(attribute));
    }

    private static Colour colour(String hex) {
        return Arrays.stream(Colour.values())
                .filter(each -> each.hex().equals(hex))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not a colour of the house: " + hex));
    }
}
