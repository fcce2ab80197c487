package uk.turnstone.people;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import uk.turnstone.history.Event;
import uk.turnstone.web.ApiMistake;

/**
 * Where a page of events ended: the moment of its last event, and how many of that moment were sent. What comes in later
 * does not shift the pages that follow.
 */
final class EventKey {
    private EventKey() {}

    /** The key behind the event at an index of the list, which begins with the most recent. */
    static String of(List<Event> events, int index) {
        Instant moment = events.get(index).when().earliest();
        int first = index;
        while (first > 0 && events.get(first - 1).when().earliest().equals(moment)) {
            first--;
        }
        return moment + "~" + (index - first + 1);
    }

    /** Index of the first event behind a key; 0 for an empty key. @throws ApiMistake for what is no key */
    static int after(String key, List<Event> events) {
        if (key.isEmpty()) {
            return 0;
        }
        int tilde = key.lastIndexOf('~');
        try {
            Instant moment = Instant.parse(key.substring(0, Math.max(0, tilde)));
            int sent = Integer.parseInt(key.substring(tilde + 1));
            int index = 0;
            while (index < events.size() && events.get(index).when().earliest().isAfter(moment)) {
                index++;
            }
            while (sent-- > 0
                    && index < events.size()
                    && events.get(index).when().earliest().equals(moment)) {
                index++;
            }
            return index;
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new ApiMistake("after is what the page before named as next, and nothing else.");
        }
    }
}
