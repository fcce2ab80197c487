package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A delivery that became visible; corrections of single rows are none.
 *
 * @param source the extract it is of
 * @param key key of the delivery
 * @param published when it became visible, Europe/London
 * @param read rows read
 * @param rejected how many of them were turned back
 */
record Arrival(Source source, UUID key, LocalDateTime published, long read, long rejected) {
    /**
     * An extract of an agency.
     *
     * @param agency number of the agency
     * @param format name of the format
     */
    record Source(int agency, String agencyCode, String agencyName, String format) {}

    /** Share of rows turned back, 0 to 1; not a number for a delivery without rows. */
    double shareRejected() {
        return (double) rejected / read;
    }
}
