package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a tab shows.
 */
public record TabPanel(@Nullable String text, @Nullable Content html, Attributes attributes) implements Wording {

    public static final TabPanel EMPTY = new TabPanel(null, null, Attributes.NONE);

    /** True if it is said in HTML. */
    public boolean hasHtml() {
        return html != null && !html.isEmptyContent();
    }
}
