package uk.turnstone.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is known to which services, fit to be shown: no mixture under the threshold can be worked out from it (what exactly
 * is proved, {@link SmallGroups} says).
 *
 * @param services in the order given
 * @param columns mixtures shown, the largest first; those known to none are in the steps alone
 * @param merged the mixtures put together; empty where none was small
 * @param steps people by number of services, from few to many; empty where even all of them are too few
 */
public record ShownOverlap(List<Service> services, List<Column> columns, Optional<Merged> merged, List<Step> steps) {

    /**
     * A service.
     *
     * @param total everyone at it; empty where that would give a small mixture away
     */
    public record Service(String name, OptionalLong total) {}

    /**
     * A mixture.
     *
     * @param services numbers of its services, from 0; people are in exactly these
     */
    public record Column(Set<Integer> services, long people) {}

    /**
     * Mixtures put together.
     *
     * @param mixtures how many
     * @param people together; empty where even that is too few
     * @param fewest services that one of them has; 0 where those known to none are among them
     * @param most services that one of them has
     */
    public record Merged(int mixtures, OptionalLong people, int fewest, int most) {}

    /**
     * People by number of services.
     *
     * @param from fewest services
     * @param to most services
     */
    public record Step(int from, int to, long people) {
        private static final List<String> NUMBERS = List.of("none", "one", "two");

        /** “none”, “one”, “two or more”, “none to one”. */
        public String words(int services) {
            String first = number(from);
            if (from == to) {
                return first;
            }
            return to == services ? from == 0 ? "any number" : first + " or more" : first + " to " + number(to);
        }

        private static String number(int of) {
            return of < NUMBERS.size() ? NUMBERS.get(of) : of == 3 ? "three" : Integer.toString(of);
        }
    }

    public ShownOverlap {
        services = List.copyOf(services);
        columns = List.copyOf(columns);
        steps = List.copyOf(steps);
    }

    /** All people; empty where they are too few. */
    public OptionalLong everybody() {
        return steps.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(steps.stream().mapToLong(Step::people).sum());
    }

    static ShownOverlap of(
            List<String> names,
            List<Set<Integer>> mixtures,
            SmallGroups groups,
            List<PrintedSum> totals,
            List<Overlap.Step> steps) {
        Map<String, PrintedSum> byName = totals.stream().collect(Collectors.toMap(PrintedSum::name, total -> total));
        List<Service> services = new ArrayList<>();
        for (int service = 0; service < names.size(); service++) {
            PrintedSum total = byName.get("service " + service);
            services.add(new Service(
                    names.get(service),
                    total != null && groups.prints(total)
                            ? OptionalLong.of(groups.total(total))
                            : OptionalLong.empty()));
        }
        List<Column> columns = IntStream.range(0, mixtures.size())
                .filter(groups::isShown)
                .filter(cell -> !mixtures.get(cell).isEmpty())
                .mapToObj(cell -> new Column(mixtures.get(cell), groups.shown(cell)))
                .sorted(Comparator.comparing(Column::people).reversed().thenComparing(column -> column.services()
                        .size()))
                .toList();
        List<Step> shownSteps = steps.stream()
                .map(step -> new Step(step.from(), step.to(), groups.total(step.over(mixtures))))
                .toList();
        return new ShownOverlap(services, columns, merged(mixtures, groups), shownSteps);
    }

    private static Optional<Merged> merged(List<Set<Integer>> mixtures, SmallGroups groups) {
        if (groups.merged().isEmpty()) {
            return Optional.empty();
        }
        var sizes = groups.merged().stream()
                .mapToInt(cell -> mixtures.get(cell).size())
                .summaryStatistics();
        return Optional.of(new Merged(
                groups.merged().size(),
                groups.mergedPrinted() ? OptionalLong.of(groups.mergedCount()) : OptionalLong.empty(),
                sizes.getMin(),
                sizes.getMax()));
    }
}
