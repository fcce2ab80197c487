package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * One answer of a list.
 *
 * @param value null sends the text
 * @param selected null leaves it to the value of the list
 */
public record SelectItem(
        @Nullable String text,
        @Nullable String value,
        @Nullable Boolean selected,
        boolean disabled,
        Attributes attributes) {

    public static SelectItem of(String value, String text) {
        return new SelectItem(text, value, null, false, Attributes.NONE);
    }

    /** True if it is the one chosen. */
    public boolean chosen(@Nullable String among) {
        String sent = value == null ? text : value;
        return selected != null && selected
                || selected == null && among != null && !among.isEmpty() && among.equals(sent);
    }
}
