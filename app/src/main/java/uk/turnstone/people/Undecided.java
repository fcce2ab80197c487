package uk.turnstone.people;

import java.util.List;
import uk.turnstone.linkage.Finding;

/** Findings that still wait for a person: where somebody has decided about every two of its records it is not asked again. */
final class Undecided {
    private Undecided() {}

    static List<Finding> among(List<Finding> findings, List<HandDecision> decisions) {
        return findings.stream()
                .filter(finding -> !decided(finding.records(), decisions))
                .toList();
    }

    private static boolean decided(List<Long> records, List<HandDecision> decisions) {
        return records.stream().allMatch(one -> records.stream().allMatch(other -> decisions.stream()
                .anyMatch(decision -> decision.records().containsAll(List.of(one, other)))));
    }
}
