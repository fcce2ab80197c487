package uk.turnstone.people;

import java.util.List;
import uk.turnstone.linkage.Finding;

/** Findings that still wait for a person: what somebody has decided about all the records of is not asked again. */
final class Undecided {
    private Undecided() {}

    static List<Finding> among(List<Finding> findings, List<HandDecision> decisions) {
        return findings.stream()
                .filter(finding -> decisions.stream()
                        .noneMatch(decision -> decision.records().containsAll(finding.records())))
                .toList();
    }
}
