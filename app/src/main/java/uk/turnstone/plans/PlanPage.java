package uk.turnstone.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Problems;

/**
 * A plan of actions with the form that adds one.
 *
 * @param person key of the person; null where the reader may not see them
 * @param name of the person, as most of their records have it
 * @param agencies names by number
 * @param typed what was typed into the form
 */
public record PlanPage(
        Plan plan,
        @Nullable UUID person,
        String name,
        LocalDate today,
        Map<Integer, String> agencies,
        AddAction.Typed typed,
        Problems problems) {

    /** The seven pathways of the shared needs assessment. */
    static final List<String> NEEDS =
            List.of("housing", "work", "health", "drugs and alcohol", "money", "thinking", "people");

    public List<Choice> needs() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose a need")),
                        NEEDS.stream().map(need -> new Choice(need, need)))
                .toList();
    }

    public List<Choice> agencyChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", "Choose an agency")),
                        agencies.entrySet().stream()
                                .map(agency -> new Choice(agency.getKey().toString(), agency.getValue())))
                .toList();
    }

    public String agency(Action action) {
        return agencies.getOrDefault(action.task().agency(), "not known");
    }
}
