package uk.turnstone.demo;

/**
 * How much offending there is at an age, beside the peak at eighteen: the age–crime curve (Farrington 1986, "Age and
 * crime"), rounded. Ages in years, values from 0 to 1.
 */
final class AgeCurve {
    private static final int[] AGES = {10, 12, 14, 16, 18, 21, 25, 30, 35, 40, 50, 60, 75};
    private static final double[] LEVELS = {0.05, 0.2, 0.5, 0.85, 1.0, 0.95, 0.85, 0.8, 0.7, 0.55, 0.28, 0.1, 0.03};

    private AgeCurve() {}

    /** In a straight line between the ages of the table; 0 under ten, the age of criminal responsibility. */
    static double at(int age) {
        if (age < AGES[0]) {
            return 0;
        }
        for (int i = 1; i < AGES.length; i++) {
            if (age <= AGES[i]) {
                double along = (double) (age - AGES[i - 1]) / (AGES[i] - AGES[i - 1]);
                return LEVELS[i - 1] + along * (LEVELS[i] - LEVELS[i - 1]);
            }
        }
        return LEVELS[LEVELS.length - 1];
    }
}
