package uk.turnstone.demo;

/** The partnership's cohorts; codes and names of the Cleveland scheme (domain entry 27), kept as history. */
enum Cohort {
    /** Prolific and priority offenders. */
    PPO(0.55),
    /** High crime causers. */
    HCC(0.65),
    /** On a drug rehabilitation requirement. */
    DRR(0.70),
    /** On an alcohol treatment requirement. */
    ATR(0.60);

    private final double remaining;

    Cohort(double remaining) {
        this.remaining = remaining;
    }

    /** The share of offences that are still committed while the partnership works with somebody. */
    double remaining() {
        return remaining;
    }
}
