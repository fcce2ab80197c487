package uk.turnstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The table behind a picture has the numbers that are drawn, read off the drawing and not asked of the code that drew it. */
class NumbersOfTheTableTest {
    private static final Pattern POINT = Pattern.compile("[ML]\\S+ ([0-9.]+)");

    private static Picture picture(String id) {
        return Gallery.pictures().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Drawing drawing(String id) throws Exception {
        return Drawing.of(picture(id));
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace(",", "").replace('−', '-'));
    }

    private static List<String> column(Picture picture, int column) {
        return picture.table().rows().stream().map(row -> row.get(column)).toList();
    }

    static Stream<Picture> pictures() {
        return Gallery.pictures().stream();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureHasATable(Picture picture) {
        assertThat(picture.table().headings()).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
        assertThat(picture.table().rows()).isNotEmpty();
        assertThat(picture.table().isNumber(0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bars-across",
                "bars-beside",
                "bars-stacked",
                "bars-up",
                "bars-up-beside",
                "bars-up-stacked",
                "overlap",
                "overlap-withheld",
                "map-areas",
                "strip"
            })
    void everyNumberPrintedOnAMarkStandsInTheTable(String id) throws Exception {
        List<String> cells =
                picture(id).table().rows().stream().flatMap(List::stream).toList();
        List<String> printed = drawing(id).named("text").stream()
                .filter(text -> text.getAttribute("font-weight").equals("700"))
                .map(Element::getTextContent)
                .filter(words -> words.matches("[0-9,]+"))
                .toList();
        assertThat(printed).hasSizeGreaterThanOrEqualTo(3);
        assertThat(cells).containsAll(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bars-across",
                "bars-beside",
                "bars-stacked",
                "bars-up",
                "bars-up-beside",
                "bars-up-stacked",
                "strip"
            })
    void barsAreAsLongAsTheirNumbers(String id) throws Exception {
        Picture picture = picture(id);
        String along = id.contains("up") ? "height" : "width";
        String across = id.contains("up") ? "width" : "height";
        List<String> headings = picture.table().headings();
        int last = List.of("All", "Share").contains(headings.getLast()) ? headings.size() - 1 : headings.size();
        List<Double> numbers = picture.table().rows().stream()
                .flatMap(row -> row.subList(1, last).stream())
                .filter(cell -> !cell.equals(Unit.NOT_KNOWN))
                .map(NumbersOfTheTableTest::number)
                .toList();
        List<Double> lengths = drawing(id).painted().stream()
                .filter(each -> each.getTagName().equals("rect"))
                .filter(each -> each.getAttribute("stroke").equals(Colour.INK.hex()))
                .filter(each -> Drawing.number(each, across) > 13)
                .filter(each -> !isSwatch(each))
                .map(each -> Drawing.number(each, along))
                .toList();
        assertThat(lengths).hasSameSizeAs(numbers);
        double pixels = sum(lengths) / sum(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(lengths.get(i)).isCloseTo(numbers.get(i) * pixels, within(0.3));
        }
    }

    private static boolean isSwatch(Element box) {
        return Drawing.number(box, "width") == 20 && Drawing.number(box, "height") == 13;
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line-limits", "line-gaps", "line-plain", "spark-usual", "spark-outside", "spark-gap"})
    void pointsOfLinesLieWhereTheirNumbersSay(String id) throws Exception {
        List<Double> heights = new ArrayList<>();
        for (Element path : drawing(id).named("path")) {
            boolean line =
                    path.getAttribute("stroke").equals(Colour.INK.hex()) && !path.hasAttribute("stroke-dasharray");
            if (line && !path.hasAttribute("transform") && Drawing.number(path, "stroke-width") > 1) {
                Matcher points = POINT.matcher(path.getAttribute("d"));
                while (points.find()) {
                    heights.add(Double.valueOf(points.group(1)));
                }
            }
        }
        List<Double> numbers = column(picture(id), 1).stream()
                .filter(cell -> !cell.equals(Unit.NOT_KNOWN))
                .map(NumbersOfTheTableTest::number)
                .toList();
        assertThat(heights).hasSameSizeAs(numbers);
        int low = IntStream.range(0, numbers.size())
                .reduce((a, b) -> numbers.get(a) <= numbers.get(b) ? a : b)
                .orElseThrow();
        int high = IntStream.range(0, numbers.size())
                .reduce((a, b) -> numbers.get(a) >= numbers.get(b) ? a : b)
                .orElseThrow();
        double pixels = (heights.get(high) - heights.get(low)) / (numbers.get(high) - numbers.get(low));
        assertThat(pixels).isNegative();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(heights.get(i))
                    .isCloseTo(heights.get(low) + pixels * (numbers.get(i) - numbers.get(low)), within(0.3));
        }
    }

    @Test
    void aLineBreaksWhereNothingIsKnownAndTheSentenceSaysWhere() throws Exception {
        Picture gaps = picture("line-gaps");
        assertThat(column(gaps, 1)).contains(Unit.NOT_KNOWN);
        assertThat(drawing("line-gaps").elements().get(1).getTextContent()).contains("Q3 2024", "Q1 2025");
        assertThat(drawing("spark-gap").named("circle")).hasSize(3);
    }

    @Test
    void everyMarkOfALifeIsTold() throws Exception {
        List<String> told = told("life");
        assertThat(told).containsExactlyInAnyOrderElementsOf(column(picture("life"), 2));
        assertThat(column(picture("life"), 1)).contains("Arrests", "Custody").doesNotContain("Tests");
    }

    @Test
    void marksCountedByMonthAddUpToTheRowsOfTheTable() throws Exception {
        long counted = told("life-crowded").stream()
                .mapToLong(words -> Long.parseLong(words.replaceAll(".*: ", "")))
                .sum();
        assertThat(counted)
                .isEqualTo(64)
                .isEqualTo(picture("life-crowded").table().rows().size());
    }

    @Test
    void areasAreInTheClassOfTheirNumberAndTheSumIsThatOfTheRows() throws Exception {
        Picture map = picture("map-areas");
        var classes = new RoundClasses(50);
        Map<String, String> fills = new HashMap<>();
        for (Element group : drawing("map-areas").named("g")) {
            fills.put(group.getFirstChild().getTextContent(), ((Element) group.getLastChild()).getAttribute("fill"));
        }
        assertThat(fills).hasSize(12);
        for (List<String> row : map.table().rows().subList(0, 12)) {
            Colour fill = classes.fill(classes.classOf((long) number(row.get(1))));
            assertThat(fills).containsEntry(row.getFirst() + ": " + row.get(1), fill.hex());
        }
        List<Double> numbers =
                column(map, 1).stream().map(NumbersOfTheTableTest::number).toList();
        assertThat(numbers.getLast()).isEqualTo(sum(numbers.subList(0, numbers.size() - 1)));
        assertThat(column(map, 0)).containsSequence("Ward not known", "All");
    }

    @Test
    void placesCarryTheirNumber() throws Exception {
        Map<String, String> rows =
                picture("map-points").table().rows().stream().collect(Collectors.toMap(List::getFirst, List::getLast));
        List<String> spots = told("map-points").stream()
                .filter(words -> words.contains(": "))
                .toList();
        assertThat(spots)
                .containsExactlyInAnyOrderElementsOf(rows.entrySet().stream()
                        .map(row -> row.getKey() + ": " + row.getValue())
                        .toList());
    }

    @Test
    void columnsOfAnOverlapMarkExactlyTheServicesOfTheirRow() throws Exception {
        Picture overlap = picture("overlap");
        Drawing drawing = drawing("overlap");
        List<Element> columns = drawing.painted().stream()
                .filter(each -> each.getTagName().equals("rect"))
                .filter(each -> Drawing.number(each, "y") < 184 && Drawing.number(each, "width") > 14)
                .filter(each -> !each.getAttribute("fill").equals(Colour.WHITE.hex()))
                .toList();
        List<Element> marks = drawing.painted().stream()
                .filter(each -> Drawing.number(each, "r") == 6.5 || Drawing.number(each, "width") == 13)
                .toList();
        for (int i = 0; i + 1 < columns.size(); i++) {
            Element column = columns.get(i);
            double middle = Drawing.number(column, "x") + Drawing.number(column, "width") / 2;
            long marked = marks.stream()
                    .filter(mark -> Math.abs(centre(mark) - middle) < 1)
                    .count();
            assertThat(Long.toString(marked))
                    .isEqualTo(overlap.table().rows().get(i).get(1));
        }
        assertThat(columns).hasSizeGreaterThan(5);
    }

    private static double centre(Element mark) {
        return mark.getTagName().equals("circle") ? Drawing.number(mark, "cx") : Drawing.number(mark, "x") + 6.5;
    }

    private static List<String> told(String id) throws Exception {
        return drawing(id).named("g").stream()
                .map(group -> Objects.requireNonNull(group.getFirstChild()).getTextContent())
                .toList();
    }
}
