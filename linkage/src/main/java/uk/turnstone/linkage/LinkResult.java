package uk.turnstone.linkage;

import java.util.List;

/**
 * What linking gave, each list sorted.
 *
 * @param links pairs for which a rule holds and whose records ended in one cluster: all pairs of records that
 *     say different things, and each copy of a record with the first of them
 * @param findings what a person should look at
 * @param clusters every record that was looked at, in exactly one cluster
 */
public record LinkResult(List<Link> links, List<Finding> findings, List<Cluster> clusters) {

    public LinkResult {
        links = links.stream().sorted().toList();
        findings = findings.stream().sorted().distinct().toList();
        clusters = clusters.stream().sorted().toList();
    }
}
