package uk.turnstone.people;

import java.util.List;
import java.util.Locale;
import uk.turnstone.linkage.weigh.Explanation;
import uk.turnstone.web.picture.Heading;
import uk.turnstone.web.picture.Picture;
import uk.turnstone.web.picture.Waterfall;

/**
 * How much each comparison of two records says, for and against their being of one person.
 *
 * @param explanation what each comparison adds
 * @param apart below this weight records are kept apart
 * @param one from this weight on they are joined, where no guard holds them apart
 */
public record Evidence(Explanation explanation, double apart, double one) {

    /** Each comparison in words with its weight, and all of it together. */
    public String words() {
        return explanation.words();
    }

    /** The weights as a picture that goes up and down. */
    public Picture picture() {
        return new Waterfall(
                        new Heading("weights", "How much each thing says", sentence(), ""),
                        new Waterfall.Step("any two records", explanation.prior()),
                        explanation.parts().stream().map(Evidence::step).toList(),
                        "together",
                        List.of(new Waterfall.Limit("kept apart", apart), new Waterfall.Limit("joined", one)))
                .picture();
    }

    private static Waterfall.Step step(Explanation.Part part) {
        String rare = part.byFrequency() > 1 ? ", a rare one" : part.byFrequency() < -1 ? ", a common one" : "";
        return new Waterfall.Step(part.level() + rare, part.level().endsWith(" not known") ? null : part.weight());
    }

    private String sentence() {
        String where = explanation.weight() < apart
                ? "below %.1f, where records are kept apart".formatted(apart)
                : explanation.weight() < one
                        ? "between %.1f and %.1f, where a person decides".formatted(apart, one)
                        : "above %.1f, where records are joined unless a guard holds them apart".formatted(one);
        return String.format(
                        Locale.UK,
                        "Begins at %.1f and ends at %+.1f: %s.",
                        explanation.prior(),
                        explanation.weight(),
                        where)
                .replace('-', '−');
    }
}
