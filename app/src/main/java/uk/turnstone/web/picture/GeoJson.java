package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What maps are drawn from: a GeoJSON FeatureCollection (RFC 7946) of polygons or points, in degrees.
 *
 * @param features in the order of the file
 */
public record GeoJson(List<Feature> features) {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /**
     * A thing on a map.
     *
     * @param properties as given; {@code path("name").asString("")} reads one
     * @param shape polygons, or a point
     */
    public record Feature(JsonNode properties, Geometry shape) {
        /** Words of a property; empty where there is none. */
        public String words(String property) {
            return properties.path(property).asString("");
        }
    }

    public GeoJson {
        features = List.copyOf(features);
    }

    /** @throws IllegalArgumentException if it is no collection of polygons and points */
    public static GeoJson read(String text) {
        List<Feature> features = new ArrayList<>();
        for (JsonNode feature : JsonMapper.shared().readTree(text).path("features")) {
            features.add(new Feature(feature.path("properties"), shape(feature.path("geometry"))));
        }
        if (features.isEmpty()) {
            throw new IllegalArgumentException("a GeoJSON FeatureCollection has a list called \"features\"");
        }
        return new GeoJson(features);
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Point" -> SHAPES.createPoint(point(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(polygon(part)));
                yield SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException("neither a Point, a Polygon nor a MultiPolygon: " + geometry);
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            List<Coordinate> line = new ArrayList<>();
            ring.forEach(point -> line.add(point(point)));
            read.add(SHAPES.createLinearRing(line.toArray(Coordinate[]::new)));
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException("a polygon without a ring");
        }
        return SHAPES.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate point(JsonNode pair) {
        double longitude = pair.path(0).asDouble(Double.NaN);
        double latitude = pair.path(1).asDouble(Double.NaN);
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("a point is not in degrees: " + pair);
        }
        return new Coordinate(longitude, latitude);
    }
}
