package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Whose each record really is: {@code truth/people.csv}. The source is the file's name without its ending; a key of
 * several columns is joined by {@code |}.
 */
final class TruePeople implements AutoCloseable {
    private final OrderedExtract file;

    TruePeople(Path directory, Scale scale, FileCounts counts) throws IOException {
        file = new OrderedExtract(
                new Extract(directory, "truth/people.csv", Headings.TRUTH_PEOPLE, counts), scale.rowsInMemory(), 0, 1);
    }

    void record(String source, String key, Person person) {
        file.add(source, key, person.truthKey());
    }

    @Override
    public void close() {
        file.close();
    }
}
