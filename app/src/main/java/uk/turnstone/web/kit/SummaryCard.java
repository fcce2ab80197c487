package uk.turnstone.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card around a list of facts.
 */
public record SummaryCard(
        @Nullable CardTitle title,
        @Nullable Actions actions,
        @Nullable String classes,
        Attributes attributes) {

    public static SummaryCard of(String title) {
        return new SummaryCard(CardTitle.of(title), null, null, Attributes.NONE);
    }

    /** What can be done about the whole card, if anything. */
    public List<Action> doings() {
        return actions == null ? List.of() : actions.items();
    }
}
