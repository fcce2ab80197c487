package uk.turnstone.areas;

import org.jspecify.annotations.Nullable;

/**
 * The area in which a place was found, and how.
 *
 * @param area number of the area, null where none was found
 * @param version boundary set, where a polygon decided
 */
record AreaFound(
        @Nullable Integer area, String how, @Nullable String version) {
    static final String BY_NAME = "name of the LSOA";
    static final String BY_CODE = "code";
    static final String BY_POLYGON = "point in polygon";
    static final AreaFound NOT_FOUND = new AreaFound(null, "not found", null);
}
