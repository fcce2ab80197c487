package uk.turnstone.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A file that is there already.
 *
 * @param fileName what the button to take it away sends
 * @param originalFileName what it was called where it came from
 */
public record UploadedFile(
        @Nullable Phrase message,
        @Nullable String fileName,
        @Nullable String originalFileName,
        @Nullable Phrase deleteButton) {

    public static UploadedFile of(String message, String fileName, String originalFileName) {
        return new UploadedFile(Phrase.of(message), fileName, originalFileName, Phrase.of("Delete"));
    }
}
