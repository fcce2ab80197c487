package uk.turnstone.demo;

import java.util.List;

/**
 * A closed ring in millionths of a degree, anticlockwise, the first point not repeated at the end.
 *
 * @param ring at least three points
 */
record Polygon(List<Point> ring) {

    /**
     * A position, CRS84.
     *
     * @param lon longitude in millionths of a degree
     * @param lat latitude in millionths of a degree
     */
    record Point(int lon, int lat) {
        static String degrees(int millionths) {
            String digits = String.valueOf(StrictMath.abs(millionths));
            String padded = "0".repeat(StrictMath.max(0, 7 - digits.length())) + digits;
            int point = padded.length() - 6;
            return (millionths < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
        }
    }

    /** Whether the point lies inside: a ray to the east crosses the ring an odd number of times. */
    boolean contains(Point p) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            if (a.lat() > p.lat() != b.lat() > p.lat()) {
                double crossing = a.lon() + (double) (b.lon() - a.lon()) * (p.lat() - a.lat()) / (b.lat() - a.lat());
                inside ^= p.lon() < crossing;
            }
        }
        return inside;
    }

    /** A point well inside, drawn evenly from the polygon. */
    Point pointInside(Chance chance) {
        int west = ring.stream().mapToInt(Point::lon).min().orElseThrow();
        int east = ring.stream().mapToInt(Point::lon).max().orElseThrow();
        int south = ring.stream().mapToInt(Point::lat).min().orElseThrow();
        int north = ring.stream().mapToInt(Point::lat).max().orElseThrow();
        while (true) {
            Point drawn = new Point(chance.between(west, east), chance.between(south, north));
            if (contains(drawn)) {
                return drawn;
            }
        }
    }
}
