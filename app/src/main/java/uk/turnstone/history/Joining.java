package uk.turnstone.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Groups of reports that grow together, but never over a word that says they are two. */
final class Joining {
    private final Map<Report, Report> leads = new HashMap<>();
    private final List<Judgement> apart;

    Joining(Collection<Report> reports, List<Judgement> apart) {
        reports.forEach(report -> leads.put(report, report));
        this.apart = apart;
    }

    /** Joins what may be joined of reports that share something. */
    void join(SortedSet<Report> sharing) {
        List<Report> met = new ArrayList<>();
        for (Report report : sharing) {
            if (met.stream().noneMatch(before -> joined(lead(before), lead(report)))) {
                met.add(report);
            }
        }
    }

    private boolean joined(Report first, Report second) {
        if (first.equals(second)) {
            return true;
        }
        if (apart.stream()
                .anyMatch(each -> Set.of(lead(each.one()), lead(each.other())).equals(Set.of(first, second)))) {
            return false;
        }
        leads.put(second, first);
        return true;
    }

    private Report lead(Report report) {
        Report lead = report;
        Report next = Objects.requireNonNull(leads.get(lead));
        while (!next.equals(lead)) {
            lead = next;
            next = Objects.requireNonNull(leads.get(lead));
        }
        leads.put(report, lead);
        return lead;
    }

    /** For every report those that it is together with, itself among them. */
    Map<Report, Set<Report>> groups() {
        return leads.keySet().stream()
                .collect(Collectors.groupingBy(this::lead, Collectors.toUnmodifiableSet()))
                .values()
                .stream()
                .flatMap(group -> group.stream().map(report -> Map.entry(report, group)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
