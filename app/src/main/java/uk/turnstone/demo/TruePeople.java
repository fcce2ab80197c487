package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whose each record really is: {@code truth/people.csv}. The source is the file's name without its ending; a key of
 * several columns is joined by {@code |}. At the end {@code truth/overlap.csv}: how many people any two sources share.
 */
final class TruePeople implements AutoCloseable {
    private final Path directory;
    private final FileCounts counts;
    private final OrderedExtract file;
    private final List<String> sources = new ArrayList<>();
    private final Map<Long, Integer> seenBy = new HashMap<>();

    TruePeople(Path directory, Scale scale, FileCounts counts) throws IOException {
        this.directory = directory;
        this.counts = counts;
        file = new OrderedExtract(
                new Extract(directory, "truth/people.csv", Headings.TRUTH_PEOPLE, counts), scale.rowsInMemory(), 0, 1);
    }

    void record(String source, String key, Person person) {
        file.add(source, key, person.truthKey());
        int at = sources.indexOf(source);
        if (at < 0) {
            at = sources.size();
            sources.add(source);
        }
        seenBy.merge(person.index(), 1 << at, (one, other) -> one | other);
    }

    @Override
    public void close() {
        file.close();
    }

    /** Counts people in both of two sources; of a source and itself, people in it. */
    void writeOverlap() throws IOException {
        try (Extract truth = new Extract(directory, "truth/overlap.csv", Headings.TRUTH_OVERLAP, counts)) {
            for (String one : new TreeSet<>(sources)) {
                for (String other : new TreeSet<>(sources).tailSet(one)) {
                    int both = 1 << sources.indexOf(one) | 1 << sources.indexOf(other);
                    long people = seenBy.values().stream()
                            .filter(seen -> (seen & both) == both)
                            .count();
                    truth.add(one, other, String.valueOf(people));
                }
            }
        }
    }
}
