package uk.turnstone.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An extract that comes, or should.
 *
 * @param title title of its format
 * @param expectation when it should come; null where nobody said
 * @param strip what came of it; null where nobody said when it should
 * @param last its last delivery; null where none became visible
 * @param late since when it is late; null while it is not
 * @param maySet whether the reader may say when it should come
 */
record ArrivingExtract(
        Arrival.Source source,
        String title,
        @Nullable Expectation expectation,
        @Nullable Strip strip,
        @Nullable Arrival last,
        @Nullable LocalDateTime late,
        boolean maySet) {
    /** Its row on the page of arrivals. */
    static String anchor(int agency, String format) {
        return "extract-" + agency + "-" + format;
    }
}
