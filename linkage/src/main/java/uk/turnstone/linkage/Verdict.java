package uk.turnstone.linkage;

/** What the rules say of two records. */
sealed interface Verdict {

    /** One person, as far as these two show. */
    record Joined(Link link) implements Verdict {}

    /** Not to be joined by rule; somebody should look. */
    record ForReview(Finding finding) implements Verdict {}

    /** Nothing to say. */
    record Unrelated() implements Verdict {}
}
