package uk.turnstone.history;

/**
 * Somebody's word on whether two reports tell of one thing.
 *
 * @param same true for one thing, false for two
 */
public record Judgement(Report one, Report other, boolean same) {
    /** @throws IllegalArgumentException where a report is held against itself */
    public Judgement {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A report is of one thing with itself");
        }
    }
}
