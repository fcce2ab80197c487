package uk.turnstone.web.picture;

import org.locationtech.jts.geom.Geometry;

/**
 * An area of a map with its number.
 *
 * @param shape outline in degrees, x the longitude and y the latitude
 */
public record Region(String name, Geometry shape, long number) {}
