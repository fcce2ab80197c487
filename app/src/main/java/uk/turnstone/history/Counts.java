package uk.turnstone.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What stands over a life-line: the last 12 months beside the 12 before. */
final class Counts {
    private Counts() {}

    /** “Last 12 months: 5 arrests, 2 convictions. The 12 months before: 9, 3.” Convictions are counted by court day. */
    static String sentence(List<Event> events, LocalDate today, Predicate<String> mayRead) {
        List<String> last = new ArrayList<>();
        List<String> before = new ArrayList<>();
        LocalDate yearAgo = today.minusYears(1);
        for (EventKind kind : List.of(EventKind.ARREST, EventKind.CONVICTION)) {
            if (mayRead.test(kind.category())) {
                String word = kind == EventKind.ARREST ? "arrest" : "conviction";
                long now = count(events, kind, yearAgo, today);
                last.add(now + " " + word + (now == 1 ? "" : "s"));
                before.add(Long.toString(count(events, kind, today.minusYears(2), yearAgo)));
            }
        }
        return last.isEmpty()
                ? ""
                : "Last 12 months: " + String.join(", ", last) + ". The 12 months before: " + String.join(", ", before)
                        + ".";
    }

    private static long count(List<Event> events, EventKind kind, LocalDate after, LocalDate until) {
        var counted = events.stream()
                .filter(event -> event.kind() == kind)
                .filter(event ->
                        event.when().day().isAfter(after) && !event.when().day().isAfter(until));
        return kind == EventKind.CONVICTION
                ? counted.map(event -> event.when().day()).distinct().count()
                : counted.count();
    }
}
