package uk.turnstone.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about a fact or a card of facts.
 */
public record Actions(List<Action> items, @Nullable String classes) {}
