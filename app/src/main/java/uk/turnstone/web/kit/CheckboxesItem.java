package uk.turnstone.web.kit;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of several, of which any number is chosen.
 *
 * @param checked null leaves it to the values of the group
 * @param behaviour {@code exclusive} for “none of these”
 * @param divider instead of an answer, a word between answers, such as “or”
 */
public record CheckboxesItem(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String value,
        @Nullable String id,
        @Nullable String name,
        @Nullable Label label,
        @Nullable Hint hint,
        @Nullable String divider,
        @Nullable Boolean checked,
        @Nullable Conditional conditional,
        @Nullable String behaviour,
        boolean disabled,
        Attributes attributes)
        implements Wording {

    public static CheckboxesItem of(String value, String text) {
        return new CheckboxesItem(
                text, null, value, null, null, null, null, null, null, null, null, false, Attributes.NONE);
    }

    public static CheckboxesItem divider(String word) {
        return new CheckboxesItem(
                null, null, null, null, null, null, null, word, null, null, null, false, Attributes.NONE);
    }

    public CheckboxesItem withHint(Hint said) {
        return new CheckboxesItem(
                text,
                html,
                value,
                id,
                name,
                label,
                said,
                divider,
                checked,
                conditional,
                behaviour,
                disabled,
                attributes);
    }

    /** Id on the page; the first of a group has no number, so that a summary of problems can lead to it. */
    public String idIn(@Nullable String prefix, int index) {
        return ItemIds.of(id, prefix, index);
    }

    /** True if it is one of those chosen. */
    public boolean chosen(List<String> among) {
        return checked != null && checked || checked == null && value != null && among.contains(value);
    }
}
