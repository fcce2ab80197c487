package uk.turnstone.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.picture.Lane;
import uk.turnstone.web.picture.Marker;

/** What happened as the marks and bars of a lane. */
final class EventLane {
    private EventLane() {}

    static Lane of(LaneKind kind, List<Event> events) {
        return switch (kind) {
            case ARRESTS -> new Lane(kind.title(), "", occasions(events), List.of());
            case CONVICTIONS -> new Lane(kind.title(), "", courtDays(events), List.of());
            case ORDERS -> new Lane(kind.title(), "", List.of(), stretches(events, Lane.Look.ORDER));
            case CUSTODY -> new Lane(kind.title(), "", List.of(), custody(events));
            case DRUG_TESTS -> new Lane(kind.title(), "", tests(events), List.of());
            case TREATMENT, HOUSING, YOUTH, CASES ->
                new Lane(kind.title(), "", List.of(), stretches(events, Lane.Look.SERVICE));
        };
    }

    private static List<Lane.Occasion> occasions(List<Event> events) {
        return events.stream()
                .map(event -> new Lane.Occasion(event.when().day(), marker(event.group()), "", words(event)))
                .toList();
    }

    /** Filled for a test that found something, a cross for one refused, else open. */
    private static List<Lane.Occasion> tests(List<Event> events) {
        return events.stream()
                .map(event -> new Lane.Occasion(event.when().day(), testMarker(event.outcome()), "", words(event)))
                .toList();
    }

    private static Marker testMarker(@Nullable String result) {
        if (result == null) {
            return Marker.CIRCLE_OPEN;
        }
        return result.startsWith("positive")
                ? Marker.CIRCLE
                : result.equals("refused") ? Marker.CROSS : Marker.CIRCLE_OPEN;
    }

    private static List<Lane.Stretch> custody(List<Event> events) {
        return events.stream()
                .map(event -> new Lane.Stretch(
                        event.when().day(),
                        event.ended(),
                        "remand".equals(event.title()) ? Lane.Look.REMAND : Lane.Look.CUSTODY,
                        event.title() == null ? event.kind().words() : event.title(),
                        words(event)))
                .toList();
    }

    private static List<Lane.Stretch> stretches(List<Event> events, Lane.Look look) {
        return events.stream()
                .map(event -> new Lane.Stretch(
                        event.when().day(),
                        event.ended(),
                        look,
                        event.title() == null ? event.kind().words() : event.title(),
                        words(event)))
                .toList();
    }

    /** One square a court day, with the number of its offences. */
    private static List<Lane.Occasion> courtDays(List<Event> events) {
        Map<LocalDate, List<Event>> days = new TreeMap<>();
        events.forEach(event -> days.computeIfAbsent(event.when().day(), day -> new ArrayList<>())
                .add(event));
        return days.entrySet().stream()
                .map(day -> new Lane.Occasion(
                        day.getKey(),
                        Marker.BOX,
                        Integer.toString(day.getValue().size()),
                        day.getValue().getFirst().when().words() + ", offences: "
                                + day.getValue().size()))
                .toList();
    }

    private static String words(Event event) {
        return event.period() + ", " + event.what();
    }

    private static Marker marker(@Nullable String group) {
        return switch (group) {
            case "acquisitive", "serious acquisitive" -> Marker.TRIANGLE;
            case "violence" -> Marker.DIAMOND_OPEN;
            case null, default -> Marker.CIRCLE_OPEN;
        };
    }
}
