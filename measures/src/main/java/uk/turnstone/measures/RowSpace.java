package uk.turnstone.measures;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All that can be had from printed sums by adding and subtracting them, exactly: their row space over the rational
 * numbers, kept as whole numbers.
 *
 * @param columns number of cells
 * @param rows a reduced basis: row i has {@code unit} at its pivot, the other rows 0 there
 * @param unit what stands for 1 in all rows
 */
record RowSpace(int columns, List<long[]> rows, long unit) {
    /** More independent sums than this are not looked through (2^20 groups); nothing is then taken for proved. */
    static final int MOST = 20;

    /** @param sums by sum, then cell: 1 where the sum holds the cell, else 0 */
    static RowSpace of(List<long[]> sums, int columns) {
        List<long[]> rest = new ArrayList<>(sums.stream().map(long[]::clone).toList());
        List<long[]> basis = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (int column = 0; column < columns && !rest.isEmpty(); column++) {
            int at = column;
            var found = rest.stream().filter(row -> row[at] != 0).findFirst();
            if (found.isPresent()) {
                long[] pivot = found.get();
                rest.remove(pivot);
                rest.forEach(row -> clear(row, pivot, at));
                basis.forEach(row -> clear(row, pivot, at));
                basis.add(pivot);
                pivots.add(at);
            }
        }
        long unit = 1;
        for (int row = 0; row < basis.size(); row++) {
            long pivot = basis.get(row)[pivots.get(row)];
            unit = Math.multiplyExact(unit, Math.abs(pivot) / gcd(unit, pivot));
        }
        for (int row = 0; row < basis.size(); row++) {
            scale(basis.get(row), unit, basis.get(row)[pivots.get(row)]);
        }
        return new RowSpace(columns, basis, unit);
    }

    /** Number of independent sums. */
    int rank() {
        return rows.size();
    }

    /**
     * Whether there is a group of whole cells whose number of people follows from the sums, and of which this holds. A
     * group is a vector of noughts and ones; one in the row space is fixed by what it has at the pivots, so that all are
     * found by trying noughts and ones there.
     *
     * @throws IllegalStateException if there are more than {@link #MOST} independent sums
     */
    boolean anyGroup(Predicate<boolean[]> holds) {
        if (rank() > MOST) {
            throw new IllegalStateException("too many sums to look through: " + rank());
        }
        long[] vector = new long[columns];
        boolean[] taken = new boolean[rank()];
        for (long step = 1; step < 1L << rank(); step++) {
            // Gray's order: from one try to the next a single row comes or goes.
            int row = Long.numberOfTrailingZeros(step);
            taken[row] = !taken[row];
            long sign = taken[row] ? 1 : -1;
            for (int column = 0; column < columns; column++) {
                vector[column] = Math.addExact(vector[column], sign * rows.get(row)[column]);
            }
            boolean[] group = group(vector);
            if (group.length > 0 && holds.test(group)) {
                return true;
            }
        }
        return false;
    }

    private boolean[] group(long[] vector) {
        boolean[] group = new boolean[columns];
        for (int column = 0; column < columns; column++) {
            if (vector[column] != 0 && vector[column] != unit) {
                return new boolean[0];
            }
            group[column] = vector[column] != 0;
        }
        return group;
    }

    /** Makes row 0 at the column by taking the pivot row from it, and keeps its numbers small. */
    private static void clear(long[] row, long[] pivot, int column) {
        long times = row[column];
        if (times == 0) {
            return;
        }
        long by = pivot[column];
        long common = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.subtractExact(Math.multiplyExact(row[i], by), Math.multiplyExact(pivot[i], times));
            common = gcd(common, row[i]);
        }
        for (int i = 0; common > 1 && i < row.length; i++) {
            row[i] /= common;
        }
    }

    private static void scale(long[] row, long unit, long pivot) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.multiplyExact(row[i], unit / pivot);
        }
    }

    private static long gcd(long a, long b) {
        return BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).longValueExact();
    }
}
