package uk.turnstone.spark;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.turnstone.linkage.io.ModelFile;
import uk.turnstone.linkage.io.UnusableFileException;

/** Models go from machine to machine as text, and are read once on each. */
final class Models {
    private static final Map<String, ModelFile> READ = new ConcurrentHashMap<>();

    private Models() {}

    static ModelFile of(String yaml) {
        return READ.computeIfAbsent(yaml, text -> {
            try {
                return ModelFile.read("the model", new StringReader(text));
            } catch (UnusableFileException impossible) {
                throw new UncheckedIOException(new IOException(impossible));
            }
        });
    }
}
