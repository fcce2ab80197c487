package uk.turnstone.measures;

/** What counts as one conviction: a setting of the partnership (domain notes, part 5, question 4). */
public enum ConvictionCount {
    /** Every offence of which the person was convicted. The default. */
    OFFENCES {
        @Override
        long of(Conviction conviction) {
            return conviction.offences();
        }
    },
    /** Every day in court that ended in a conviction, whatever the number of offences. */
    OCCASIONS {
        @Override
        long of(Conviction conviction) {
            return 1;
        }
    };

    abstract long of(Conviction conviction);
}
