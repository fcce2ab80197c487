package uk.turnstone.intake;

/**
 * Where the rows of a delivery ended: each in exactly one of new, changed, unchanged and rejected.
 *
 * @param read rows in the file, without the heading
 * @param ended records absent from a snapshot or from a replaced period, which have ended; not rows of the file
 */
public record Heaps(long read, long fresh, long changed, long unchanged, long rejected, long ended) {
    public Heaps {
        if (read != fresh + changed + unchanged + rejected) {
            throw new IllegalStateException(
                    read + " rows read, but " + (fresh + changed + unchanged + rejected) + " accounted for");
        }
    }

    /** One line for a screen: {@code 61 read = 40 new + 1 changed + 10 unchanged + 10 rejected; 3 ended}. */
    public String sentence() {
        return "%,d read = %,d new + %,d changed + %,d unchanged + %,d rejected; %,d ended"
                .formatted(read, fresh, changed, unchanged, rejected, ended);
    }
}
