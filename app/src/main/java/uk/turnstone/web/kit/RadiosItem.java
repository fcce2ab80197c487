package uk.turnstone.web.kit;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One answer of several, of which one is chosen.
 *
 * @param checked null leaves it to the value of the group
 * @param divider instead of an answer, a word between answers, such as “or”
 */
public record RadiosItem(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String value,
        @Nullable String id,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable String divider,
        @Nullable Boolean checked,
        @Nullable Conditional conditional,
        boolean disabled,
        Attributes attributes)
        implements Wording {

    public static RadiosItem of(String value, String text) {
        return new RadiosItem(text, null, value, null, null, null, null, null, null, false, Attributes.NONE);
    }

    public static RadiosItem divider(String word) {
        return new RadiosItem(null, null, null, null, null, null, word, null, null, false, Attributes.NONE);
    }

    public RadiosItem withHint(Hint said) {
        return new RadiosItem(text, html, value, id, label, said, divider, checked, conditional, disabled, attributes);
    }

    /** Shows more under the answer once it is chosen. */
    public RadiosItem showing(Content more) {
        return new RadiosItem(
                text, html, value, id, label, hint, divider, checked, new Conditional(more), disabled, attributes);
    }

    /** Id on the page; the first of a group has no number, so that a summary of problems can lead to it. */
    public String idIn(@Nullable String prefix, int index) {
        return ItemIds.of(id, prefix, index);
    }

    /** True if it is the one chosen. */
    public boolean chosen(@Nullable String among) {
        return checked != null && checked
                || checked == null && among != null && !among.isEmpty() && among.equals(value);
    }
}
