package uk.turnstone.history;

import java.util.EnumSet;
import java.util.Set;

/** The lanes of a life-line, top to bottom: what somebody did, what the courts did, who worked with them. */
enum LaneKind {
    ARRESTS("Arrests", "arrests", EnumSet.of(EventKind.ARREST)),
    CONVICTIONS("Convictions", "convictions", EnumSet.of(EventKind.CONVICTION, EventKind.CAUTION)),
    ORDERS("Orders", "orders-licence", EnumSet.of(EventKind.ORDER)),
    TREATMENT("Treatment", "treatment-attendance", EnumSet.of(EventKind.TREATMENT));

    private final String title;
    private final String category;
    private final Set<EventKind> kinds;

    LaneKind(String title, String category, Set<EventKind> kinds) {
        this.title = title;
        this.category = category;
        this.kinds = kinds;
    }

    String title() {
        return title;
    }

    String category() {
        return category;
    }

    boolean holds(Event event) {
        return kinds.contains(event.kind());
    }
}
