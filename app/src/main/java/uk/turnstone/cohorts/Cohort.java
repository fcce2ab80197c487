package uk.turnstone.cohorts;

/**
 * A cohort as it is run on a day.
 *
 * @param code short name, such as PPO
 * @param capacityLow people it has room for, the lower end where that is a range
 * @param capacityHigh the upper end
 * @param adultsOnly whether nobody under 18 may be in it
 */
public record Cohort(
        String code,
        String name,
        String purpose,
        String scheme,
        int capacityLow,
        int capacityHigh,
        boolean adultsOnly) {

    /** Such as "30" or "55 to 60". */
    public String capacity() {
        return capacityLow == capacityHigh ? Integer.toString(capacityHigh) : capacityLow + " to " + capacityHigh;
    }

    /** Members it has no room for; 0 if there is room. */
    public int over(int members) {
        return Math.max(0, members - capacityHigh);
    }
}
