package uk.turnstone.linkage.weigh;

import java.util.List;

/**
 * What a {@link Delivery} did. Records and persons that do not stand here are as they were.
 *
 * @param moved records that came, went, or are of another person than before, in order
 * @param review pairs with a record of the delivery that reach the split threshold and are not of one person, the heaviest
 *     first: for people to decide
 * @param doubts persons that the delivery touched and that are suspiciously large or loosely held
 */
public record Changes(List<Moved> moved, List<ForReview> review, List<Doubt> doubts) {
    /** No person: before a record came, or after it went. */
    public static final long NOBODY = 0;

    public record Moved(RecordKey record, long from, long to) {}

    public record ForReview(RecordKey one, RecordKey other, double weight) {}

    public Changes {
        moved = List.copyOf(moved);
        review = List.copyOf(review);
        doubts = List.copyOf(doubts);
    }
}
