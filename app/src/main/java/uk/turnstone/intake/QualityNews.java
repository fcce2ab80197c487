package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a delivery is markedly worse than the one before it, in sentences. */
final class QualityNews {
    /** Shares that grew by less than this are let be, however many rows there are. */
    private static final double LEAST = 0.05;

    /** So many standard errors of the difference of two shares come about by chance in one of a hundred comparisons. */
    private static final double STANDARD_ERRORS = 2.58;

    private QualityNews() {}

    private record Worse(String sentence, double by) {}

    /** The largest difference first; none where nothing can be compared. */
    static List<String> of(Format format, Counted now, Counted before) {
        if (now.read() == 0 || before.read() == 0) {
            return List.of();
        }
        List<Worse> found = new ArrayList<>();
        compare(found, "Rows were turned back: ", now, now.rejected(), before, before.rejected());
        for (Column column : format.columns()) {
            Long filled = now.filled(column.name());
            Long earlier = before.filled(column.name());
            if (filled != null
                    && earlier != null
                    && !now.holdsBack(column.name())
                    && !before.holdsBack(column.name())) {
                String what = column.name() + " is missing or cannot be read: ";
                compare(found, what, now, now.read() - filled, before, before.read() - earlier);
            }
        }
        Map<String, Long> then = wrong(before.figures());
        wrong(now.figures())
                .forEach((what, rows) -> compare(found, what + ": ", now, rows, before, then.getOrDefault(what, 0L)));
        return found.stream()
                .sorted(Comparator.comparingDouble(Worse::by).reversed().thenComparing(Worse::sentence))
                .map(Worse::sentence)
                .toList();
    }

    /** Rows by what is wrong with them, in the words before the advice. */
    private static Map<String, Long> wrong(Figures figures) {
        return Stream.concat(figures.flagged().stream(), figures.rejected().stream())
                .filter(each -> !each.column().isEmpty())
                .collect(Collectors.groupingBy(
                        each -> each.column() + " " + each.reason().split("[;.]", 2)[0],
                        Collectors.summingLong(Figures.Wrong::rows)));
    }

    private static void compare(List<Worse> found, String what, Counted now, long rows, Counted before, long earlier) {
        double share = (double) rows / now.read();
        double then = (double) earlier / before.read();
        boolean told = !now.reach().holdsBack(rows)
                && !now.reach().holdsBack(now.read() - rows)
                && !now.reach().holdsBack(earlier)
                && !now.reach().holdsBack(before.read() - earlier);
        if (told && marked(rows, now.read(), earlier, before.read())) {
            found.add(new Worse(
                    what + inHundred(share) + " rows, " + inHundred(then) + " in the delivery before.", share - then));
        }
    }

    /** Whether a share is so much larger than it was that chance would hardly make it so. */
    static boolean marked(long rows, long read, long earlier, long readEarlier) {
        double by = (double) rows / read - (double) earlier / readEarlier;
        double pooled = (double) (rows + earlier) / (read + readEarlier);
        double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / read + 1.0 / readEarlier));
        return by >= LEAST && by > STANDARD_ERRORS * error;
    }

    /** “12 in 100”; few are never told as none, nor nearly all as all. */
    static String inHundred(double share) {
        long rounded = Math.round(100 * share);
        if (share == 0) {
            return "none";
        }
        return rounded == 0
                ? "fewer than 1 in 100"
                : rounded == 100 && share < 1 ? "more than 99 in 100" : rounded + " in 100";
    }
}
