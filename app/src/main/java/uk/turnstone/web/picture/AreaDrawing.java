package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Draws an {@link AreaMap}. */
final class AreaDrawing {
    private static final double LINE = 18;
    private static final double ROOMY = 20;

    private final AreaMap map;
    private final MapFrame frame;
    private final Svg svg;
    private final RoundClasses classes;
    private final List<Room> outside = new ArrayList<>();

    /** An area with the largest circle within it, in pixels. */
    private record Room(Region region, double x, double y, double radius) {
        boolean holds(String words, Lettering how, double share) {
            return how.width(words) < share * radius;
        }
    }

    AreaDrawing(Heading heading, AreaMap map) {
        this.map = map;
        frame = new MapFrame(map.regions().stream().map(Region::shape).toList());
        svg = new Svg(heading);
        classes = RoundClasses.of(
                map.regions().stream().mapToLong(Region::number).max().orElse(0));
    }

    String draw() {
        for (Region region : map.regions()) {
            Colour fill = classes.fill(classes.classOf(region.number()));
            svg.open(map.words(region))
                    .shape(frame.path(region.shape()), fill, Pen.of(Colour.EDGE, 1.2))
                    .close();
        }
        map.regions().forEach(this::number);
        double width = Math.max(frame.width(), beside());
        return foot(width);
    }

    private void number(Region region) {
        Room room = room(region);
        String number = map.unit().text(region.number());
        Colour words = classes.fill(classes.classOf(region.number())).words();
        Lettering name = Lettering.SMALL.at(Lettering.Anchor.MIDDLE).in(words);
        Lettering strong = Lettering.STRONG.at(Lettering.Anchor.MIDDLE).in(words);
        if (!room.holds(number, strong, 2.2)) {
            outside.add(room);
            return;
        }
        boolean named = room.radius() > ROOMY && room.holds(region.name(), name, 1.9);
        if (named) {
            svg.words(room.x(), room.y() - 4, name, region.name());
        }
        svg.words(room.x(), room.y() + (named ? 13 : 5), strong, number);
    }

    /** Areas too small for their number: name and number at the right, on a line; answers with the width needed. */
    private double beside() {
        double left = frame.width() + 16;
        double width = 0;
        double y = 14;
        outside.sort(Comparator.comparing(Room::y));
        for (Room room : outside) {
            y = Math.max(y, room.y());
            String words = map.words(room.region());
            svg.circle(room.x(), room.y(), 2.4, Colour.INK, Pen.of(Colour.WHITE, 1));
            svg.line(room.x() + 3, room.y(), left - 3, y - 4, Pen.of(Colour.MUTED, 1));
            svg.words(left, y, Lettering.AXIS.in(Colour.INK), words);
            width = Math.max(width, left + Lettering.AXIS.width(words));
            y += LINE;
        }
        return width;
    }

    private String foot(double width) {
        List<Key.Entry> entries = new ArrayList<>();
        for (int i = 0; i < classes.names().size(); i++) {
            entries.add(Key.fill(classes.names().get(i), classes.fill(i)));
        }
        double wide = Math.max(width, 300);
        double y = Math.max(frame.height(), 14 + outside.size() * LINE) + 8;
        var key = new Key(entries);
        key.draw(svg, 0, y, wide);
        y += key.height(wide);
        if (!map.notKnownWords().isEmpty()) {
            svg.words(0, y + 15, Lettering.AXIS.in(Colour.INK), map.notKnownWords());
            y += 20;
        }
        return svg.finish(wide, y);
    }

    private Room room(Region region) {
        Geometry shape = frame.drawn(region.shape());
        double tolerance = shape.getEnvelopeInternal().getDiameter() / 200;
        LineString radius = MaximumInscribedCircle.getRadiusLine(shape, tolerance);
        var inside = radius.getCoordinateN(0);
        return new Room(region, inside.x, inside.y, radius.getLength());
    }
}
