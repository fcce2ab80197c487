package uk.turnstone.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader can work out of merged groups from the figures printed: shown groups subtracted from the totals leave
 * sums over merged groups alone.
 *
 * @param counts true counts of all groups
 * @param merged numbers of the groups merged
 * @param printed totals printed; the merged group's own is always among what is known
 * @param largest that a merged group can be: the smallest group shown
 */
record WhatFollows(
        List<Long> counts, List<Integer> merged, List<PrintedSum> printed, long largest, SmallGroups.Rule rule) {

    boolean tellsNoSmallGroup() {
        List<long[]> sums = sums();
        RowSpace known = RowSpace.of(sums, merged.size());
        return known.rank() <= RowSpace.MOST && !known.anyGroup(this::isSmall) && leavesEachSmallCellInDoubt(sums);
    }

    private boolean isSmall(boolean[] group) {
        return rule.isSmall(IntStream.range(0, group.length)
                .filter(cell -> group[cell])
                .mapToLong(cell -> counts.get(merged.get(cell)))
                .sum());
    }

    private boolean leavesEachSmallCellInDoubt(List<long[]> sums) {
        long[] truth = merged.stream().mapToLong(counts::get).toArray();
        long all = Arrays.stream(truth).sum();
        var tables = new PossibleTables(sums, truth, 1, Math.min(largest, all));
        boolean[] proved = new boolean[truth.length];
        for (int cell = 0; cell < truth.length; cell++) {
            if (rule.isSmall(truth[cell]) && !proved[cell]) {
                var other = tables.otherAt(cell);
                if (other.isEmpty()) {
                    return false;
                }
                // One other table is the proof for every cell in which it differs.
                for (int each = 0; each < truth.length; each++) {
                    proved[each] |= other.get()[each] != truth[each];
                }
            }
        }
        return true;
    }

    /** By sum, then merged group: 1 where the sum holds the group. The first is the merged group as a whole. */
    private List<long[]> sums() {
        List<long[]> sums = new ArrayList<>();
        sums.add(merged.stream().mapToLong(group -> 1).toArray());
        for (PrintedSum sum : printed) {
            sums.add(merged.stream()
                    .mapToLong(group -> sum.cells().contains(group) ? 1 : 0)
                    .toArray());
        }
        return sums;
    }
}
