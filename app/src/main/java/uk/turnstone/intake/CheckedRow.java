package uk.turnstone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, read by its format.
 *
 * @param line at which it begins; a whole number up to two thousand million
 * @param raw the row as comma-separated values
 * @param values in the order of the format's columns; null where a cell is empty or cannot be read
 * @param problems why it is turned back; empty for a good row
 * @param flags what wants a look in a good row
 * @param wrongWidth whether its cells are too few or too many, so that none can be trusted to be its column's
 * @param content key of what it says
 */
record CheckedRow(
        int line,
        String raw,
        @Nullable Object[] values,
        List<Problem> problems,
        List<Problem> flags,
        boolean wrongWidth,
        byte[] content) {

    boolean good() {
        return problems.isEmpty();
    }
}
