package uk.turnstone.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is filtered by, and by which values.
 */
public record FilterCategory(@Nullable Phrase heading, List<FilterLink> items) {}
