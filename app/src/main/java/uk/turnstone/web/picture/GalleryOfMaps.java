package uk.turnstone.web.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Maps for the gallery, of an invented district: areas by counts, and places. */
final class GalleryOfMaps {
    private static final List<Long> COUNTS = List.of(24L, 96L, 153L, 82L, 235L, 20L, 125L, 58L, 45L, 40L, 66L, 7L);

    private GalleryOfMaps() {}

    static List<Picture> pictures() {
        List<GeoJson.Feature> wards = GeoJson.read(file()).features();
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < wards.size(); i++) {
            regions.add(new Region(wards.get(i).words("name"), wards.get(i).shape(), COUNTS.get(i)));
        }
        return List.of(
                new AreaMap(
                                new Heading(
                                        "map-areas",
                                        "Recorded crime by ward",
                                        "Whimbrel has most: 235 of 954.",
                                        Gallery.INVENTED),
                                "Ward",
                                Unit.of("crimes"),
                                regions,
                                3L)
                        .picture(),
                new PointMap(
                                new Heading(
                                        "map-points",
                                        "Where services are",
                                        "9 services at 5 places; 5 of them at the Fish Quay.",
                                        Gallery.INVENTED),
                                Unit.of("services"),
                                regions,
                                List.of(
                                        new PointMap.Kind("drug service", Marker.TRIANGLE),
                                        new PointMap.Kind("housing", Marker.SQUARE),
                                        new PointMap.Kind("probation office", Marker.DIAMOND)),
                                spots())
                        .picture());
    }

    private static List<PointMap.Spot> spots() {
        return List.of(
                new PointMap.Spot("Fish Quay", 0, -1.172, 54.655),
                new PointMap.Spot("Fish Quay", 0, -1.172, 54.655),
                new PointMap.Spot("Fish Quay", 1, -1.172, 54.655),
                new PointMap.Spot("Fish Quay", 2, -1.172, 54.655),
                new PointMap.Spot("Fish Quay", 2, -1.172, 54.655),
                new PointMap.Spot("Mill Lane", 0, -1.26, 54.62),
                new PointMap.Spot("Station Road", 1, -1.22, 54.68),
                new PointMap.Spot("Court Square", 2, -1.24, 54.65),
                new PointMap.Spot("North Street", 1, -1.14, 54.69));
    }

    private static String file() {
        try (var file = Objects.requireNonNull(GalleryOfMaps.class.getResourceAsStream("invented-wards.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
