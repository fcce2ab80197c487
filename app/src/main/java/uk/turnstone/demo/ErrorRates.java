package uk.turnstone.demo;

/**
 * How often an agency writes things down wrongly: a share of its records for each mistake, 0 to 1.
 *
 * @param slip a typing slip in the surname or a forename
 * @param swappedBirth day and month the wrong way round, where both ways make a date
 * @param partialBirth only year, only year and month, or nothing
 * @param noPnc no PNC number at all
 * @param wrongLetter a PNC number whose check letter is wrong
 * @param othersPnc the PNC number of somebody else
 * @param shortPnc the short form, with two digits of the year and without leading zeros
 * @param nickname the nickname for the forename, where there is one
 * @param forenamesJoined two forenames as one, or the second left out
 * @param surnameSplit a hyphen lost from a double surname
 * @param oldAddress the home before this one
 * @param maidenName the surname from before a marriage
 * @param noPostcode no postcode
 * @param upperCase the surname in capitals
 * @param ownScript the name in its own script, where that is not Latin
 */
record ErrorRates(
        double slip,
        double swappedBirth,
        double partialBirth,
        double noPnc,
        double wrongLetter,
        double othersPnc,
        double shortPnc,
        double nickname,
        double forenamesJoined,
        double surnameSplit,
        double oldAddress,
        double maidenName,
        double noPostcode,
        double upperCase,
        double ownScript) {

    //                                                      slip   swap   part   none   letter other   short nick  join
    // split old   maid  nopc  upper script
    static final ErrorRates CUSTODY_DESK = new ErrorRates(
            0.030, 0.008, 0.020, 0.080, 0.004, 0.0010, 0.02, 0.03, 0.20, 0.30, 0.10, 0.15, 0.06, 0.30, 0.0);
    static final ErrorRates COURT_RECORDS = new ErrorRates(
            0.010, 0.004, 0.000, 0.010, 0.001, 0.0005, 0.00, 0.00, 0.10, 0.10, 0.00, 0.30, 0.00, 0.10, 0.0);
    static final ErrorRates PROBATION = new ErrorRates(
            0.020, 0.010, 0.000, 0.060, 0.004, 0.0020, 0.12, 0.02, 0.25, 0.20, 0.12, 0.20, 0.03, 0.00, 0.0);
    static final ErrorRates DRUG_SERVICE = new ErrorRates(
            0.040, 0.015, 0.000, 1.000, 0.000, 0.0000, 0.00, 0.25, 0.90, 0.20, 0.20, 0.25, 0.12, 0.02, 0.7);

    /** The crime record: typed at the front desk and in cars, from what people say. */
    static final ErrorRates CRIME_RECORD = new ErrorRates(
            0.035, 0.012, 0.050, 0.450, 0.003, 0.0010, 0.05, 0.06, 0.35, 0.25, 0.15, 0.15, 0.10, 0.05, 0.0);
    /** What is written in the street, from what somebody says there. */
    static final ErrorRates STREET = new ErrorRates(
            0.080, 0.030, 0.250, 1.000, 0.000, 0.0000, 0.00, 0.20, 0.85, 0.40, 0.30, 0.20, 0.30, 0.02, 0.0);

    static final ErrorRates PRISON = new ErrorRates(
            0.010, 0.004, 0.000, 0.200, 0.002, 0.0005, 0.30, 0.00, 0.15, 0.15, 0.25, 0.35, 0.15, 0.00, 0.0);
    static final ErrorRates COUNCIL = new ErrorRates(
            0.050, 0.020, 0.300, 1.000, 0.000, 0.0000, 0.00, 0.20, 0.80, 0.30, 0.10, 0.10, 0.20, 0.00, 0.2);
    static final ErrorRates HOUSING = new ErrorRates(
            0.025, 0.010, 0.020, 1.000, 0.000, 0.0000, 0.00, 0.05, 0.50, 0.20, 0.05, 0.10, 0.04, 0.00, 0.3);
    static final ErrorRates YOUTH_JUSTICE = new ErrorRates(
            0.015, 0.008, 0.000, 0.300, 0.002, 0.0010, 0.10, 0.10, 0.40, 0.15, 0.08, 0.00, 0.03, 0.00, 0.1);
    /** Those who write down people harmed: in the person's own words, with what it is safe to write. */
    static final ErrorRates VICTIM_SERVICE = new ErrorRates(
            0.030, 0.012, 0.080, 1.000, 0.000, 0.0000, 0.00, 0.15, 0.60, 0.20, 0.20, 0.25, 0.20, 0.00, 0.5);
}
