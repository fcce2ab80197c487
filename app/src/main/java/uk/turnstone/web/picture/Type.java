package uk.turnstone.web.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How wide words are in Source Sans 3, so that labels neither overlap nor are cut. The widths were read from the typeface
 * that is served, with its tabular figures; where a reader's machine shows another one, {@link #ROOM} leaves room for it.
 */
final class Type {
    /** Nothing in a picture is smaller, in pixels. */
    static final double SMALLEST = 12;

    /** Segoe UI and Arial, which stand in for the typeface, are up to a tenth wider. */
    private static final double ROOM = 1.1;

    private static final int PER_EM = 1000;
    private static final int[] UNKNOWN = {700, 710, 720};
    private static final Map<Integer, int[]> WIDTHS = read();

    private Type() {}

    /** Strokes of letters. */
    enum Weight {
        REGULAR(400),
        SEMIBOLD(600),
        BOLD(700);

        private final int number;

        Weight(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    /** Pixels that words need at most. */
    static double width(String words, double size, Weight weight) {
        double units = words.codePoints()
                .mapToDouble(letter -> WIDTHS.getOrDefault(letter, UNKNOWN)[weight.ordinal()])
                .sum();
        return units * size / PER_EM * ROOM;
    }

    /** Words that fit, the last letter an ellipsis where some had to go; empty where not four letters fit. */
    static String cut(String words, double width, double size, Weight weight) {
        if (width(words, size, weight) <= width) {
            return words;
        }
        for (int letters = words.length() - 1; letters >= 4; letters--) {
            String cut = words.substring(0, letters).stripTrailing() + "…";
            if (width(cut, size, weight) <= width) {
                return cut;
            }
        }
        return "";
    }

    /** Lines of at most this width, broken between words; a longer word has a line to itself. */
    static List<String> wrap(String words, double width, double size, Weight weight) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size, weight) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static Map<Integer, int[]> read() {
        Map<Integer, int[]> widths = new HashMap<>();
        var file = Objects.requireNonNull(Type.class.getResourceAsStream("source-sans-3-widths.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> widths.put(Integer.valueOf(cells[0]), new int[] {
                        Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3])
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(widths);
    }
}
