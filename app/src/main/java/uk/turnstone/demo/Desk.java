package uk.turnstone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What every agency's files are made on: where to, how large, and the truth beside them. */
record Desk(
        Path directory,
        Scale scale,
        Chance chance,
        FileCounts counts,
        SaltmarshVale area,
        Circle circle,
        Nominals nominals,
        TruePeople truth,
        OrderedExtract occurrences) {

    /** Opens an extract whose rows are put in order by these columns. */
    OrderedExtract open(String name, List<String> headings, int... orderedBy) {
        try {
            return new OrderedExtract(new Extract(directory, name, headings, counts), scale.rowsInMemory(), orderedBy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
