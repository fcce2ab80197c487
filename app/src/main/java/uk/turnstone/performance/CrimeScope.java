package uk.turnstone.performance;

/**
 * Which area a crime report is about.
 *
 * @param area code of an authority, {@link #OUTSIDE} or {@link #ALL}
 * @param byWard one row for each ward of the authority instead of one for it
 */
public record CrimeScope(String area, boolean byWard) {
    /** What a force reported that lies in none of its authorities. */
    public static final String OUTSIDE = "outside";
    /** What lies in no area that could be found; of a borough, in none of its wards. */
    public static final String UNKNOWN = "unknown";
    /** Every area that has rows, then outside, then unknown. */
    public static final String ALL = "all";

    /** @throws IllegalArgumentException with a sentence, if wards are asked for without a borough */
    public CrimeScope {
        if (byWard && (area.equals(ALL) || area.equals(OUTSIDE))) {
            throw new IllegalArgumentException("Wards are counted within one borough: give its code as the area.");
        }
    }

    /** True for an area known by a code of its own. */
    public boolean isAuthority() {
        return !area.equals(ALL) && !area.equals(OUTSIDE);
    }
}
