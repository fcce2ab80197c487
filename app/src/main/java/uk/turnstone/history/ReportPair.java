package uk.turnstone.history;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Two reports of different agencies that may tell of one thing. */
public record ReportPair(ReviewedReport one, ReviewedReport other) {

    /** Key by which the pair stands in addresses of pages. */
    public UUID key() {
        return key(one.report(), other.report());
    }

    static UUID key(Report one, Report other) {
        return UUID.nameUUIDFromBytes((one + " " + other).getBytes(StandardCharsets.UTF_8));
    }
}
