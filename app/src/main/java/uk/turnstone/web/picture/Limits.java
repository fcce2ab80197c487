package uk.turnstone.web.picture;

/**
 * The usual range of a figure, as drawn behind its line.
 *
 * @param mean thin line
 * @param lower edge of the band
 * @param upper edge of the band
 * @param words how it was found, such as “11 quarters before this one”
 */
public record Limits(double mean, double lower, double upper, String words) {

    /** @throws IllegalArgumentException unless the mean lies between the limits */
    public Limits {
        if (!(lower <= mean && mean <= upper)) {
            throw new IllegalArgumentException("no limits: " + lower + ", " + mean + ", " + upper);
        }
    }

    boolean outside(double value) {
        return value < lower || value > upper;
    }
}
