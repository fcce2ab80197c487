package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.turnstone.demo.District.Ward;
import uk.turnstone.demo.Polygon.Point;

/** The authorities, which of them the force covers, and the wards' boundaries, as the open look-ups give them. */
record AreaFiles(SaltmarshVale area, Path directory, FileCounts counts) {
    static final String FORCE = "Saltmarsh Vale Police";
    private static final String REGION = "Saltmarsh Coast";

    void write() throws IOException {
        authorities();
        Path boundaries = Files.createDirectories(directory.resolve("boundaries"));
        for (District district : area.districts()) {
            String name = district.code() + ".json";
            Files.writeString(boundaries.resolve(name), geoJson(district));
            counts.add("boundaries/" + name, district.wards().size());
        }
    }

    private void authorities() throws IOException {
        try (Extract file = new Extract(directory, "authorities.csv", Headings.AUTHORITIES, counts)) {
            for (District d : area.districts()) {
                file.add(authority(d.letters(), d.name(), d.code(), "UA", "Unitary authority", d.population()));
            }
            file.add(authority(
                    "MLF", SaltmarshVale.NEIGHBOURS.get(0), "E07990001", "NMD", "Non-metropolitan district", 88_700));
            file.add(authority(
                    "SWO", SaltmarshVale.NEIGHBOURS.get(1), "E07990002", "NMD", "Non-metropolitan district", 71_900));
        }
        try (Extract file = new Extract(directory, "force-areas.csv", Headings.FORCE_AREAS, counts)) {
            for (District d : area.districts()) {
                file.add(FORCE, d.code(), d.name());
            }
        }
    }

    private static String[] authority(
            String letters, String name, String code, String type, String typeName, int population) {
        return new String[] {
            letters,
            name + " Borough Council",
            name,
            code,
            "1996-04-01",
            "",
            "",
            "England",
            REGION,
            type,
            "",
            "True",
            "99" + letters,
            String.valueOf(population)
        };
    }

    private static String geoJson(District district) {
        return district.wards().stream().map(AreaFiles::feature).collect(Collectors.joining(",\n", """
                        {"type": "FeatureCollection",
                        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
                        "features": [
                        """, "\n]}\n"));
    }

    private static String feature(Ward ward) {
        List<Point> ring = ward.boundary().ring();
        String coordinates = Stream.concat(ring.stream(), Stream.of(ring.getFirst()))
                .map(p -> "[" + Point.degrees(p.lon()) + ", " + Point.degrees(p.lat()) + "]")
                .collect(Collectors.joining(", "));
        return "{\"type\": \"Feature\", \"properties\": {\"WD13CD\": \"" + ward.code() + "\", \"WD13NM\": \""
                + ward.name() + "\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[" + coordinates
                + "]]}}";
    }
}
