package uk.turnstone.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which reports tell of one thing (rule 13 of what the data must be able to say). Reports that share a number are of one
 * occurrence, and so is what hangs together through others; somebody's word goes before numbers: what was called two is
 * apart, whatever else would join it. The answer does not depend on the order in which reports and judgements are given.
 */
public final class Occurrences {
    private final Map<Report, Set<Report>> groups;

    private Occurrences(Map<Report, Set<Report>> groups) {
        this.groups = groups;
    }

    /**
     * A report and the numbers that its thing goes by.
     *
     * @param numbers such as CRIME:SV26/1000001; equal numbers are of one thing
     */
    public record Told(Report report, Set<String> numbers) {}

    /** Groups reports. Judgements on reports that are not among them say nothing here. */
    public static Occurrences of(Collection<Told> told, Collection<Judgement> judgements) {
        SortedSet<Report> reports = new TreeSet<>();
        SortedMap<String, SortedSet<Report>> sharing = new TreeMap<>();
        for (Told one : told) {
            reports.add(one.report());
            one.numbers().forEach(number -> sharing.computeIfAbsent(number, first -> new TreeSet<>())
                    .add(one.report()));
        }
        List<SortedSet<Report>> same = new ArrayList<>();
        List<Judgement> apart = new ArrayList<>();
        for (Judgement each : judgements) {
            if (reports.contains(each.one()) && reports.contains(each.other())) {
                if (each.same()) {
                    same.add(new TreeSet<>(List.of(each.one(), each.other())));
                } else {
                    apart.add(each);
                }
            }
        }
        same.sort(Comparator.<SortedSet<Report>, Report>comparing(SortedSet::first)
                .thenComparing(SortedSet::last));
        var joining = new Joining(reports, apart);
        same.forEach(joining::join);
        sharing.values().forEach(joining::join);
        return new Occurrences(joining.groups());
    }

    /** How many things the reports tell of. */
    public int count() {
        return Set.copyOf(groups.values()).size();
    }

    /** The reports that tell of the same thing, this one among them; none for a report that was not grouped. */
    public Set<Report> with(Report report) {
        return groups.getOrDefault(report, Set.of());
    }
}
