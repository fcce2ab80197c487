package uk.turnstone.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.areas.ForceArea;
import uk.turnstone.areas.ShippedForces;

/**
 * Where the crimes of a report come from, so that the credit under it is true: data.police.uk publishes what the forces of
 * England and Wales report, and nobody else's; what the demonstration delivered is invented.
 */
@Component
class CrimeOrigin {
    private static final Set<String> FORCES =
            ShippedForces.table().stream().map(ForceArea::force).collect(Collectors.toUnmodifiableSet());

    private final Transactions figures;

    CrimeOrigin(@Qualifier("figures") Transactions figures) {
        this.figures = figures;
    }

    /** @param invented whether it came with the demonstration */
    record Reporter(String force, boolean invented) {}

    /** Credit and licence of the crimes that a report counts, in sentences. */
    String credit(Context context, CrimeScope scope, Period period) {
        return words(figures.read(context, sql -> sql.sql("""
                        SELECT e.reported_by, bool_or(coalesce(d.delivered_by, '') = :demonstration) AS invented
                        FROM history.event e LEFT JOIN intake.delivery d ON d.delivery_id = e.delivery_id
                        WHERE e.kind = 1 AND e.known_until = 'infinity'
                          AND e.counts_in >= :from AND e.counts_in < :until AND e.reported_by IS NOT NULL
                          AND (:everybody OR e.reported_by IN
                               (SELECT f.force FROM areas.force_area f WHERE f.authority = :authority))
                        GROUP BY e.reported_by ORDER BY e.reported_by
                        """)
                .param("demonstration", Contexts.DEMONSTRATION)
                .param("from", period.from())
                .param("until", period.until())
                .param("everybody", !scope.isAuthority())
                .param("authority", scope.area())
                .query((row, number) -> new Reporter(row.getString("reported_by"), row.getBoolean("invented")))
                .list()));
    }

    static String words(List<Reporter> reporters) {
        List<String> sentences = new ArrayList<>();
        List<Reporter> published = reporters.stream()
                .filter(each -> FORCES.contains(each.force()) && !each.invented())
                .toList();
        if (!published.isEmpty()) {
            sentences.add("Positions are the police's anonymised points. Crime reported by " + names(published)
                    + ": data.police.uk, Open Government Licence v3.0.");
        }
        List<Reporter> invented = reporters.stream().filter(Reporter::invented).toList();
        if (!invented.isEmpty()) {
            sentences.add("Crime reported by " + names(invented) + ": invented for the demonstration.");
        }
        List<Reporter> others = reporters.stream()
                .filter(each -> !published.contains(each) && !invented.contains(each))
                .toList();
        if (!others.isEmpty()) {
            sentences.add("Crime: from files in the name of " + names(others)
                    + ", no territorial force of England and Wales; who published them is not on record.");
        }
        return String.join(" ", sentences);
    }

    private static String names(List<Reporter> reporters) {
        return reporters.stream().map(Reporter::force).collect(Collectors.joining(", "));
    }
}
