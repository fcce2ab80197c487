package uk.turnstone.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Abuse of a partner, as the truth knows it.
 *
 * @param harmed who suffers it
 * @param nominal number by which the police know her or him
 * @param former whether they had parted before the first incident
 * @param incidents in order of time, at least one
 * @param refuge where she or he fled to; null for nearly everybody. Never written by anybody but the service itself
 */
record Abuse(
        Person harmed,
        String nominal,
        boolean former,
        List<Incident> incidents,
        @Nullable Refuge refuge) {

    /**
     * The police were called.
     *
     * @param number of the incident and of the call, of the force's own counting
     * @param crime numbers of the crime recorded from it; null where none was
     */
    record Incident(
            LocalDateTime at,
            String kind,
            String risk,
            int children,
            int number,
            @Nullable PoliceNumbers crime) {}

    record Refuge(LocalDate from, Address address) {}

    /** The gravest that any incident was thought to be. */
    String risk() {
        for (String level : List.of("high", "medium")) {
            if (incidents.stream().anyMatch(each -> each.risk().equals(level))) {
                return level;
            }
        }
        return "standard";
    }
}
