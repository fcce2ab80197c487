package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A thing to do.
 */
public record TaskListItem(
        @Nullable Phrase title,
        @Nullable Phrase hint,
        @Nullable TaskStatus status,
        @Nullable String href,
        @Nullable String classes) {

    public static TaskListItem of(String title, String href, TaskStatus status) {
        return new TaskListItem(Phrase.of(title), null, status, href, null);
    }
}
