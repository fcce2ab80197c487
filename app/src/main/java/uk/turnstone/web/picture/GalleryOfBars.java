package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bars for the gallery: across and up; one series, several beside each other, several stacked; one value not known. */
final class GalleryOfBars {
    private static final List<String> WARDS = List.of("Sanderling", "Dunlin", "Knot and Avocet", "Curlew Marsh");
    private static final List<String> QUARTERS = List.of("Jan to Mar", "Apr to Jun", "Jul to Sep", "Oct to Dec");
    private static final Series BEFORE = series("2025", 64, 71, 38, 21);
    private static final Series NOW = series("2026", 102, 58, 41, null);
    private static final List<Series> NEEDS =
            List.of(series("none", 12, 20, 8, 4), series("some", 30, 22, 15, 9), series("severe", 14, 11, 10, 6));

    private GalleryOfBars() {}

    static List<Picture> pictures() {
        return List.of(
                BarChart.across(
                                new Heading(
                                        "bars-across",
                                        "Burglaries by ward",
                                        "Oystercatcher Bank has most: 1,140 of 1,313. No name is cut, however long.",
                                        Gallery.INVENTED),
                                "Ward",
                                Unit.of("burglaries"),
                                List.of(
                                        "Sanderling",
                                        "Dunlin",
                                        "Oystercatcher Bank with the Old Harbour and the Fish Quay",
                                        "Knot"),
                                List.of(102L, 71L, 1_140L, 0L))
                        .picture(),
                chart("bars-beside", "Two years, across", WARDS, List.of(BEFORE, NOW), false, false),
                chart("bars-stacked", "Needs by ward, across", WARDS, NEEDS, false, true),
                chart("bars-up", "One year, up", QUARTERS, List.of(BEFORE), true, false),
                chart("bars-up-beside", "Two years, up", QUARTERS, List.of(BEFORE, NOW), true, false),
                chart("bars-up-stacked", "Needs by quarter, up", QUARTERS, NEEDS, true, true));
    }

    private static Picture chart(
            String id, String title, List<String> categories, List<Series> series, boolean up, boolean stacked) {
        return new BarChart(
                        new Heading(
                                id,
                                title,
                                "The first has "
                                        + series.getLast().numbers().getFirst().intValue() + " in "
                                        + series.getLast().name() + ".",
                                Gallery.INVENTED),
                        up ? "Quarter" : "Ward",
                        Unit.of("people"),
                        categories,
                        series,
                        up ? BarChart.Direction.UP : BarChart.Direction.ACROSS,
                        stacked ? BarChart.Arrangement.STACKED : BarChart.Arrangement.BESIDE)
                .picture();
    }

    private static Series series(String name, @Nullable Integer... numbers) {
        List<@Nullable Double> values = new ArrayList<>();
        for (Integer number : numbers) {
            values.add(number == null ? null : Double.valueOf(number));
        }
        return new Series(name, values);
    }
}
