package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines and spark-lines for the gallery: with limits and target, outside the range, with a gap, with neither. */
final class GalleryOfTrends {
    private static final Limits USUAL = new Limits(64, 48, 80, "11 quarters before this one");
    private static final List<@Nullable Double> QUIET =
            Arrays.asList(61d, 66d, 58d, 70d, 63d, 68d, 60d, 68d, 62d, 65d, 64d, 66d);
    private static final List<@Nullable Double> RISE =
            Arrays.asList(61d, 66d, 58d, 70d, 63d, 68d, 60d, 68d, 62d, 65d, 64d, 102d);

    private GalleryOfTrends() {}

    static List<Picture> pictures() {
        List<@Nullable Double> gaps = new ArrayList<>(QUIET);
        gaps.set(2, null);
        gaps.set(4, null);
        return List.of(
                line("line-limits", "Burglary, dwelling, by quarter", trend(RISE, USUAL, 62d)),
                line("line-gaps", "The same where two quarters never came", trend(gaps, USUAL, null)),
                line("line-plain", "Without limits or target", trend(QUIET, null, null)),
                spark("spark-usual", "Within the usual range", trend(QUIET, USUAL, 62d)),
                spark("spark-outside", "Above it, and lower is wanted", trend(RISE, USUAL, 62d)),
                spark("spark-gap", "With a gap", trend(gaps, USUAL, null)));
    }

    private static Trend trend(List<@Nullable Double> values, @Nullable Limits limits, @Nullable Double target) {
        List<Trend.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new Trend.Point("Q" + (i % 4 + 1), Integer.toString(2024 + i / 4), values.get(i)));
        }
        return new Trend(points, limits, target, Wanted.LOWER, 4);
    }

    private static Picture line(String id, String title, Trend trend) {
        return new LineChart(heading(id, title, trend), "Quarter", Unit.of("burglaries"), trend).picture();
    }

    private static Picture spark(String id, String title, Trend trend) {
        return new SparkLine(heading(id, title, trend), "Quarter", Unit.of("burglaries"), trend).picture();
    }

    private static Heading heading(String id, String title, Trend trend) {
        double last = trend.value(trend.points().size() - 1);
        String words = trend.limits() == null ? "" : ", " + trend.wanted().words(last, trend.limits());
        return new Heading(id, title, "Last quarter " + Unit.of("").text(last) + words + ".", Gallery.INVENTED);
    }
}
