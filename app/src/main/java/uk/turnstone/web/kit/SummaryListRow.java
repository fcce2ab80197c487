package uk.turnstone.web.kit;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact: its key, its value, what can be done about it.
 */
public record SummaryListRow(
        @Nullable String classes,
        @Nullable Phrase key,
        @Nullable Phrase value,
        @Nullable Actions actions) {

    public static SummaryListRow of(String key, String value) {
        return new SummaryListRow(null, Phrase.of(key), Phrase.of(value), null);
    }

    public static SummaryListRow of(String key, Content value) {
        return new SummaryListRow(null, Phrase.of(key), Phrase.of(value), null);
    }

    /** With a link beside it, heard with the key: “Change name”. */
    public SummaryListRow withAction(Action action) {
        return new SummaryListRow(classes, key, value, new Actions(List.of(action), null));
    }

    /** What can be done, if anything. */
    public List<Action> doings() {
        return actions == null ? List.of() : actions.items();
    }
}
