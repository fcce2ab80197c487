package uk.turnstone.linkage;

import java.util.List;

/**
 * Records held to be of one person.
 *
 * @param id the smallest id among them
 * @param records ids of all of them, rising; one record alone is a cluster too
 */
public record Cluster(long id, List<Long> records) implements Comparable<Cluster> {

    public Cluster {
        records = records.stream().sorted().toList();
        if (records.isEmpty() || records.getFirst() != id) {
            throw new IllegalArgumentException("A cluster is named after its smallest record.");
        }
    }

    @Override
    public int compareTo(Cluster other) {
        return Long.compare(id, other.id);
    }
}
