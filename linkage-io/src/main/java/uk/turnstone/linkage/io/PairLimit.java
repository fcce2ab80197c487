package uk.turnstone.linkage.io;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uk.turnstone.linkage.weigh.Scoring.RuleSize;

/** Refuses a model whose blocking rules bring more pairs than can be compared, with advice. */
public final class PairLimit {
    private PairLimit() {}

    /**
     * Refuses before a pair is weighed.
     *
     * @param model by which the sentence calls it
     * @param most pairs of all rules together
     * @throws UnusableFileException where they bring more
     */
    public static void refuseMore(String model, List<RuleSize> rules, long most) throws UnusableFileException {
        long all = rules.stream().mapToLong(RuleSize::pairs).sum();
        if (all > most) {
            RuleSize largest = rules.stream()
                    .max(Comparator.comparingLong(RuleSize::pairs))
                    .orElseThrow();
            throw new UnusableFileException(String.format(
                    Locale.UK,
                    "The model %s would compare %,d pairs, more than %,d. Most come from the blocking rule “%s”: %,d records share"
                            + " “%s”. Add a column to that rule, or allow more with --most-pairs.",
                    model,
                    all,
                    most,
                    largest.rule(),
                    largest.largest(),
                    largest.value()));
        }
    }
}
