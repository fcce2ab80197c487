package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/** Ids of the answers of a group. */
final class ItemIds {
    private ItemIds() {}

    /** Its own id, else the prefix, from the second on with the number. */
    static String of(@Nullable String own, @Nullable String prefix, int index) {
        if (own != null && !own.isEmpty()) {
            return own;
        }
        String start = prefix == null ? "" : prefix;
        return index > 1 ? start + "-" + index : start;
    }
}
