package uk.turnstone.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** The wards of one authority, made ready for finding many points. A point on a shared edge is in the lower code. */
final class WardMap {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final STRtree tree = new STRtree();
    private final String version;

    /** @param shape prepared outline */
    private record Ward(int area, String code, PreparedGeometry shape) {}

    private WardMap(String version) {
        this.version = version;
    }

    /** @param area number of the ward's area */
    record Outline(String version, int area, String code, String geoJson) {}

    static WardMap of(String version, List<Outline> wards) {
        var map = new WardMap(version);
        for (Outline ward : wards) {
            Geometry shape = Shape.parse(ward.geoJson());
            map.tree.insert(
                    shape.getEnvelopeInternal(),
                    new Ward(ward.area(), ward.code(), PreparedGeometryFactory.prepare(shape)));
        }
        map.tree.build();
        return map;
    }

    Optional<AreaFound> find(double longitude, double latitude) {
        var spot = new Coordinate(longitude, latitude);
        var point = POINTS.createPoint(spot);
        List<?> near = tree.query(new Envelope(spot));
        return near.stream()
                .map(Ward.class::cast)
                .filter(ward -> ward.shape().covers(point))
                .min(Comparator.comparing(Ward::code))
                .map(ward -> new AreaFound(ward.area(), AreaFound.BY_POLYGON, version));
    }
}
