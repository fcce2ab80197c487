package uk.turnstone.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import uk.turnstone.web.picture.Heading;
import uk.turnstone.web.picture.Lane;
import uk.turnstone.web.picture.LaneChart;
import uk.turnstone.web.picture.Marker;
import uk.turnstone.web.picture.Picture;

/**
 * Two years of a life: one scale of days, 24 months back and three ahead, a lane for each kind of thing. The time-line
 * below it is its table.
 *
 * @param lanes top to bottom
 * @param sentence the main numbers
 * @param picture the drawing
 */
public record LifeLine(List<Lane> lanes, String sentence, Picture picture) {
    private static final int AHEAD = 3;
    private static final int BACK = 24;

    /**
     * Draws events.
     *
     * @param events what happened, as far as the reader may see
     * @param mayRead whether the reader's role works with a data category: a lane that would be empty because it is
     *     closed is left out, since an empty one would say that nothing happened
     */
    public static LifeLine of(List<Event> events, LocalDate today, Predicate<String> mayRead) {
        List<LaneKind> open = Arrays.stream(LaneKind.values())
                .filter(kind -> mayRead.test(kind.category()))
                .filter(kind -> kind.isAlwaysDrawn() || events.stream().anyMatch(kind::holds))
                .toList();
        List<Lane> lanes = open.stream()
                .map(kind ->
                        EventLane.of(kind, events.stream().filter(kind::holds).toList()))
                .toList();
        String sentence = Counts.sentence(events, today, mayRead);
        var heading = new Heading(
                "life-line",
                "Life-line of 24 months",
                (sentence + " The time-line below holds the same as a table.").strip(),
                "");
        var chart = new LaneChart(
                heading,
                YearMonth.from(today).minusMonths(BACK).atDay(1),
                today,
                YearMonth.from(today).plusMonths(AHEAD).atEndOfMonth(),
                lanes,
                open.stream().flatMap(kind -> key(kind).stream()).toList());
        return new LifeLine(lanes, sentence, chart.picture());
    }

    private static List<LaneChart.Meaning> key(LaneKind kind) {
        return switch (kind) {
            case ARRESTS ->
                List.of(
                        new LaneChart.Meaning.OfMarker(Marker.TRIANGLE, "arrest, acquisitive"),
                        new LaneChart.Meaning.OfMarker(Marker.DIAMOND_OPEN, "violence"),
                        new LaneChart.Meaning.OfMarker(Marker.CIRCLE_OPEN, "other"));
            case CONVICTIONS ->
                List.of(new LaneChart.Meaning.OfMarker(Marker.BOX, "court day, with its number of offences"));
            case ORDERS -> List.of(new LaneChart.Meaning.OfLook(Lane.Look.ORDER, "order or licence; › goes on"));
            case CUSTODY ->
                List.of(
                        new LaneChart.Meaning.OfLook(Lane.Look.CUSTODY, "prison"),
                        new LaneChart.Meaning.OfLook(Lane.Look.REMAND, "on remand"));
            case DRUG_TESTS ->
                List.of(
                        new LaneChart.Meaning.OfMarker(Marker.CIRCLE, "drug test positive"),
                        new LaneChart.Meaning.OfMarker(Marker.CROSS, "refused"));
            case HOUSING, YOUTH, CASES -> List.of();
            case TREATMENT -> List.of(new LaneChart.Meaning.OfLook(Lane.Look.SERVICE, "service; › goes on"));
        };
    }
}
