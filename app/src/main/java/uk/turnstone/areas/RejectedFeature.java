package uk.turnstone.areas;

/**
 * A feature that cannot be taken in.
 *
 * @param number number of the feature in its file, from 1
 * @param raw beginning of the feature as it came, at most 500 characters
 * @param trouble which property or part of the shape, and what to do
 */
public record RejectedFeature(int number, String raw, RowTrouble trouble) implements FeatureRow {}
