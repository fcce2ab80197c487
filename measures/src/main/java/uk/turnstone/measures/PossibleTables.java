package uk.turnstone.measures;

import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The tables of whole numbers that agree with all printed sums, searched one by one. Each cell is known to lie within a
 * range; ranges are drawn in by the sums before every guess.
 *
 * <p>A table that is found is its own proof. One that is not found within {@link #GUESSES} guesses may still exist: who
 * asks must then take it that there is none.
 */
final class PossibleTables {
    /** Small tables need some tens of guesses; more would be felt on a page. */
    private static final int GUESSES = 20_000;

    private final List<long[]> sums;
    private final long[] truth;
    private final long[] totals;
    private final long least;
    private final long most;
    private int tried;

    /**
     * Tables like a true one.
     *
     * @param sums by sum, then cell: 1 where the sum holds the cell
     * @param truth what is really in the cells
     * @param least and
     * @param most what each cell is known to hold at the least and at the most
     */
    PossibleTables(List<long[]> sums, long[] truth, long least, long most) {
        this.sums = sums;
        this.truth = truth.clone();
        this.least = least;
        this.most = most;
        totals = sums.stream().mapToLong(sum -> product(sum, truth)).toArray();
    }

    /** A possible table that has another number than the true one in this cell; empty if there is none, or none found. */
    Optional<long[]> otherAt(int cell) {
        tried = 0;
        for (var numbers = nearest(truth[cell], least, most); numbers.hasNext(); ) {
            long number = numbers.nextLong();
            if (number != truth[cell]) {
                Optional<long[]> found = with(lower(), upper(), cell, number);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private long[] lower() {
        return LongStream.generate(() -> least).limit(truth.length).toArray();
    }

    private long[] upper() {
        return LongStream.generate(() -> most).limit(truth.length).toArray();
    }

    private Optional<long[]> with(long[] lower, long[] upper, int cell, long number) {
        if (tried++ > GUESSES) {
            return Optional.empty();
        }
        lower[cell] = number;
        upper[cell] = number;
        if (!drawIn(lower, upper)) {
            return Optional.empty();
        }
        var open = IntStream.range(0, truth.length)
                .filter(other -> lower[other] < upper[other])
                .findFirst();
        if (open.isEmpty()) {
            return Optional.of(lower);
        }
        int next = open.getAsInt();
        for (var guesses = nearest(truth[next], lower[next], upper[next]); guesses.hasNext(); ) {
            Optional<long[]> found = with(lower.clone(), upper.clone(), next, guesses.nextLong());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Draws the ranges in until nothing more follows; false if some sum can no longer be met. */
    private boolean drawIn(long[] lower, long[] upper) {
        boolean again = true;
        while (again) {
            again = false;
            for (int sum = 0; sum < totals.length; sum++) {
                long[] holds = sums.get(sum);
                long spareUp = totals[sum] - product(holds, lower);
                long spareDown = product(holds, upper) - totals[sum];
                if (spareUp < 0 || spareDown < 0) {
                    return false;
                }
                for (int cell = 0; cell < holds.length; cell++) {
                    long width = upper[cell] - lower[cell];
                    if (holds[cell] == 1 && (width > spareUp || width > spareDown)) {
                        long low = upper[cell] - Math.min(width, spareDown);
                        upper[cell] = lower[cell] + Math.min(width, spareUp);
                        lower[cell] = low;
                        again = true;
                        if (low > upper[cell]) {
                            return false;
                        }
                        spareUp = totals[sum] - product(holds, lower);
                        spareDown = product(holds, upper) - totals[sum];
                    }
                }
            }
        }
        return true;
    }

    private static long product(long[] sum, long[] cells) {
        long total = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            total += sum[cell] * cells[cell];
        }
        return total;
    }

    /** All numbers of a range, those nearest to the true one first: there the second table is found soonest. */
    private static PrimitiveIterator.OfLong nearest(long to, long from, long until) {
        return LongStream.rangeClosed(0, Math.max(Math.abs(to - from), Math.abs(until - to)))
                .flatMap(by -> by == 0 ? LongStream.of(to) : LongStream.of(to - by, to + by))
                .filter(number -> from <= number && number <= until)
                .iterator();
    }
}
