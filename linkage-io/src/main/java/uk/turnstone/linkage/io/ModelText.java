package uk.turnstone.linkage.io;

import java.util.List;
import java.util.stream.Collectors;
import uk.turnstone.linkage.clean.CleaningStep;
import uk.turnstone.linkage.weigh.BlockingRule;
import uk.turnstone.linkage.weigh.Comparison;
import uk.turnstone.linkage.weigh.Doubt;
import uk.turnstone.linkage.weigh.Guards;
import uk.turnstone.linkage.weigh.Level;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Table;

/** A model as people read it: one line for each level, its numbers beside it. */
final class ModelText {
    private ModelText() {}

    static String of(ModelFile file) {
        Model model = file.model();
        StringBuilder text = new StringBuilder();
        line(text, "name: " + quoted(model.name()));
        line(text, "version: " + model.version());
        line(text, "about: " + quoted(file.about()));
        line(text, "id: " + quoted(file.id()));
        line(text, "columns:");
        for (Table.Column column : file.columns()) {
            String steps = column.cleaning().steps().stream()
                    .map(CleaningStep::written)
                    .collect(Collectors.joining(", "));
            line(
                    text,
                    "  " + quoted(column.name()) + ": "
                            + (column.isList()
                                    ? "{steps: [" + steps + "], list: " + quoted(column.divider()) + "}"
                                    : "[" + steps + "]"));
        }
        line(text, "comparisons:");
        for (Comparison comparison : model.comparisons()) {
            line(text, "  " + quoted(comparison.name()) + ":");
            line(
                    text,
                    "    column: "
                            + quoted(file.columns().get(comparison.column()).name()));
            if (comparison.other() != Comparison.NO_OTHER) {
                line(
                        text,
                        "    exchanged-with: "
                                + quoted(file.columns().get(comparison.other()).name()));
            }
            line(text, "    levels:");
            comparison.levels().forEach(level -> line(text, "      - " + level(level)));
        }
        rules(text, "blocking", model.blocking());
        rules(text, "training", model.training());
        line(text, "prior: " + model.prior());
        line(text, "thresholds: {join: " + model.join() + ", split: " + model.split() + "}");
        guards(text, file, model);
        if (!model.doubts().equals(Doubt.Limits.USUAL)) {
            line(
                    text,
                    "doubts: {more-than: " + model.doubts().more() + ", held-by: "
                            + model.doubts().held() + "}");
        }
        if (!file.learnt().isEmpty()) {
            line(text, "learnt:");
            file.learnt().forEach(sentence -> line(text, "  - " + quoted(sentence)));
        }
        return text.toString();
    }

    private static void guards(StringBuilder text, ModelFile file, Model model) {
        Guards guards = model.guards();
        if (!guards.equals(Guards.NONE)) {
            line(text, "guards:");
        }
        guards.twins().ifPresent(twins -> {
            line(text, "  twins:");
            line(text, "    same: " + columns(file, twins.same()));
            line(
                    text,
                    "    apart: "
                            + quoted(model.comparisons().get(twins.apart()).name()));
            line(text, "    unless: " + columns(file, twins.unless()));
        });
        guard(text, file, "own-number", guards.ownNumber());
        guard(text, file, "protected", guards.protectedBy());
    }

    private static void guard(StringBuilder text, ModelFile file, String entry, int column) {
        if (column != Guards.NO_COLUMN) {
            line(text, "  " + entry + ": " + quoted(file.columns().get(column).name()));
        }
    }

    private static String columns(ModelFile file, List<Integer> numbers) {
        return numbers.stream()
                .map(column -> quoted(file.columns().get(column).name()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String level(Level level) {
        String likeness = level.likeness() == null ? "" : ", " + Likenesses.written(level.likeness());
        return "{name: " + quoted(level.name()) + likeness + (level.byFrequency() ? ", by-frequency: true" : "")
                + ", m: " + level.m() + ", u: " + level.u() + "}";
    }

    private static void rules(StringBuilder text, String entry, List<BlockingRule> rules) {
        line(text, entry + ":");
        for (BlockingRule rule : rules) {
            line(
                    text,
                    "  - ["
                            + rule.parts().stream()
                                    .map(part -> quoted(part.name()))
                                    .collect(Collectors.joining(", "))
                            + "]");
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
