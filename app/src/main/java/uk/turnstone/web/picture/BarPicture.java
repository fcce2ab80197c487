package uk.turnstone.web.picture;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars, one under another on a scale from nought, each with its name before and its number behind. Drawn at
 * the size it is read.
 */
public final class BarPicture {
    private static final int NAMES = 218;
    private static final int BARS = 300;
    private static final int NUMBERS = 62;
    private static final int ROW = 26;

    private BarPicture() {}

    /**
     * Draws the bars in the order given.
     *
     * @param id begins the identifiers within the picture; one picture of a page each
     * @param sentence what the picture says, with its main numbers
     */
    public static String draw(String id, String title, String sentence, List<Mark> marks) {
        int height = marks.size() * ROW + 6;
        var svg = new Svg(id, NAMES + BARS + NUMBERS, height, title, sentence);
        long most = Math.max(1, marks.stream().mapToLong(Mark::number).max().orElse(1));
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double top = 3 + (double) i * ROW;
            double width = (double) BARS * mark.number() / most;
            svg.words(NAMES - 8, top + 18, "end", Svg.INK, false, mark.name());
            svg.box(NAMES, top + 4, width, ROW - 8, Svg.SLATE, Svg.INK);
            svg.words(NAMES + width + 7, top + 18, "start", Svg.INK, true, number(mark.number()));
        }
        return svg.line(NAMES, 0, NAMES, height).finish();
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
