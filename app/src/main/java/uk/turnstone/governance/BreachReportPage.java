package uk.turnstone.governance;

import java.time.LocalDateTime;
import java.util.List;
import uk.turnstone.web.Problems;

/**
 * The form on which anybody reports a breach, and their own reports.
 *
 * @param now local time by which the clocks are read
 */
public record BreachReportPage(List<Breaches.Breach> own, Typed typed, Problems problems, LocalDateTime now) {

    /** What was typed so far. */
    public record Typed(String happened, String danger, String day, String time) {}
}
