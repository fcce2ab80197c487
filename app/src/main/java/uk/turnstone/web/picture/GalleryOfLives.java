package uk.turnstone.web.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lives for the gallery: an ordinary one, and one with more arrests than can be told apart. */
final class GalleryOfLives {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<LaneChart.Meaning> KEY = List.of(
            new LaneChart.Meaning.OfMarker(Marker.TRIANGLE, "arrest, acquisitive"),
            new LaneChart.Meaning.OfMarker(Marker.DIAMOND_OPEN, "violence"),
            new LaneChart.Meaning.OfMarker(Marker.CIRCLE_OPEN, "other"),
            new LaneChart.Meaning.OfMarker(Marker.BOX, "conviction, with offences"),
            new LaneChart.Meaning.OfLook(Lane.Look.CUSTODY, "sentence"),
            new LaneChart.Meaning.OfLook(Lane.Look.REMAND, "remand"),
            new LaneChart.Meaning.OfLook(Lane.Look.ORDER, "order or licence"),
            new LaneChart.Meaning.OfLook(Lane.Look.SERVICE, "service"),
            new LaneChart.Meaning.OfLook(Lane.Look.LEFT_EARLY, "left early"));

    private GalleryOfLives() {}

    static List<Picture> pictures() {
        return List.of(
                life(
                        "life",
                        "Two years of a life",
                        "Last 12 months: 4 arrests and 1 day of conviction. The 12 months before: 1 and 1.",
                        lanes()),
                life(
                        "life-crowded",
                        "A life with more arrests than can be told apart",
                        "64 arrests in two years, counted by month.",
                        List.of(crowded())));
    }

    private static Picture life(String id, String title, String sentence, List<Lane> lanes) {
        return new LaneChart(
                        new Heading(id, title, sentence, "Invented life."),
                        LocalDate.of(2024, 12, 1),
                        TODAY,
                        LocalDate.of(2027, 2, 28),
                        lanes,
                        KEY)
                .picture();
    }

    private static List<Lane> lanes() {
        return List.of(
                new Lane(
                        "Arrests",
                        "occasions",
                        List.of(
                                occasion(Marker.TRIANGLE, 11, "Arrested: burglary dwelling"),
                                occasion(Marker.DIAMOND_OPEN, 60, "Arrested: common assault"),
                                occasion(Marker.CIRCLE_OPEN, 60, "Arrested: breach of the peace"),
                                occasion(Marker.TRIANGLE, 200, "Arrested: shop theft"),
                                occasion(Marker.TRIANGLE, 500, "Arrested: shop theft")),
                        List.of()),
                new Lane(
                        "Convictions",
                        "",
                        List.of(
                                new Lane.Occasion(TODAY.minusDays(150), Marker.BOX, "2", "Convicted, offences: 2"),
                                new Lane.Occasion(TODAY.minusDays(420), Marker.BOX, "14", "Convicted, offences: 14")),
                        List.of()),
                new Lane(
                        "Custody",
                        "",
                        List.of(),
                        List.of(
                                stretch(400, 310, Lane.Look.CUSTODY, "Saltholme 90 days"),
                                stretch(55, 38, Lane.Look.REMAND, "Remand 17 days"))),
                new Lane(
                        "Orders",
                        "",
                        List.of(),
                        List.of(
                                stretch(310, 190, Lane.Look.ORDER, "Licence"),
                                stretch(150, -70, Lane.Look.ORDER, "Suspended sentence, drug rehabilitation"))),
                new Lane(
                        "Services",
                        "",
                        List.of(),
                        List.of(
                                stretch(640, 560, Lane.Look.LEFT_EARLY, "Recovery, left"),
                                new Lane.Stretch(
                                        TODAY.minusDays(140),
                                        null,
                                        Lane.Look.SERVICE,
                                        "Recovery",
                                        "Recovery, since July"),
                                stretch(120, 20, Lane.Look.SERVICE, "Housing"))),
                new Lane("Tests", "", List.of(), List.of()));
    }

    private static Lane crowded() {
        List<Lane.Occasion> many = new ArrayList<>();
        IntStream.range(0, 64)
                .forEach(i -> many.add(occasion(Marker.TRIANGLE, 5 + i * i % 650, "Arrested: shop theft")));
        return new Lane("Arrests", "", many, List.of());
    }

    private static Lane.Occasion occasion(Marker marker, int daysAgo, String words) {
        return new Lane.Occasion(TODAY.minusDays(daysAgo), marker, "", words);
    }

    private static Lane.Stretch stretch(int from, int to, Lane.Look look, String words) {
        return new Lane.Stretch(TODAY.minusDays(from), TODAY.minusDays(to), look, words, words);
    }
}
