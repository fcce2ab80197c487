package uk.turnstone.web.picture;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A life on one scale of days: a lane for each kind of thing, what is still to come paler, today in russet, and a dashed
 * line where the last 12 months begin. Marks on one spot are stacked; a lane with more than forty is counted by month. A
 * lane with nothing in it stays.
 *
 * @param from first day shown
 * @param today parts what was from what is planned
 * @param until last day shown
 * @param lanes top to bottom
 * @param key what the marks mean, each with its words
 */
public record LaneChart(
        Heading heading, LocalDate from, LocalDate today, LocalDate until, List<Lane> lanes, List<Meaning> key) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

    /** What a mark means, or a bar. */
    public sealed interface Meaning {
        /** Printed beside it. */
        String words();

        /** Of something that happened on a day. */
        record OfMarker(Marker marker, String words) implements Meaning {}

        /** Of something that lasts. */
        record OfLook(Lane.Look look, String words) implements Meaning {}
    }

    /** @throws IllegalArgumentException unless today lies within the days shown */
    public LaneChart {
        lanes = List.copyOf(lanes);
        key = List.copyOf(key);
        if (today.isBefore(from) || today.isAfter(until)) {
            throw new IllegalArgumentException("today lies outside the days shown");
        }
    }

    /** The picture of it. */
    public Picture picture() {
        return heading.over(new LaneDrawing(this).draw(), table());
    }

    private record Row(LocalDate day, List<String> cells) {}

    /** Everything shown, the latest first. */
    private PictureTable table() {
        List<Row> rows = new ArrayList<>();
        for (Lane lane : lanes) {
            lane.occasions().stream()
                    .filter(one -> shows(one.day(), one.day()))
                    .forEach(one ->
                            rows.add(new Row(one.day(), List.of(DAY.format(one.day()), lane.title(), one.words()))));
            lane.stretches().stream()
                    .filter(one -> shows(one.begin(), end(one)))
                    .forEach(one -> rows.add(
                            new Row(one.begin(), List.of(DAY.format(one.begin()), lane.title(), one.words()))));
        }
        rows.sort(Comparator.comparing(Row::day).reversed());
        return new PictureTable(
                List.of("When or since", "What", "More"),
                rows.stream().map(Row::cells).toList(),
                3);
    }

    boolean shows(LocalDate begin, LocalDate end) {
        return !end.isBefore(from) && !begin.isAfter(until);
    }

    /** Last day as far as it is drawn: without a known end it reaches to today. */
    LocalDate end(Lane.Stretch stretch) {
        LocalDate end = stretch.end() != null ? stretch.end() : today;
        return end.isBefore(stretch.begin()) ? stretch.begin() : end;
    }
}
