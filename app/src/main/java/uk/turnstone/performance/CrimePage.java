package uk.turnstone.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.measures.Change;
import uk.turnstone.measures.Rate;
import uk.turnstone.measures.Rounding;
import uk.turnstone.measures.SignStyle;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Words;
import uk.turnstone.web.picture.Picture;

/**
 * What the page of recorded crime shows.
 *
 * @param question what was chosen
 * @param areas areas that can be chosen
 * @param periods months and quarters that can be chosen
 * @param shown the report, null where there is none
 * @param trouble why there is none, in a sentence; empty where there is one or nothing has come at all
 */
public record CrimePage(
        CrimeQuestion question,
        List<Choice> areas,
        List<Choice> periods,
        @Nullable Shown shown,
        String trouble) {

    /**
     * A report as shown.
     *
     * @param sentence what it says
     * @param figures its numbers
     * @param picture bars or a map
     * @param trend the total over time; null where too few months have come for a line
     * @param sparks small lines over time, by key of the line; none where too few months have come
     * @param notes what one must know to read it
     */
    public record Shown(
            String sentence,
            CrimeFigures figures,
            Picture picture,
            @Nullable Picture trend,
            Map<String, Picture> sparks,
            List<String> notes) {

        public boolean compared() {
            return figures.hasPrevious();
        }

        public boolean withRates() {
            return !figures.populations().isEmpty();
        }

        public List<String> headings() {
            List<String> headings = new ArrayList<>(List.of(figures.lineHeading()));
            headings.add("All");
            if (figures.scope().byWard()) {
                headings.add("Share");
            } else if (withRates()) {
                headings.add("Per 1,000");
            }
            if (compared()) {
                headings.addAll(List.of("Year before", "Change", "Per cent"));
            }
            if (!sparks.isEmpty()) {
                headings.add(figures.period().length() == 3 ? "Quarters up to this one" : "Months up to this one");
            }
            return headings;
        }

        public List<Integer> numbers() {
            int last = sparks.isEmpty() ? headings().size() : headings().size() - 1;
            return IntStream.range(1, last).boxed().toList();
        }

        public List<CrimeFigures.Total> totals() {
            return figures.scope().byWard() ? wards() : figures.lines();
        }

        /** The most crimes first; what lies in no ward comes last. */
        private List<CrimeFigures.Total> wards() {
            return figures.byArea().stream()
                    .sorted(Comparator.comparing(
                                    (CrimeFigures.Total ward) -> ward.key().equals(CrimeScope.UNKNOWN))
                            .thenComparing(ward -> -ward.rate().count())
                            .thenComparing(CrimeFigures.Total::name))
                    .toList();
        }

        /** Cells after the first of a line, in the order of the headings. */
        public List<String> cells(CrimeFigures.Total total) {
            return cells(total.rate(), total.previous());
        }

        public List<String> totalCells() {
            return cells(
                    Rate.per1000(figures.total(), figures.populations().size() == 1 ? base() : 0),
                    figures.previousTotal());
        }

        private long base() {
            return figures.populations().values().iterator().next().people();
        }

        private List<String> cells(Rate rate, Optional<Long> previous) {
            List<String> cells = new ArrayList<>(List.of(Words.number(rate.count())));
            if (figures.scope().byWard()) {
                cells.add(Rate.percent(rate.count(), figures.total()).text(Rounding.ONE_DECIMAL) + " %");
            } else if (withRates()) {
                cells.add(Words.orNotKnown(rate.text(Rounding.TWO_DECIMALS)));
            }
            if (compared()) {
                Optional<Change> change = previous.map(before -> new Change(before, rate.count()));
                cells.add(previous.map(Words::number).orElse(Words.NOT_KNOWN));
                cells.add(
                        change.map(known -> known.numberText(SignStyle.SCREEN)).orElse(Words.NOT_KNOWN));
                cells.add(
                        change.map(known -> known.percentText(SignStyle.SCREEN)).orElse(Words.NOT_KNOWN));
            }
            return cells;
        }
    }
}
