package uk.turnstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A life-line: what is stacked, what is counted by month, what is left out and what stays. */
class LaneChartTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FROM = LocalDate.of(2024, 11, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 2, 28);

    private static Picture draw(Lane... lanes) {
        return new LaneChart(new Heading("l", "L", "1.", ""), FROM, TODAY, UNTIL, List.of(lanes), List.of()).picture();
    }

    private static Lane arrests(List<LocalDate> days) {
        return new Lane(
                "Arrests",
                "",
                days.stream()
                        .map(day -> new Lane.Occasion(day, Marker.TRIANGLE, "", "Arrested " + day))
                        .toList(),
                List.of());
    }

    private static Lane order(LocalDate begin, @Nullable LocalDate end) {
        return new Lane(
                "Orders",
                "",
                List.of(),
                List.of(new Lane.Stretch(begin, end, Lane.Look.ORDER, "Community order", "Order")));
    }

    private static List<Element> marks(Picture picture) throws Exception {
        return Drawing.of(picture).painted().stream()
                .filter(each -> each.hasAttribute("transform"))
                .toList();
    }

    @Property(tries = 100)
    void marksNeverLieOverEachOtherAndNoneIsLost(
            @ForAll @Size(max = 90) List<@IntRange(min = -200, max = 1000) Integer> daysAgo) throws Exception {
        List<LocalDate> days = daysAgo.stream().map(ago -> TODAY.minusDays(ago)).toList();
        Picture picture = draw(arrests(days));
        List<LocalDate> shown = days.stream()
                .filter(day -> !day.isBefore(FROM) && !day.isAfter(UNTIL))
                .toList();
        assertThat(picture.table().rows()).hasSize(shown.size());
        List<Element> marks = marks(picture);
        if (shown.size() <= 40) {
            assertThat(marks).hasSize(shown.size());
        } else {
            List<String> counts = Drawing.of(picture).named("g").stream()
                    .map(group -> group.getFirstChild().getTextContent())
                    .toList();
            assertThat(counts)
                    .hasSameSizeAs(shown.stream().map(java.time.YearMonth::from).collect(Collectors.toSet()));
            assertThat(counts.stream().mapToInt(words -> Integer.parseInt(words.replaceAll(".*: ", ""))))
                    .satisfies(numbers -> assertThat(
                                    numbers.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(shown.size()));
        }
        for (int i = 0; i < marks.size(); i++) {
            for (int j = i + 1; j < marks.size(); j++) {
                var one = Drawing.shape(marks.get(i)).getBounds2D();
                assertThat(one.intersects(Drawing.shape(marks.get(j)).getBounds2D()))
                        .isFalse();
            }
        }
    }

    @Test
    void fortyMarksStandAndFortyOneAreCountedByMonth() throws Exception {
        List<LocalDate> forty = Stream.iterate(TODAY.minusDays(1), day -> day.minusDays(17))
                .limit(40)
                .toList();
        assertThat(marks(draw(arrests(forty)))).hasSize(40);
        List<LocalDate> more = Stream.concat(forty.stream(), Stream.of(TODAY)).toList();
        assertThat(marks(draw(arrests(more)))).hasSizeLessThan(25);
    }

    @Test
    void whatHasNoKnownEndReachesToTodayAndSaysThatItGoesOn() throws Exception {
        Drawing open = Drawing.of(draw(order(TODAY.minusDays(100), null)));
        Drawing closed = Drawing.of(draw(order(TODAY.minusDays(100), TODAY)));
        assertThat(open.picture().svg()).contains("l4 4.5l-4 4.5");
        assertThat(closed.picture().svg()).doesNotContain("l4 4.5l-4 4.5");
        assertThat(bar(open).getAttribute("width")).isEqualTo(bar(closed).getAttribute("width"));
    }

    @Test
    void whatIsPlannedIsPalerThanWhatWas() throws Exception {
        Element planned = bar(Drawing.of(draw(order(TODAY.plusDays(3), TODAY.plusDays(60)))));
        assertThat(planned.getAttribute("stroke-dasharray")).isEqualTo("2 2");
        assertThat(planned.getAttribute("fill")).isEqualTo("#ffffff");
    }

    private static Element bar(Drawing drawing) {
        return drawing.painted().stream()
                .filter(each -> each.getAttribute("stroke").equals(Colour.ORDERS.hex()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatEndedBeforeTheFirstDayIsNeitherDrawnNorInTheTable() {
        Picture picture = draw(order(FROM.minusDays(90), FROM.minusDays(1)));
        assertThat(picture.table().rows()).isEmpty();
        assertThat(picture.svg()).contains(">Orders</text>").doesNotContain("Community");
    }

    @Test
    void aLaneWithNothingInItStays() {
        assertThat(draw(arrests(List.of())).svg()).contains(">Arrests</text>");
    }

    @Test
    void todayLiesOnTheScale() {
        assertThatThrownBy(() -> new LaneChart(
                        new Heading("l", "L", "1.", ""), FROM, FROM.minusDays(1), UNTIL, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
