package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What is shown once its answer is chosen.
 */
public record Conditional(@Nullable Content html) {

    /** True if there is anything to show. */
    boolean any() {
        return html != null && !html.isEmptyContent();
    }

    /** True if the answer has something to show. */
    public static boolean of(@Nullable Conditional conditional) {
        return conditional != null && conditional.any();
    }
}
