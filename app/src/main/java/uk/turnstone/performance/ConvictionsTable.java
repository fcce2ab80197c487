package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.turnstone.measures.BeforeAfter;
import uk.turnstone.measures.CohortConvictions;
import uk.turnstone.measures.ShownCount;
import uk.turnstone.measures.SignStyle;
import uk.turnstone.measures.SuppressedTable;

/**
 * The convictions table as it may be shown.
 *
 * @param completeTo last day for which all convictions are taken to have been delivered
 * @param figures as counted, before anything is held back
 */
public record ConvictionsTable(LocalDate completeTo, BeforeAfter figures) {

    /**
     * A row a cohort, then the total. Rows of 1 to 4 people are held back, and others with them where the rest would
     * tell; what is held back follows from the whole table, whichever rows of it are then asked for.
     */
    public List<ConvictionsRow> rows(SignStyle style) {
        List<CohortConvictions> cohorts = figures.rows();
        SuppressedTable people = SuppressedTable.of(
                cohorts.stream().map(CohortConvictions::measured).toList());
        SuppressedTable excluded = SuppressedTable.of(
                cohorts.stream().map(CohortConvictions::excluded).toList());
        List<ConvictionsRow> rows = new ArrayList<>();
        for (int cohort = 0; cohort < cohorts.size(); cohort++) {
            rows.add(ConvictionsRow.of(
                    cohorts.get(cohort),
                    people.cells().get(cohort),
                    excluded.cells().get(cohort),
                    style));
        }
        rows.add(ConvictionsRow.of(figures.total(), people.total(), excluded.total(), style));
        return List.copyOf(rows);
    }

    /** The main thing in one sentence, with its base; says why where there is nothing to say. */
    public String sentence() {
        CohortConvictions total = figures.total();
        if (total.measured() == 0) {
            return "Nobody has been in a cohort for 12 months yet, so there is nothing to compare.";
        }
        List<ConvictionsRow> rows = rows(SignStyle.SCREEN);
        if (!(rows.getLast().measured() instanceof ShownCount.Exact)) {
            return "Too few people have been in a cohort for 12 months to print their convictions.";
        }
        return "The %s measured had %s in the 12 months before joining and %d in the 12 months after: %s."
                .formatted(
                        counted(total.measured(), "person", "people"),
                        counted(total.before(), "conviction", "convictions"),
                        total.after(),
                        difference(total));
    }

    private static String difference(CohortConvictions total) {
        if (total.reduction() == 0) {
            return "no change";
        }
        long size = Math.abs(total.reduction());
        String words = size + (total.reduction() > 0 ? " fewer" : " more");
        return total.before() == 0
                ? words
                : words + ", " + total.change().percentText(SignStyle.FILE).replace("-", "")
                        + " per cent of those before";
    }

    private static String counted(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
