package uk.turnstone.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of counts of people with its total, fit to be shown. Small counts are shown as "&lt;5"; where the total less
 * the cells shown would still tell one of them, further cells are withheld, the smallest first, and where there are not
 * enough of them the total is withheld in their place. A total that is small itself is withheld too.
 *
 * <p>What the reader is taken to know: the total and the cells shown, that "&lt;5" is 1 to 4, and that a withheld cell
 * is at least 5 and no larger than the smallest cell of 5 or more that is shown. Against that knowledge at least two
 * values remain possible for every small cell. What it does not guard against: the same people counted in another
 * table, and reasoning from why one more cell was withheld.
 *
 * @param cells in the order given
 * @param total of all cells
 */
public record SuppressedTable(List<ShownCount> cells, ShownCount total) {

    public SuppressedTable {
        cells = List.copyOf(cells);
    }

    /** @throws IllegalArgumentException if a count is negative */
    public static SuppressedTable of(List<Long> counts) {
        List<ShownCount> cells =
                new ArrayList<>(counts.stream().map(ShownCount::of).toList());
        long total = sum(counts);
        List<Long> small = counts.stream().filter(ShownCount::isSmall).toList();
        if (small.isEmpty()) {
            return new SuppressedTable(cells, new ShownCount.Exact(total));
        }
        if (ShownCount.isSmall(total)) {
            return new SuppressedTable(cells, new ShownCount.Withheld());
        }
        List<Integer> large = IntStream.range(0, counts.size())
                .boxed()
                .filter(cell -> counts.get(cell) >= ShownCount.THRESHOLD)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        for (int withheld = 0; withheld <= large.size(); withheld++) {
            List<Integer> others = large.subList(0, withheld);
            long hidden = sum(small) + sum(others.stream().map(counts::get).toList());
            // With no such cell left to compare with, all that is known is that none exceeds what is hidden.
            long largest = withheld < large.size() ? counts.get(large.get(withheld)) : hidden;
            if (new Hidden(small.size(), withheld, hidden, largest).leavesDoubt()) {
                others.forEach(cell -> cells.set(cell, new ShownCount.Withheld()));
                return new SuppressedTable(cells, new ShownCount.Exact(total));
            }
        }
        return new SuppressedTable(cells, new ShownCount.Withheld());
    }

    private static long sum(List<Long> counts) {
        return counts.stream().reduce(0L, Math::addExact);
    }

    /**
     * What the reader can work out about the hidden cells.
     *
     * @param small cells shown as "&lt;5", 1 or more
     * @param withheld cells of 5 or more that are withheld
     * @param sum of all of these: the total less the cells shown
     * @param largest that a withheld cell can be
     */
    private record Hidden(int small, int withheld, long sum, long largest) {

        /** Whether more than one value is possible for each small cell. */
        boolean leavesDoubt() {
            long largestSmall = ShownCount.THRESHOLD - 1;
            long fromSmall = sum - (long) withheld * ShownCount.THRESHOLD - (small - 1);
            long fromLarge = sum - Math.multiplyExact(largest, withheld) - largestSmall * (small - 1);
            return Math.max(1, fromLarge) < Math.min(largestSmall, fromSmall);
        }
    }
}
