package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Which reports are of one thing: {@code truth/occurrences.csv}. The source is the file's name without its ending; the
 * occurrence a name that only the truth knows.
 */
final class TrueOccurrences implements AutoCloseable {
    private final OrderedExtract file;

    TrueOccurrences(Path directory, Scale scale, FileCounts counts) throws IOException {
        file = new OrderedExtract(
                new Extract(directory, "truth/occurrences.csv", Headings.TRUTH_OCCURRENCES, counts),
                scale.rowsInMemory(),
                2,
                0,
                1);
    }

    void record(String source, String key, String occurrence) {
        file.add(source, key, occurrence);
    }

    @Override
    public void close() {
        file.close();
    }
}
