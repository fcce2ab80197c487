package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers along a line, with round ticks that take in all of them.
 *
 * @param least number at the beginning, a tick
 * @param greatest number at the end, a tick
 * @param step between ticks: 1, 2, 2.5 or 5 and noughts
 * @param from pixels at the beginning
 * @param to pixels at the end; below {@code from} where numbers rise upwards
 */
record LinearScale(double least, double greatest, double step, double from, double to) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /**
     * The closest scale of round ticks around these numbers.
     *
     * @param ticks how many steps at most
     * @param whole whether ticks between whole numbers would be senseless, as with people
     */
    static LinearScale around(double least, double greatest, int ticks, boolean whole, double from, double to) {
        double span = greatest > least ? greatest - least : 1;
        double power = Math.pow(10, Math.floor(Math.log10(span / ticks)));
        for (int tens = 0; ; tens++) {
            for (double round : ROUND) {
                double step = round * power * Math.pow(10, tens);
                double first = Math.floor(least / step) * step;
                double last = Math.ceil(greatest / step) * step;
                boolean sensible = !whole || step >= 1 && step == Math.rint(step);
                if (sensible && (last - first) / step <= ticks + 1e-9) {
                    return new LinearScale(first, last > first ? last : first + step, step, from, to);
                }
            }
        }
    }

    /** From nought, as bars must. */
    static LinearScale fromNought(double greatest, int ticks, boolean whole, double from, double to) {
        return around(0, Math.max(greatest, 0), ticks, whole, from, to);
    }

    double at(double number) {
        return from + (number - least) / (greatest - least) * (to - from);
    }

    /** Pixels that a number is long. */
    double length(double number) {
        return Math.abs(at(number) - at(0));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= Math.round((greatest - least) / step); i++) {
            ticks.add(least + i * step);
        }
        return ticks;
    }

    /** Digits after the point that tell ticks apart. */
    int decimals() {
        return step == Math.rint(step) ? 0 : step * 10 == Math.rint(step * 10) ? 1 : 2;
    }
}
