package uk.turnstone.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A reader with all the time in the world: writes down every table of whole numbers that agrees with what is printed, by
 * trying one number after another. Knows nothing of the method it attacks.
 */
final class EveryTable {
    private final List<Integer> merged;
    private final List<PrintedSum> sums;
    private final List<Long> left;
    private final long most;
    private final List<long[]> found = new ArrayList<>();

    /** @param most that a merged group can hold, as far as the reader knows */
    private EveryTable(List<Long> counts, Set<Integer> merged, List<PrintedSum> printed, long most) {
        this.merged = List.copyOf(new TreeSet<>(merged));
        this.most = most;
        sums = new ArrayList<>(printed);
        sums.add(new PrintedSum("merged", merged));
        left = sums.stream()
                .map(sum -> sum.cells().stream()
                        .filter(merged::contains)
                        .mapToLong(counts::get)
                        .sum())
                .toList();
    }

    /** By table, then merged group in the order of its number. */
    static List<long[]> thatAgrees(List<Long> counts, Set<Integer> merged, List<PrintedSum> printed) {
        long most = java.util.stream.IntStream.range(0, counts.size())
                .filter(group -> !merged.contains(group) && counts.get(group) > 0)
                .mapToLong(counts::get)
                .min()
                .orElse(Long.MAX_VALUE);
        var all = new EveryTable(counts, merged, printed, most);
        all.fill(new long[all.merged.size()], 0);
        return all.found;
    }

    private void fill(long[] table, int from) {
        if (from == table.length) {
            if (agrees(table)) {
                found.add(table.clone());
            }
            return;
        }
        long most = Math.min(this.most, left.getLast());
        for (table[from] = 1; table[from] <= most && fits(table, from); table[from]++) {
            fill(table, from + 1);
        }
        table[from] = 0;
    }

    private boolean fits(long[] table, int until) {
        for (int sum = 0; sum < sums.size(); sum++) {
            if (over(table, until, sums.get(sum)) > left.get(sum)) {
                return false;
            }
        }
        return true;
    }

    private boolean agrees(long[] table) {
        for (int sum = 0; sum < sums.size(); sum++) {
            if (over(table, table.length - 1, sums.get(sum)) != left.get(sum)) {
                return false;
            }
        }
        return true;
    }

    private long over(long[] table, int until, PrintedSum sum) {
        long total = 0;
        for (int cell = 0; cell <= until; cell++) {
            total += sum.cells().contains(merged.get(cell)) ? table[cell] : 0;
        }
        return total;
    }
}
