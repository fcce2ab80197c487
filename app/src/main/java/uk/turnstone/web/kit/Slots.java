package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Where a page may put something of its own into the service navigation.
 */
public record Slots(
        @Nullable Content start,
        @Nullable Content end,
        @Nullable Content navigationStart,
        @Nullable Content navigationEnd) {

    public static final Slots EMPTY = new Slots(null, null, null, null);

    public static Slots atTheEnd(Content end) {
        return new Slots(null, end, null, null);
    }
}
