package uk.turnstone.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was typed into an older version of a form, brought into the one to answer now.
 *
 * @param typed what still fits
 * @param left what no longer fits, each with its question, in the words of the older version: nothing is lost
 */
public record CarriedOver(Typed typed, List<Left> left) {
    public CarriedOver {
        left = List.copyOf(left);
    }

    /** An answer that has no place any more. */
    public record Left(String question, String answer) {}

    static CarriedOver of(Form old, Form now, Typed typed) {
        if (old.version() == now.version()) {
            return new CarriedOver(typed, List.of());
        }
        Typed kept = typed;
        List<Left> left = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : typed.fields().entrySet()) {
            String id = field.getKey().substring(field.getKey().indexOf('-') + 1);
            Question before = field.getKey().startsWith("q-") ? old.find(id).orElse(null) : null;
            if (before == null) {
                continue;
            }
            Question after = now.find(id).orElse(null);
            List<String> fits = field.getValue().stream()
                    .filter(value -> after != null && fits(after, value))
                    .toList();
            field.getValue().stream()
                    .filter(value -> !fits.contains(value) && !value.isBlank())
                    .forEach(value -> left.add(new Left(before.text(), words(before, value))));
            kept = fits.isEmpty() ? kept.without(field.getKey()) : kept.with(field.getKey(), fits);
        }
        return new CarriedOver(kept, left);
    }

    private static boolean fits(Question question, String value) {
        List<Option> choices = question.type().choices();
        return choices.isEmpty()
                || choices.stream().anyMatch(option -> option.value().equals(value))
                || value.startsWith(Typed.NO_ANSWER)
                        && Absence.of(value.substring(1))
                                .filter(question.absences()::contains)
                                .isPresent();
    }

    private static String words(Question question, String value) {
        return value.startsWith(Typed.NO_ANSWER) ? value.substring(1).replace('-', ' ') : question.words(value);
    }
}
