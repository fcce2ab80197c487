package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Five classes of counts with round limits, from light to dark.
 *
 * @param step width of a class, 1 or more: 1, 2, 3, 4, 5, 6 or 8 and noughts
 */
public record RoundClasses(long step) {
    private static final int CLASSES = 5;
    private static final List<Colour> FILLS =
            List.of(Colour.MIST, Colour.PALE_BLUE, Colour.GREY_BLUE, Colour.MID_SLATE, Colour.SLATE);
    private static final List<Integer> ROUND = List.of(1, 2, 3, 4, 5, 6, 8);

    /** @throws IllegalArgumentException if the step is below 1 */
    public RoundClasses {
        if (step < 1) {
            throw new IllegalArgumentException("no such step: " + step);
        }
    }

    /** The smallest round step with which the top class begins at or below the greatest count, and holds it well. */
    public static RoundClasses of(long greatest) {
        for (long ten = 1; ; ten *= 10) {
            for (int round : ROUND) {
                if (round * ten * CLASSES > greatest) {
                    return new RoundClasses(round * ten);
                }
            }
        }
    }

    /** Class of a count, 0 to 4. */
    public int classOf(long count) {
        return (int) Math.min(CLASSES - 1L, count / step);
    }

    /** Colour of a class. */
    Colour fill(int number) {
        return FILLS.get(number);
    }

    /** Such as under 40, 40 to 79, 160 or more. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add("under " + number(step));
        for (int i = 1; i < CLASSES - 1; i++) {
            names.add(step == 1 ? number(i) : number(step * i) + " to " + number(step * (i + 1) - 1));
        }
        names.add(number(step * (CLASSES - 1)) + " or more");
        return List.copyOf(names);
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
