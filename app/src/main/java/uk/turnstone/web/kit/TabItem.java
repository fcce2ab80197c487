package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One of several panels of which one is seen.
 */
public record TabItem(
        @Nullable String id,
        @Nullable String label,
        Attributes attributes,
        @Nullable TabPanel panel) {

    public static TabItem of(String id, String label, Content panel) {
        return new TabItem(id, label, Attributes.NONE, new TabPanel(null, panel, Attributes.NONE));
    }

    /** Id of its panel: its own, or the prefix with its number. */
    public String idIn(@Nullable String prefix, int index) {
        return id != null && !id.isEmpty() ? id : (prefix == null ? "" : prefix) + "-" + index;
    }
}
