package uk.turnstone.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who is known to which services, counted exactly: every person is in one mixture of services. Not fit to be shown before
 * {@link #shown}.
 *
 * @param services names, in a fixed order
 * @param people by mixture, as numbers of services from 0; the empty mixture is who is known to none
 */
public record Overlap(List<String> services, Map<Set<Integer>, Long> people) {

    /** @throws IllegalArgumentException if a mixture names a service there is not, or a count is negative */
    public Overlap {
        services = List.copyOf(services);
        people = Map.copyOf(people);
        for (var group : people.entrySet()) {
            for (int service : group.getKey()) {
                if (service < 0 || service >= services.size()) {
                    throw new IllegalArgumentException("there is no service number " + service);
                }
            }
            if (group.getValue() < 0) {
                throw new IllegalArgumentException("a mixture cannot hold fewer than nobody");
            }
        }
    }

    /**
     * The overlap with its small mixtures merged by {@link SmallGroups}. Kept before all else are the number of all people
     * and the steps by number of services, if need be with neighbouring steps put together; then the totals of services,
     * of which that with the fewest people is given up first.
     */
    public ShownOverlap shown(SmallGroups.Rule rule) {
        List<Set<Integer>> mixtures = people.entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(mixture -> new TreeSet<>(mixture).toString()))
                .toList();
        List<Long> counts = mixtures.stream().map(people::get).toList();
        List<PrintedSum> totals = totals(mixtures, counts);
        List<Step> steps = Step.all(services.size(), mixtures, counts, rule);
        while (true) {
            List<PrintedSum> sums = new ArrayList<>(totals);
            steps.forEach(step -> sums.add(step.over(mixtures)));
            SmallGroups groups = SmallGroups.of(counts, sums, rule);
            boolean stepsKept = steps.stream().allMatch(step -> groups.prints(step.over(mixtures)));
            if (stepsKept || steps.size() == 1) {
                return ShownOverlap.of(services, mixtures, groups, totals, stepsKept ? steps : List.of());
            }
            steps = Step.coarser(steps);
        }
    }

    /** Everyone at each service, the smallest service first. */
    private List<PrintedSum> totals(List<Set<Integer>> mixtures, List<Long> counts) {
        List<PrintedSum> totals = new ArrayList<>();
        for (int service = 0; service < services.size(); service++) {
            int number = service;
            totals.add(new PrintedSum("service " + number, cells(mixtures, mixture -> mixture.contains(number))));
        }
        totals.sort(Comparator.comparing((PrintedSum total) -> total.of(counts)));
        return totals;
    }

    static Set<Integer> cells(List<Set<Integer>> mixtures, Predicate<Set<Integer>> held) {
        var cells = new HashSet<Integer>();
        IntStream.range(0, mixtures.size())
                .filter(cell -> held.test(mixtures.get(cell)))
                .forEach(cells::add);
        return cells;
    }

    /**
     * People by number of services: from this number to that.
     *
     * @param from fewest services
     * @param to most services
     */
    record Step(int from, int to) {
        private static final int SEVERAL = 3;

        PrintedSum over(List<Set<Integer>> mixtures) {
            return new PrintedSum(
                    "known to " + from + " to " + to,
                    cells(mixtures, mixture -> mixture.size() >= from && mixture.size() <= to));
        }

        /** None, one, two, three or more; a step with too few people is put together with its neighbour below. */
        static List<Step> all(int services, List<Set<Integer>> mixtures, List<Long> counts, SmallGroups.Rule rule) {
            List<Step> steps = new ArrayList<>();
            for (int from = 0; from <= Math.min(services, SEVERAL); from++) {
                steps.add(new Step(from, from == SEVERAL ? services : from));
            }
            for (int i = steps.size() - 1; i > 0; i--) {
                if (rule.isSmall(steps.get(i).over(mixtures).of(counts))) {
                    join(steps, i);
                }
            }
            if (steps.size() > 1 && rule.isSmall(steps.getFirst().over(mixtures).of(counts))) {
                join(steps, 1);
            }
            return steps;
        }

        /** The two topmost steps as one. */
        static List<Step> coarser(List<Step> steps) {
            List<Step> fewer = new ArrayList<>(steps);
            join(fewer, fewer.size() - 1);
            return fewer;
        }

        private static void join(List<Step> steps, int with) {
            steps.set(
                    with - 1,
                    new Step(steps.get(with - 1).from(), steps.get(with).to()));
            steps.remove(with);
        }
    }
}
