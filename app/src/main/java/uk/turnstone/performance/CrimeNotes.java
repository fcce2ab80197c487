package uk.turnstone.performance;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one must know to read a crime report: populations used and months that are missing, in sentences. */
final class CrimeNotes {
    private CrimeNotes() {}

    static List<String> of(CrimeFigures figures) {
        List<String> notes = new ArrayList<>();
        if (!figures.populations().isEmpty()) {
            notes.add("Rates are per 1,000 people, by mid-year estimates of " + years(figures) + ".");
        }
        if (!figures.missing().isEmpty()) {
            notes.add(figures.period() + " is not complete: nothing has come for " + list(figures.missing()) + ".");
        }
        if (figures.against() != null && !figures.hasPrevious()) {
            notes.add("Nothing has come for " + figures.against()
                    + ", so there is nothing to compare with: the count before is not known, not nought.");
        } else if (!figures.missingBefore().isEmpty()) {
            notes.add(figures.against() + " is not complete: nothing has come for " + list(figures.missingBefore())
                    + "; the change is between what there is.");
        }
        return List.copyOf(notes);
    }

    private static String years(CrimeFigures figures) {
        var years = new TreeSet<Integer>();
        figures.populations().values().forEach(population -> years.add(population.year()));
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String list(List<YearMonth> months) {
        return months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }
}
