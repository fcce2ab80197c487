package uk.turnstone.linkage.io;

import java.util.List;
import java.util.Optional;
import uk.turnstone.linkage.PersonRecord;

/**
 * A row of a file as it was read.
 *
 * @param line the line on which it begins
 * @param person its record; empty where the row as a whole is wrong. A cell that is wrong is left out of the record
 * @param problems what is wrong in it
 */
public record ReadRow(long line, Optional<PersonRecord> person, List<CellProblem> problems) {

    public ReadRow {
        problems = List.copyOf(problems);
    }
}
