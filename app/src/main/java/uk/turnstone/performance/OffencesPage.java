package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;

/**
 * Arrests and convictions by group of offences, as a page.
 *
 * @param lists what says to which group an offence belongs
 * @param weights the list of weights; null where there is none
 */
public record OffencesPage(
        LocalDate today, List<String> lists, @Nullable String weights, List<Part> parts) {

    /** Arrests, or convictions. */
    public record Part(String id, String title, List<OffenceRow> rows, String unmapped) {}

    static OffencesPage of(OffenceFigures.Counted counted, LocalDate today) {
        return new OffencesPage(
                today,
                counted.lists(),
                counted.weights(),
                Stream.of(counted.arrests(), counted.convictions())
                        .map(table -> new Part(
                                table.kind(),
                                table.kind().substring(0, 1).toUpperCase(java.util.Locale.UK)
                                        + table.kind().substring(1),
                                table.rows(),
                                table.unmapped()))
                        .toList());
    }

    /** “Sun 24 Nov 2025 to Mon 23 Nov 2026, beside the 12 months before”. */
    public String period() {
        return Words.day(today.minusYears(1).plusDays(1)) + " to " + Words.day(today) + ", beside the 12 months before";
    }
}
