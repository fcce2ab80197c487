package uk.turnstone.linkage.clean;

import java.util.Collection;
import java.util.List;

/**
 * Steps one after another.
 *
 * @param steps in their order; none leaves a text as it is
 */
public record Cleaning(List<CleaningStep> steps) {
    /** For a forename or surname: capitals without accents and apostrophes, words divided by one space. */
    public static final Cleaning NAME = new Cleaning(List.of(
            CleaningStep.NO_SYSTEM_MARKS,
            CleaningStep.UPPER,
            CleaningStep.NO_ACCENTS,
            CleaningStep.NO_APOSTROPHES,
            CleaningStep.DIVIDE_AT_HYPHENS,
            CleaningStep.LETTERS_ONLY,
            CleaningStep.NOT_ENTERED_IS_NOTHING,
            CleaningStep.ONE_SPACE,
            CleaningStep.MAC_CLOSES_UP));

    /** For a postcode. */
    public static final Cleaning POSTCODE = new Cleaning(List.of(CleaningStep.POSTCODE_BY_SHAPE));

    /** For a birth date written year first. */
    public static final Cleaning DATE =
            new Cleaning(List.of(CleaningStep.TRIM, CleaningStep.DATE_WITH_HYPHENS, CleaningStep.NO_PLACEHOLDER_DATES));

    public Cleaning {
        steps = List.copyOf(steps);
    }

    /** The same, and then these. */
    public Cleaning then(CleaningStep... more) {
        return new Cleaning(java.util.stream.Stream.concat(steps.stream(), java.util.Arrays.stream(more))
                .toList());
    }

    /** The text after every step; empty where nothing is left. */
    public String of(String text) {
        String cleaned = text;
        for (CleaningStep step : steps) {
            cleaned = step.apply(cleaned);
        }
        return cleaned;
    }

    /** Each of several values of one field cleaned: what is left of them, each once, sorted. */
    public List<String> ofAll(Collection<String> texts) {
        return texts.stream()
                .map(this::of)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
