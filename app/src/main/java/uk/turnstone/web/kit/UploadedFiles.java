package uk.turnstone.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that are there already.
 */
public record UploadedFiles(@Nullable Phrase heading, List<UploadedFile> items) {

    public static final UploadedFiles NONE = new UploadedFiles(Phrase.of("Files added"), List.of());
}
