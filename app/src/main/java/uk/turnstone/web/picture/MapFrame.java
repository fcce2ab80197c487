package uk.turnstone.web.picture;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Degrees as pixels: equirectangular around the middle of what is shown, which for a partnership's area is as good as a
 * national grid (a degree of longitude is shorter than one of latitude by the cosine of the latitude).
 */
final class MapFrame {
    static final double WIDTH = 590;
    private static final double TALLEST = 560;
    private static final double EDGE = 4;

    private final Envelope around = new Envelope();
    private final double squeeze;
    private final double scale;

    MapFrame(Collection<Geometry> shapes) {
        shapes.forEach(shape -> around.expandToInclude(shape.getEnvelopeInternal()));
        squeeze = Math.cos(Math.toRadians(around.centre().y));
        double wide = (WIDTH - 2 * EDGE) / Math.max(1e-9, around.getWidth() * squeeze);
        double tall = (TALLEST - 2 * EDGE) / Math.max(1e-9, around.getHeight());
        scale = Math.min(wide, tall);
    }

    double width() {
        return around.getWidth() * squeeze * scale + 2 * EDGE;
    }

    double height() {
        return around.getHeight() * scale + 2 * EDGE;
    }

    double x(Coordinate point) {
        return EDGE + (point.x - around.getMinX()) * squeeze * scale;
    }

    double y(Coordinate point) {
        return EDGE + (around.getMaxY() - point.y) * scale;
    }

    /** A shape in pixels, where as far across is as long as as far up. */
    Geometry drawn(Geometry shape) {
        var toPixels = new AffineTransformation(
                squeeze * scale,
                0,
                EDGE - around.getMinX() * squeeze * scale,
                0,
                -scale,
                EDGE + around.getMaxY() * scale);
        return toPixels.transform(shape);
    }

    String path(Geometry shape) {
        var path = new StringBuilder();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing().getCoordinates());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole).getCoordinates());
                }
            }
        }
        return path.toString();
    }

    /** Points that fall on the same tenth of a pixel as the one before are left out. */
    private void ring(StringBuilder path, Coordinate[] points) {
        String before = "";
        char command = 'M';
        for (Coordinate point : points) {
            String now = Svg.at(x(point)) + " " + Svg.at(y(point));
            if (!now.equals(before)) {
                path.append(command).append(now);
                command = 'L';
                before = now;
            }
        }
        path.append('Z');
    }
}
