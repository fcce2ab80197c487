package uk.turnstone.measures;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A total that is printed beside a table's cells: everyone at one service, everyone known to two, a row, a column, all.
 *
 * @param name what it is a total of, in words
 * @param cells numbers of the cells it adds up, from 0
 */
public record PrintedSum(String name, Set<Integer> cells) {

    public PrintedSum {
        cells = Set.copyOf(cells);
    }

    /** The total of these counts, by number of the cell. */
    long of(List<Long> counts) {
        return total(counts, cells);
    }

    static long total(List<Long> counts, Collection<Integer> cells) {
        return cells.stream().map(counts::get).reduce(0L, Math::addExact);
    }
}
