package uk.turnstone.web.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A map whose areas are shaded by five classes of counts, with the number printed on every area at its innermost point,
 * above it the name where there is room for it, and the classes told below. Shading is never the only carrier; names and
 * numbers of all areas are in the words for those who hear the page, and in the title of each area.
 */
public final class MapPicture {
    private static final int WIDTH = 590;
    private static final int TALLEST = 560;
    private static final int EDGE = 4;
    private static final int KEY = 34;
    /** Letters of 12 pixels are some 6.5 wide. */
    private static final double LETTER = 6.5;

    /** The largest circle within a shape, in pixels. */
    private record Room(double x, double y, double radius) {
        boolean holds(String name) {
            return name.length() * LETTER < 1.9 * radius && radius > 20;
        }
    }

    private final Envelope around = new Envelope();
    private final double squeeze;
    private final double scale;
    private final int height;

    private MapPicture(List<Region> regions) {
        regions.forEach(region -> around.expandToInclude(region.shape().getEnvelopeInternal()));
        // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
        squeeze = Math.cos(Math.toRadians(around.centre().y));
        double wide = (WIDTH - 2.0 * EDGE) / (around.getWidth() * squeeze);
        double tall = (TALLEST - 2.0 * EDGE) / around.getHeight();
        scale = Math.min(wide, tall);
        height = (int) Math.ceil(around.getHeight() * scale) + 2 * EDGE;
    }

    /**
     * Draws the map.
     *
     * @param id begins the identifiers within the picture; one picture of a page each
     * @param sentence what the picture says, with its main numbers
     * @param regions areas of the map, at least one
     */
    public static String draw(String id, String title, String sentence, List<Region> regions) {
        return new MapPicture(regions).picture(id, title, sentence, regions);
    }

    private String picture(String id, String title, String sentence, List<Region> regions) {
        var svg = new Svg(id, WIDTH, height + KEY, title, sentence + " " + list(regions));
        var classes =
                RoundClasses.of(regions.stream().mapToLong(Region::number).max().orElse(0));
        for (Region region : regions) {
            svg.shape(path(region.shape()), classes.fill(classes.classOf(region.number())), Svg.LINE, words(region));
        }
        for (Region region : regions) {
            Room room = room(region.shape());
            String ink = classes.words(classes.classOf(region.number()));
            boolean named = room.holds(region.name());
            if (named) {
                svg.name(room.x(), room.y() - 4, ink, region.name());
            }
            svg.words(room.x(), room.y() + (named ? 13 : 5), "middle", ink, true, number(region.number()));
        }
        key(svg, classes);
        return svg.finish();
    }

    private void key(Svg svg, RoundClasses classes) {
        List<String> names = classes.names();
        for (int i = 0; i < names.size(); i++) {
            double left = i * (double) WIDTH / names.size() + 1;
            svg.box(left, height + 13.0, 20, 13, classes.fill(i), Svg.LINE);
            svg.words(left + 26, height + 25.0, "start", Svg.INK, false, names.get(i));
        }
    }

    private static String list(List<Region> regions) {
        return regions.stream()
                .sorted(Comparator.comparing((Region region) -> -region.number())
                        .thenComparing(Region::name))
                .map(MapPicture::words)
                .collect(Collectors.joining(", ", "", "."));
    }

    private static String words(Region region) {
        return region.name() + ": " + number(region.number());
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private Room room(Geometry shape) {
        double tolerance = shape.getEnvelopeInternal().getDiameter() / 200;
        LineString radius = MaximumInscribedCircle.getRadiusLine(shape, tolerance);
        Coordinate inside = radius.getCoordinateN(0);
        // A degree is shorter across than up: the shorter is room enough.
        return new Room(x(inside), y(inside), radius.getLength() * Math.min(squeeze, 1) * scale);
    }

    private String path(Geometry shape) {
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

    private double x(Coordinate point) {
        return EDGE + (point.x - around.getMinX()) * squeeze * scale;
    }

    private double y(Coordinate point) {
        return EDGE + (around.getMaxY() - point.y) * scale;
    }
}
