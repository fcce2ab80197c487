package uk.turnstone.web.picture;

/** Which way a figure is wanted to go. Where nobody has said, nothing is called good or bad. */
public enum Wanted {
    HIGHER,
    LOWER,
    NOT_SAID;

    /** “above usual, not wanted”, “below usual”, “within usual range”. */
    String words(double value, Limits limits) {
        if (!limits.outside(value)) {
            return "within usual range";
        }
        boolean above = value > limits.upper();
        String place = above ? "above usual" : "below usual";
        return this == NOT_SAID ? place : place + (above == (this == HIGHER) ? ", as wanted" : ", not wanted");
    }
}
