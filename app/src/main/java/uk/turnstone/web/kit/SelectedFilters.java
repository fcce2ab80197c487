package uk.turnstone.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a list is filtered now.
 */
public record SelectedFilters(
        @Nullable Phrase heading, @Nullable FilterLink clearLink, List<FilterCategory> categories) {}
