package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/**
 * Places on a map of areas: one thing at a spot is a mark by its kind, several at one spot are their number in a circle.
 *
 * @param unit what is counted
 * @param regions areas drawn under the places; their numbers are not used
 * @param kinds of things, each with a mark of its own
 * @param spots things with their places
 */
public record PointMap(Heading heading, Unit unit, List<Region> regions, List<Kind> kinds, List<Spot> spots) {

    /** A kind of thing. */
    public record Kind(String name, Marker marker) {}

    /**
     * A thing at a place.
     *
     * @param place name of the place
     * @param kind number of its kind, from 0
     * @param longitude degrees
     * @param latitude degrees
     */
    public record Spot(String place, int kind, double longitude, double latitude) {
        Coordinate at() {
            return new Coordinate(longitude, latitude);
        }
    }

    public PointMap {
        regions = List.copyOf(regions);
        kinds = List.copyOf(kinds);
        spots = List.copyOf(spots);
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
    }

    /** The picture of it. */
    public Picture picture() {
        return heading.over(draw(), table());
    }

    private String draw() {
        var frame = new MapFrame(regions.stream().map(Region::shape).toList());
        var svg = new Svg(heading);
        for (Region region : regions) {
            svg.open(region.name())
                    .shape(frame.path(region.shape()), Colour.MIST, Pen.of(Colour.EDGE, 1.2))
                    .close();
        }
        places().entrySet().stream()
                .sorted(Comparator.comparing(place -> place.getValue().size()))
                .forEach(place -> place(svg, frame, place.getKey(), place.getValue()));
        List<Key.Entry> entries = new ArrayList<>();
        kinds.forEach(kind -> entries.add(Key.marker(kind.name(), kind.marker(), Colour.INK)));
        entries.add(new Key.Entry(
                "several at one spot, with their number",
                (drawn, x, y) -> drawn.circle(x, y, 8, Colour.SLATE, Pen.of(Colour.WHITE, 1))));
        var key = new Key(entries);
        double width = Math.max(frame.width(), 300);
        key.draw(svg, 0, frame.height() + 8, width);
        return svg.finish(width, frame.height() + 8 + key.height(width));
    }

    private void place(Svg svg, MapFrame frame, Coordinate at, List<Spot> here) {
        double x = frame.x(at);
        double y = frame.y(at);
        svg.open(here.getFirst().place() + ": " + here.size());
        if (here.size() == 1) {
            kinds.get(here.getFirst().kind()).marker().draw(svg, x, y, Colour.INK);
        } else {
            String number = unit.text(here.size());
            // The area grows with the number, and never below what its figures need.
            double radius = Math.max(4 * Math.sqrt(here.size()), Lettering.STRONG.width(number) / 2 + 4);
            svg.circle(x, y, Math.max(9, radius), Colour.SLATE, Pen.of(Colour.WHITE, 1.5));
            svg.words(x, y + 5, Lettering.STRONG.at(Lettering.Anchor.MIDDLE).in(Colour.WHITE), number);
        }
        svg.close();
    }

    private Map<Coordinate, List<Spot>> places() {
        Map<Coordinate, List<Spot>> places = new LinkedHashMap<>();
        spots.forEach(spot ->
                places.computeIfAbsent(spot.at(), at -> new ArrayList<>()).add(spot));
        return places;
    }

    private PictureTable table() {
        List<String> headings = new ArrayList<>(List.of("Place"));
        kinds.forEach(kind -> headings.add(kind.name()));
        headings.add("All");
        List<List<String>> rows = new ArrayList<>();
        for (List<Spot> here : places().values()) {
            List<String> row = new ArrayList<>(List.of(here.getFirst().place()));
            for (int kind = 0; kind < kinds.size(); kind++) {
                int number = kind;
                row.add(unit.text(
                        here.stream().filter(spot -> spot.kind() == number).count()));
            }
            row.add(unit.text(here.size()));
            rows.add(row);
        }
        return new PictureTable(headings, rows);
    }
}
