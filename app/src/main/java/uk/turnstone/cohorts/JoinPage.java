package uk.turnstone.cohorts;

import java.util.List;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/** The form by which somebody is added to a cohort, with what was typed into it. */
public record JoinPage(PersonNamed person, List<Choice> cohorts, Typed typed, Problems problems) {

    /**
     * As typed.
     *
     * @param joined as yyyy-MM-dd
     * @param age how whoever decides knows that they were 18, where records cannot say
     */
    public record Typed(String cohort, String joined, String reason, String age) {}

    static List<Choice> choices(List<Cohort> cohorts) {
        var choices = new java.util.ArrayList<Choice>();
        choices.add(new Choice("", "Choose a cohort"));
        cohorts.forEach(cohort -> choices.add(new Choice(cohort.code(), cohort.name())));
        return List.copyOf(choices);
    }
}
