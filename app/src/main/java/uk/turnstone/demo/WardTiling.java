package uk.turnstone.demo;

import java.util.ArrayList;
import java.util.List;
import uk.turnstone.demo.Polygon.Point;

/**
 * The tiles from which wards are made: six rows between crooked lines, each line of 24 nodes, each row cut at nodes by
 * crooked walls. Lines and walls are drawn once and shared by the tiles on both sides, so that tiles neither overlap
 * nor leave gaps. The whole lies in the North Sea, where nobody takes it for a place.
 */
final class WardTiling {
    static final int NODES_ACROSS = 12;
    private static final int WEST = 1_000_000;
    private static final int SOUTH = 53_900_000;
    private static final int NODE_WIDTH = 25_000;
    private static final int ROW_HEIGHT = 60_000;

    private final Chance chance;

    WardTiling(Chance chance) {
        this.chance = chance;
    }

    /** The tile of a row (0 is the southernmost) from one node to another. */
    Polygon tile(int row, int fromNode, int toNode) {
        List<Point> ring = new ArrayList<>();
        for (int node = fromNode; node < toNode; node++) {
            ring.add(node(row, node));
        }
        ring.addAll(wall(row, toNode));
        for (int node = toNode; node >= fromNode; node--) {
            ring.add(node(row + 1, node));
        }
        ring.addAll(wall(row, fromNode).reversed());
        return new Polygon(ring.stream().distinct().toList());
    }

    private Point node(int line, int node) {
        Chance here = chance.part("node").part(line * 100L + node);
        return new Point(
                WEST + node * NODE_WIDTH + (int) (NODE_WIDTH * here.between(-0.2, 0.2)),
                SOUTH + line * ROW_HEIGHT + (int) (ROW_HEIGHT * here.between(-0.06, 0.06)));
    }

    /** From the lower line to the upper, bottom node included. */
    private List<Point> wall(int row, int node) {
        Point bottom = node(row, node);
        Point top = node(row + 1, node);
        Chance here = chance.part("wall").part(row * 100L + node);
        List<Point> points = new ArrayList<>(List.of(bottom));
        for (int quarter = 1; quarter <= 3; quarter++) {
            points.add(new Point(
                    bottom.lon()
                            + (top.lon() - bottom.lon()) * quarter / 4
                            + (int) (NODE_WIDTH * here.between(-0.25, 0.25)),
                    bottom.lat() + (top.lat() - bottom.lat()) * quarter / 4));
        }
        return points;
    }
}
