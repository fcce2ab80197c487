package uk.turnstone.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a life-line.
 *
 * @param title what is in it
 * @param top upper edge in picture units
 * @param bottom lower edge
 * @param marks things that happened on a day
 * @param bars things that last
 */
public record Lane(String title, int top, int bottom, List<Mark> marks, List<Bar> bars) {
    static final int TOP = 40;
    private static final int ROW = 22;
    private static final int MARK_WIDTH = 16;
    /** Letters of the picture's type that fit a bar: some seven units each. */
    private static final int LETTER = 7;

    /** Shape before colour: acquisitive, violence and all else differ by their outline; a court day carries its number. */
    public enum Shape {
        TRIANGLE,
        DIAMOND,
        CIRCLE,
        SQUARE
    }

    /** Something that happened on a day, at its middle; text stands in squares. */
    public record Mark(int x, int y, Shape shape, String text, String title) {}

    /** Something that lasts, from x over width; open to the right where no end is known. */
    public record Bar(int x, int y, int width, boolean open, String text, String title) {}

    private record Placed(LocalDate begin, LocalDate end, Shape shape, boolean open, String text, String title) {}

    static Lane of(LaneKind kind, List<Event> events, LifeLine.Scale scale, LocalDate today, int top) {
        boolean lasting = kind == LaneKind.ORDERS || kind == LaneKind.TREATMENT;
        List<Placed> shown = (kind == LaneKind.CONVICTIONS ? courtDays(events) : single(events, lasting, today))
                .stream()
                        .filter(placed -> scale.shows(placed.begin(), placed.end()))
                        .sorted(Comparator.comparing(Placed::begin))
                        .toList();
        List<Integer> rowEnds = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (Placed placed : shown) {
            int x = scale.x(placed.begin());
            int width = lasting ? Math.max(6, scale.x(placed.end()) - x) : MARK_WIDTH;
            int y = top + 4 + ROW * row(rowEnds, x, width);
            if (lasting) {
                bars.add(new Bar(x, y, width, placed.open(), cut(placed.text(), width), placed.title()));
            } else {
                marks.add(new Mark(x, y + ROW / 2, placed.shape(), placed.text(), placed.title()));
            }
        }
        return new Lane(kind.title(), top, top + 8 + ROW * Math.max(1, rowEnds.size()), marks, bars);
    }

    /** The first row with room at x: two marks on one spot are stacked. */
    private static int row(List<Integer> rowEnds, int x, int width) {
        for (int row = 0; row < rowEnds.size(); row++) {
            if (rowEnds.get(row) <= x) {
                rowEnds.set(row, x + width);
                return row;
            }
        }
        rowEnds.add(x + width);
        return rowEnds.size() - 1;
    }

    private static List<Placed> single(List<Event> events, boolean lasting, LocalDate today) {
        return events.stream()
                .map(event -> {
                    LocalDate begin = event.when().day();
                    LocalDate end = event.ended() != null ? event.ended() : lasting ? later(begin, today) : begin;
                    String text = event.title() == null ? event.kind().words() : event.title();
                    return new Placed(
                            begin,
                            later(begin, end),
                            shape(event.group()),
                            event.ended() == null,
                            text,
                            event.period() + ", " + event.what());
                })
                .toList();
    }

    /** One square a court day, with the number of its offences. */
    private static List<Placed> courtDays(List<Event> events) {
        Map<LocalDate, List<Event>> days = new TreeMap<>();
        events.forEach(event -> days.computeIfAbsent(event.when().day(), day -> new ArrayList<>())
                .add(event));
        return days.entrySet().stream()
                .map(day -> new Placed(
                        day.getKey(),
                        day.getKey(),
                        Shape.SQUARE,
                        false,
                        Integer.toString(day.getValue().size()),
                        day.getValue().getFirst().when().words() + ", offences: "
                                + day.getValue().size()))
                .toList();
    }

    private static Shape shape(@Nullable String group) {
        return switch (group) {
            case "acquisitive" -> Shape.TRIANGLE;
            case "violence" -> Shape.DIAMOND;
            case null, default -> Shape.CIRCLE;
        };
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static String cut(String text, int width) {
        int letters = (width - 8) / LETTER;
        if (letters < 4) {
            return "";
        }
        return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    }
}
