package uk.turnstone.linkage;

import java.util.Comparator;
import java.util.List;

/**
 * Two records held to be of one person, and why. It tells of both, so it is for readers who may see both.
 *
 * @param a id of the one record, the smaller
 * @param b id of the other
 * @param rule the ground
 * @param evidence sentences for people, most telling first
 */
public record Link(long a, long b, LinkRule rule, List<String> evidence) implements Comparable<Link> {

    private static final Comparator<Link> ORDER =
            Comparator.comparingLong(Link::a).thenComparingLong(Link::b).thenComparing(Link::rule);

    public Link {
        if (a >= b) {
            throw new IllegalArgumentException("A link names the smaller id first: " + a + ", " + b + ".");
        }
        evidence = List.copyOf(evidence);
    }

    @Override
    public int compareTo(Link other) {
        return ORDER.compare(this, other);
    }
}
