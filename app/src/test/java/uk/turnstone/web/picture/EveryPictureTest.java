package uk.turnstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What must hold of every picture of the gallery, whatever it shows. */
class EveryPictureTest {
    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "defs", "pattern", "g", "rect", "path", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "role",
            "id",
            "aria-labelledby",
            "viewBox",
            "width",
            "height",
            "patternUnits",
            "x",
            "y",
            "cx",
            "cy",
            "r",
            "d",
            "transform",
            "fill",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "text-anchor",
            "font-family",
            "font-size",
            "font-weight");

    static Stream<Drawing> drawings() throws Exception {
        Stream.Builder<Drawing> drawings = Stream.builder();
        for (Picture picture : Gallery.pictures()) {
            drawings.add(Drawing.of(picture));
        }
        return drawings.build();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void isAnImageWithATitleAndADescription(Drawing drawing) {
        String id = drawing.picture().id();
        assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawing.root().getAttribute("aria-labelledby")).isEqualTo(id + "-title " + id + "-desc");
        Element title = drawing.elements().get(0);
        Element description = drawing.elements().get(1);
        assertThat(title.getTagName()).isEqualTo("title");
        assertThat(title.getAttribute("id")).isEqualTo(id + "-title");
        assertThat(title.getTextContent()).isEqualTo(drawing.picture().title());
        assertThat(description.getTagName()).isEqualTo("desc");
        assertThat(description.getAttribute("id")).isEqualTo(id + "-desc");
        assertThat(description.getTextContent()).startsWith(drawing.picture().sentence());
        assertThat(drawing.picture().sentence()).matches("(?s).*[0-9].*");
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void hasPresentationAttributesAndNothingThatThePolicyDrops(Drawing drawing) {
        for (Element each : withRoot(drawing)) {
            assertThat(ELEMENTS).contains(each.getTagName());
            for (int i = 0; i < each.getAttributes().getLength(); i++) {
                assertThat(ATTRIBUTES).contains(each.getAttributes().item(i).getNodeName());
            }
        }
    }

    @Test
    void identifiersAreUniqueOnAPageOfAllPicturesAndBeginWithThePicturesOwn() throws Exception {
        Set<String> seen = new HashSet<>();
        for (Drawing drawing : drawings().toList()) {
            for (Element each : withRoot(drawing)) {
                if (each.hasAttribute("id")) {
                    assertThat(each.getAttribute("id"))
                            .startsWith(drawing.picture().id() + "-");
                    assertThat(seen.add(each.getAttribute("id")))
                            .as(each.getAttribute("id"))
                            .isTrue();
                }
                if (each.getAttribute("fill").startsWith("url(#")) {
                    String pattern = each.getAttribute("fill").replaceAll("url\\(#|\\)", "");
                    assertThat(drawing.named("pattern"))
                            .extracting(one -> one.getAttribute("id"))
                            .contains(pattern);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void itsWordsAreAtLeastTwelvePixelsAndLieWithinThePicture(Drawing drawing) {
        assertThat(drawing.root().getAttribute("font-size")).isEqualTo("14");
        assertThat(drawing.root().getAttribute("viewBox"))
                .isEqualTo("0 0 " + drawing.root().getAttribute("width") + " "
                        + drawing.root().getAttribute("height"));
        var paper = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        for (Element text : drawing.named("text")) {
            assertThat(Drawing.size(text)).isGreaterThanOrEqualTo(12);
            assertThat(paper.contains(Drawing.box(text)))
                    .as(text.getTextContent() + " " + Drawing.box(text) + " in " + paper)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noWordsLieOverOthers(Drawing drawing) {
        List<Element> texts = drawing.named("text");
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(Drawing.box(texts.get(i)).intersects(Drawing.box(texts.get(j))))
                        .as(texts.get(i).getTextContent() + " over "
                                + texts.get(j).getTextContent())
                        .isFalse();
            }
        }
    }

    /** A line drawn after words, or a mark, would lie over them. */
    @ParameterizedTest
    @MethodSource("drawings")
    void nothingIsPaintedOverWords(Drawing drawing) throws Exception {
        List<Element> painted = drawing.painted();
        for (int i = 0; i < painted.size(); i++) {
            if (painted.get(i).getTagName().equals("text")) {
                Rectangle2D box = Drawing.box(painted.get(i));
                for (Element later : painted.subList(i + 1, painted.size())) {
                    assertThat(!later.getTagName().equals("text")
                                    && Drawing.shape(later).intersects(box))
                            .as(later.getTagName() + " " + later.getAttribute("d") + " over "
                                    + painted.get(i).getTextContent())
                            .isFalse();
                }
            }
        }
    }

    private static List<Element> withRoot(Drawing drawing) {
        return Stream.concat(Stream.of(drawing.root()), drawing.elements().stream())
                .toList();
    }
}
