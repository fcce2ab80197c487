package uk.turnstone.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One kind of evidence on two people, side by side.
 *
 * @param what names, birth dates, numbers, addresses, what is reported, who says so
 * @param one what is said of the one
 * @param other what is said of the other
 * @param agrees whether anything of it is said of both
 */
public record Compared(String what, List<String> one, List<String> other, boolean agrees) {

    /** The evidence, the most telling first. */
    static List<Compared> of(List<SourceSays> one, List<SourceSays> other) {
        List<Compared> rows = new ArrayList<>();
        rows.add(row("Names", one, other, SourceSays::names));
        rows.add(row("Birth dates", one, other, said -> said.birth().isEmpty() ? List.of() : List.of(said.birth())));
        rows.add(row("Numbers", one, other, SourceSays::numbers));
        rows.add(row("Addresses", one, other, SourceSays::addresses));
        rows.add(new Compared("History", List.of(history(one)), List.of(history(other)), false));
        rows.add(new Compared("Said by", sources(one), sources(other), false));
        return List.copyOf(rows);
    }

    private static Compared row(
            String what, List<SourceSays> one, List<SourceSays> other, Function<SourceSays, List<String>> part) {
        SortedSet<String> left = all(one, part);
        SortedSet<String> right = all(other, part);
        return new Compared(
                what, List.copyOf(left), List.copyOf(right), left.stream().anyMatch(right::contains));
    }

    private static SortedSet<String> all(List<SourceSays> said, Function<SourceSays, List<String>> part) {
        return said.stream().flatMap(each -> part.apply(each).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources(List<SourceSays> said) {
        return said.stream()
                .collect(Collectors.groupingBy(
                        each -> each.agency() + (each.extract().isEmpty() ? "" : ", " + each.extract()),
                        java.util.TreeMap::new,
                        Collectors.summingInt(each -> each.records().size())))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    private static String history(List<SourceSays> said) {
        int events = said.stream().mapToInt(SourceSays::events).sum();
        return events == 1 ? "1 entry" : events + " entries";
    }
}
