package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.TypedDay;
import uk.turnstone.web.Words;

/** Makes a whole filled form out of what was typed: answers, their day, where they come from, and the judgement. */
final class CheckFilling {
    private final Form form;
    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    private CheckFilling(Form form, Typed typed) {
        this.form = form;
        this.typed = typed;
    }

    /**
     * What came of it.
     *
     * @param filling null where something is wrong
     */
    record Checked(@Nullable Filling filling, Problems problems) {}

    static Checked of(Form form, Typed typed, LocalDate today) {
        return new CheckFilling(form, typed).check(today);
    }

    private Checked check(LocalDate today) {
        LocalDate on = day(today);
        String source = source();
        CheckAnswers.Checked answers = CheckAnswers.of(form, typed);
        problems.addAll(answers.problems());
        if (on == null) {
            return new Checked(null, new Problems(problems));
        }
        var unjudged = new Filling(form, answers.answers(), on, source, null);
        Filling.Judged judged = judged(unjudged);
        return problems.isEmpty()
                ? new Checked(new Filling(form, answers.answers(), on, source, judged), Problems.NONE)
                : new Checked(null, new Problems(problems));
    }

    private @Nullable LocalDate day(LocalDate today) {
        LocalDate on = TypedDay.read(typed.one(Typed.ANSWERED_ON));
        if (on == null) {
            problem(Typed.ANSWERED_ON, "Say on which day the answers were given, such as 23/11/2026");
        } else if (on.isAfter(today)) {
            problem(Typed.ANSWERED_ON, "The answers cannot have been given after today");
            return null;
        } else if (on.isBefore(form.validFrom())) {
            problem(
                    Typed.ANSWERED_ON,
                    "This version of the form is answered from " + Words.day(form.validFrom()) + " on");
            return null;
        }
        return on;
    }

    private @Nullable String source() {
        if (form.sources().asked() != Sources.Asked.FORM) {
            return null;
        }
        String said = typed.one(Typed.SOURCE);
        if (form.sources().options().stream().noneMatch(option -> option.value().equals(said))) {
            problem(Typed.SOURCE, "Say where the answers come from");
            return null;
        }
        return said;
    }

    private Filling.@Nullable Judged judged(Filling filling) {
        Judgement judgement = form.judgement();
        String band = typed.one(Typed.JUDGED);
        String why = typed.one(Typed.JUDGED_WHY).strip();
        if (judgement == null || (band.isEmpty() && why.isEmpty())) {
            return null;
        }
        if (!judgement.to().contains(band)) {
            problem(Typed.JUDGED, "Say how high the risk is in your judgement, or clear the reason");
            return null;
        }
        if (place(filling.on(), band) <= place(filling.on(), filling.band())) {
            problem(
                    Typed.JUDGED,
                    "The score says “" + form.band(String.valueOf(filling.band()))
                            + "” already; a judgement goes over the score, not under it");
        }
        if (why.isEmpty()) {
            problem(Typed.JUDGED_WHY, "Give the reason of your judgement");
            return null;
        }
        for (String needed : judgement.needs()) {
            if (filling.answers().given(needed).isEmpty()) {
                problem(
                        "q-" + needed,
                        "“" + form.question(needed).text() + "”: answer it, since your judgement goes over the score");
            }
        }
        return new Filling.Judged(band, why);
    }

    private int place(LocalDate day, @Nullable String band) {
        List<String> bands = form.bands(day).stream()
                .flatMap(table -> table.bands().stream())
                .map(Band::id)
                .toList();
        return band == null ? -1 : bands.indexOf(band);
    }

    private void problem(String field, String words) {
        problems.add(new Problem(field, words));
    }
}
