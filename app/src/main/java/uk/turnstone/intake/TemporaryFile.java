package uk.turnstone.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A file that only this account of the machine can read, and that is gone when the work with it is done. */
final class TemporaryFile {
    private TemporaryFile() {}

    /** Fills a file. */
    @FunctionalInterface
    interface Filling {
        void into(Path file) throws IOException;
    }

    static <T> T with(Filling filling, Function<Path, T> work) {
        try {
            Path file = Files.createTempFile("turnstone-delivery", ".part");
            try {
                filling.into(file);
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new IntakeTrouble(
                    "The folder for temporary files does not take the file; look whether the disk is full.", e);
        }
    }
}
