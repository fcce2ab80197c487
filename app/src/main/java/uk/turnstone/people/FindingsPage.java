package uk.turnstone.people;

import java.util.List;

/**
 * What linking found and somebody must look at.
 *
 * @param findings the latest
 * @param all how many there are in all, among those the reader may see
 * @param proposals what colleagues propose
 */
public record FindingsPage(List<ToReview> findings, int all, List<KnownDecision> proposals) {

    /** How much is shown of how much. */
    public String count() {
        return all > findings.size() ? "the latest " + findings.size() + " of " + all : Integer.toString(all);
    }
}
