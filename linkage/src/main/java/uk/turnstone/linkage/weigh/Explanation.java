package uk.turnstone.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why two records are or are not one person: what each comparison adds, for a sentence or a picture.
 *
 * @param prior weight before anything is compared
 * @param parts what each comparison adds, in the order of the model
 * @param weight all of it together
 */
public record Explanation(double prior, List<Part> parts, double weight) {

    /**
     * What one comparison adds.
     *
     * @param comparison its name
     * @param level the name of the level at which the two stand; “not known” where either says nothing
     * @param weight base-2 logarithm; 0 where not known
     * @param byFrequency part of it that comes from how common the shared value is
     */
    public record Part(String comparison, String level, String left, String right, double weight, double byFrequency) {
        /** Such as “same surname, a rare one, +9.1”. */
        public String words() {
            String rare = byFrequency > 1 ? ", a rare one" : byFrequency < -1 ? ", a common one" : "";
            return level + rare + String.format(Locale.UK, " %+.1f", weight);
        }
    }

    public Explanation {
        parts = List.copyOf(parts);
    }

    public static Explanation of(Table table, Model model, int a, int b) {
        List<Part> parts = new ArrayList<>();
        double prior = Model.weight(model.prior());
        double weight = prior;
        for (int i = 0; i < model.comparisons().size(); i++) {
            Comparison comparison = model.comparisons().get(i);
            String left = table.text(comparison.column(), a);
            String right = table.text(comparison.column(), b);
            int step = comparison.step(table, a, b);
            double frequency = step == Comparison.NOT_KNOWN ? 0 : Weigher.byFrequency(table, comparison, step, a, b);
            double adds =
                    step == Comparison.NOT_KNOWN ? 0 : comparison.level(step).weight() + frequency;
            String level = step == Comparison.NOT_KNOWN
                    ? comparison.name() + " not known"
                    : comparison.level(step).name();
            parts.add(new Part(comparison.name(), level, left, right, adds, frequency));
            weight += adds;
        }
        return new Explanation(prior, parts, weight);
    }

    /** Such as “same surname +9.1; postcodes differ −2.1; any two records −14.0; together 17 to 1 against”. */
    public String words() {
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(part.words()).append("; "));
        words.append(String.format(Locale.UK, "any two records %+.1f; together ", prior));
        return words.append(odds(weight)).toString().replace('-', '−');
    }

    private static String odds(double weight) {
        double odds = Math.pow(2, Math.abs(weight));
        String number = odds >= 1e6 ? "more than a million" : String.format(Locale.UK, "%,d", Math.round(odds));
        return number + " to 1 " + (weight >= 0 ? "for" : "against");
    }
}
