package uk.turnstone.intake;

/** Hears how far a delivery has come. */
@FunctionalInterface
public interface Progress {
    /**
     * @param stage what is being done, in words
     * @param done how much of it, in the unit of {@code of}
     * @param of how much there is; 0 where that is not known
     */
    void at(String stage, long done, long of);

    /** Hears nothing. */
    static Progress silent() {
        return (stage, done, of) -> {};
    }
}
