package uk.turnstone.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups of people, each person in one, with totals over them, made fit to be shown: groups under the threshold are put
 * together with the next smallest into one, until nobody can work a small group out; where that would swallow large
 * groups, totals are given up instead, in the order in which the caller can spare them.
 *
 * <p><b>What is proved</b>, for what is printed (the groups shown, the merged one, the totals kept) against a reader who
 * also knows which groups were merged, that each holds somebody, and that none is larger than the smallest shown:
 *
 * <ol>
 *   <li>By algebra: no adding and subtracting of printed figures gives the size of a single group or of any union of
 *       groups that is 1 to threshold − 1 people ({@link RowSpace}; a cell whose unit vector lies in the row space of what
 *       is printed is disclosed: L. H. Cox, <i>Suppression methodology and statistical disclosure control</i>, Journal of
 *       the American Statistical Association 75 (1980), 377–385).
 *   <li>By bounds: for each merged group under the threshold there is a second table of whole numbers, not below nought,
 *       that agrees with all that is printed and has another number there, so that its feasibility interval is more than
 *       one value ({@link PossibleTables}; A. Hundepool, J. Domingo-Ferrer, L. Franconi, S. Giessing, E. Schulte
 *       Nordholt, K. Spicer and P.-P. de Wolf, <i>Statistical Disclosure Control</i>, Wiley 2012, chapter 4). What the
 *       search cannot show is taken to be disclosed.
 * </ol>
 *
 * <p><b>What is not</b>: that the interval is wide, or reaches beyond the threshold; that nothing follows from the same
 * people counted in another table; that nothing follows from the rule by which groups were chosen; what a member of a
 * group knows of the others in it. A group of nobody is shown as what it is.
 *
 * @param counts people in each group, as given; for whoever draws only through {@link #shown}
 * @param merged numbers of the groups put together; none if no group is small
 * @param mergedPrinted whether the size of the merged group may be printed
 * @param printed totals that may be printed
 * @param withheld totals that may not
 */
public record SmallGroups(
        List<Long> counts,
        Set<Integer> merged,
        boolean mergedPrinted,
        List<PrintedSum> printed,
        List<PrintedSum> withheld) {

    /**
     * When a group is small, and how large one may be that is merged so that a total can be kept.
     *
     * @param threshold groups of 1 to below this are small; 2 or more
     * @param largestMerged groups up to this are merged before a total is given up; larger ones only if nothing else helps
     */
    public record Rule(int threshold, long largestMerged) {
        /** The threshold of the partnership (domain notes, part 5, question 11); a column of ten is worth a total. */
        public static final Rule USUAL = new Rule(ShownCount.THRESHOLD, 2L * ShownCount.THRESHOLD);

        /** @throws IllegalArgumentException if the threshold is below 2 */
        public Rule {
            if (threshold < 2) {
                throw new IllegalArgumentException("no such threshold: " + threshold);
            }
        }

        boolean isSmall(long count) {
            return count > 0 && count < threshold;
        }
    }

    /** So many columns may go before a total does. */
    private static final int TOTAL_IN_COLUMNS = 3;

    public SmallGroups {
        counts = List.copyOf(counts);
        merged = Set.copyOf(merged);
        printed = List.copyOf(printed);
        withheld = List.copyOf(withheld);
    }

    /**
     * Makes groups fit to be shown.
     *
     * @param counts people in each group, 0 or more
     * @param sums totals that one would like to print, those first that can be spared soonest
     * @throws IllegalArgumentException if a count is negative
     */
    public static SmallGroups of(List<Long> counts, List<PrintedSum> sums, Rule rule) {
        if (counts.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a group cannot hold fewer than nobody: " + counts);
        }
        List<Integer> bySize = IntStream.range(0, counts.size())
                .boxed()
                .filter(group -> counts.get(group) > 0)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        int small = (int) counts.stream().filter(rule::isSmall).count();
        if (small == 0) {
            return new SmallGroups(counts, Set.of(), true, sums, List.of());
        }
        var attempt = new Attempt(counts, bySize, rule);
        Optional<SmallGroups> fewest = attempt.mergingUpTo(small, bySize.size(), List.of(), sums);
        if (fewest.isEmpty()) {
            return new SmallGroups(counts, Set.copyOf(bySize), false, List.of(), sums);
        }
        int from = fewest.get().merged().size();
        int to = (int) bySize.stream()
                .filter(group -> counts.get(group) <= rule.largestMerged())
                .count();
        List<PrintedSum> kept = new ArrayList<>(sums);
        while (!kept.isEmpty()) {
            Optional<SmallGroups> found = attempt.withAllOrAllButOne(kept, sums, from, Math.max(from, to));
            if (found.isPresent()) {
                return attempt.givenBack(found.get());
            }
            kept.removeFirst();
        }
        return attempt.givenBack(fewest.get());
    }

    /** What a way of showing costs the reader: a total is worth some columns. */
    private int cost() {
        return merged.size() + TOTAL_IN_COLUMNS * withheld.size();
    }

    /** Whether a group is shown by itself. */
    public boolean isShown(int group) {
        return !merged.contains(group);
    }

    /** People of a group. @throws IllegalArgumentException if it is not shown by itself */
    public long shown(int group) {
        if (!isShown(group)) {
            throw new IllegalArgumentException("group " + group + " is not shown by itself");
        }
        return counts.get(group);
    }

    /** People of the merged group, 0 if nothing was merged. @throws IllegalStateException if it may not be printed */
    public long mergedCount() {
        if (!mergedPrinted) {
            throw new IllegalStateException("the merged group may not be printed");
        }
        return PrintedSum.total(counts, merged);
    }

    /** Whether a total may be printed. */
    public boolean prints(PrintedSum sum) {
        return printed.contains(sum);
    }

    /** People of a total. @throws IllegalArgumentException if it may not be printed */
    public long total(PrintedSum sum) {
        if (!prints(sum)) {
            throw new IllegalArgumentException("may not be printed: " + sum.name());
        }
        return sum.of(counts);
    }

    /** Tries ways of merging the smallest groups. */
    private record Attempt(List<Long> counts, List<Integer> bySize, Rule rule) {

        /** With all these totals, or all but one of them, whichever costs the reader least. */
        Optional<SmallGroups> withAllOrAllButOne(List<PrintedSum> kept, List<PrintedSum> all, int from, int to) {
            List<SmallGroups> found = new ArrayList<>();
            mergingUpTo(from, to, kept, all).ifPresent(found::add);
            for (int without = 0; without < kept.size(); without++) {
                List<PrintedSum> fewer = new ArrayList<>(kept);
                fewer.remove(without);
                mergingUpTo(from, to, fewer, all).ifPresent(found::add);
            }
            return found.stream().min(Comparator.comparingInt(SmallGroups::cost));
        }

        /** Prints withheld totals again that, as it turned out, need not have been given up. */
        SmallGroups givenBack(SmallGroups from) {
            SmallGroups shown = from;
            List<PrintedSum> worthMost = from.withheld().reversed();
            for (PrintedSum sum : worthMost) {
                List<PrintedSum> more = new ArrayList<>(shown.printed());
                more.add(sum);
                List<PrintedSum> all = new ArrayList<>(shown.printed());
                all.addAll(shown.withheld());
                int merged = shown.merged().size();
                shown = mergingUpTo(merged, merged, more, all).orElse(shown);
            }
            return shown;
        }

        Optional<SmallGroups> mergingUpTo(int from, int to, List<PrintedSum> kept, List<PrintedSum> all) {
            for (int number = from; number <= to; number++) {
                List<Integer> merged = bySize.subList(0, number);
                long smallestShown = number < bySize.size() ? counts.get(bySize.get(number)) : Long.MAX_VALUE;
                if (new WhatFollows(counts, merged, kept, smallestShown, rule).tellsNoSmallGroup()) {
                    List<PrintedSum> withheld =
                            all.stream().filter(sum -> !kept.contains(sum)).toList();
                    return Optional.of(new SmallGroups(counts, Set.copyOf(merged), true, kept, withheld));
                }
            }
            return Optional.empty();
        }
    }
}
