package uk.turnstone.history;

import java.util.EnumSet;
import java.util.Set;

/**
 * The lanes of a life-line, top to bottom: what somebody did, what the courts did, who worked with them. A lane that is not
 * always drawn is drawn where there is something in it.
 */
enum LaneKind {
    ARRESTS("Arrests", "arrests", true, EnumSet.of(EventKind.ARREST)),
    CONVICTIONS("Convictions", "convictions", true, EnumSet.of(EventKind.CONVICTION, EventKind.CAUTION)),
    CUSTODY("Prison", "custody", true, EnumSet.of(EventKind.CUSTODY)),
    ORDERS("Orders", "orders-licence", true, EnumSet.of(EventKind.ORDER)),
    TREATMENT("Treatment", "treatment-attendance", true, EnumSet.of(EventKind.TREATMENT)),
    DRUG_TESTS("Drug tests", "drug-tests", false, EnumSet.of(EventKind.DRUG_TEST)),
    HOUSING("Housing", "housing-offender", false, EnumSet.of(EventKind.HOUSING)),
    YOUTH("Youth justice", "youth-record", false, EnumSet.of(EventKind.YOUTH_CONTACT)),
    CASES("Services", "pathway-referrals", false, EnumSet.of(EventKind.CASE));

    private final String title;
    private final String category;
    private final boolean always;
    private final Set<EventKind> kinds;

    LaneKind(String title, String category, boolean always, Set<EventKind> kinds) {
        this.title = title;
        this.category = category;
        this.always = always;
        this.kinds = kinds;
    }

    String title() {
        return title;
    }

    String category() {
        return category;
    }

    /** Whether it is drawn though nothing is in it: an empty one says that nothing is known to have happened. */
    boolean isAlwaysDrawn() {
        return always;
    }

    boolean holds(Event event) {
        return kinds.contains(event.kind());
    }
}
