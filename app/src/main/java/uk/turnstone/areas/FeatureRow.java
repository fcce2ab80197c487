package uk.turnstone.areas;

/** A feature of a boundary file: what a row is to a file of rows. */
public sealed interface FeatureRow permits BoundaryFeature, RejectedFeature {

    /** Number of the feature in its file, from 1. */
    int number();
}
