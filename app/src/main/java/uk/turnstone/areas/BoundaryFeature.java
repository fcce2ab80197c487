package uk.turnstone.areas;

import org.jspecify.annotations.Nullable;

/**
 * The boundary of one small area.
 *
 * @param number number of the feature in its file, from 1
 * @param code statistical code, such as E05008942
 * @param name name, without the authority's for wards
 * @param kind ward or lsoa
 * @param parent code of the authority it lies in, where the file says so
 * @param version set of boundaries, such as WD13: wards of 2013
 * @param shape GeoJSON geometry, longitude and latitude in degrees (CRS84)
 */
public record BoundaryFeature(
        int number,
        String code,
        String name,
        String kind,
        @Nullable String parent,
        String version,
        String shape) implements FeatureRow {}
