package uk.turnstone.areas;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoJSON polygons as geometry: x is the longitude, y the latitude, in degrees (CRS84). */
public final class Shape {
    private static final int CRS84 = 4326;
    private static final GeometryFactory GEOMETRY = new GeometryFactory(new PrecisionModel(), CRS84);

    private Shape() {}

    /** @throws IllegalArgumentException with a sentence, if it is no polygon in degrees */
    public static Geometry parse(String geoJson) {
        return parse(JsonMapper.shared().readTree(geoJson));
    }

    static Geometry parse(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> multiPolygon(coordinates);
            case "" -> throw new IllegalArgumentException("the area has no shape.");
            default -> throw new IllegalArgumentException("the shape is neither a Polygon nor a MultiPolygon.");
        };
    }

    private static Geometry multiPolygon(JsonNode coordinates) {
        List<Polygon> parts = new ArrayList<>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("the shape is empty.");
        }
        return GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        if (read.isEmpty()) {
            throw new IllegalArgumentException("the shape is empty.");
        }
        return GEOMETRY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        List<Coordinate> line = new ArrayList<>(points.size());
        points.forEach(point -> line.add(coordinate(point)));
        if (line.size() < 4 || !line.getFirst().equals2D(line.getLast())) {
            throw new IllegalArgumentException("a ring of the shape is not closed: its last point must be its first.");
        }
        return GEOMETRY.createLinearRing(line.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode point) {
        double longitude = point.path(0).asDouble(Double.NaN);
        double latitude = point.path(1).asDouble(Double.NaN);
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException(
                    "a point is not in degrees of longitude and latitude: convert grid references to CRS84 first.");
        }
        return new Coordinate(longitude, latitude);
    }
}
