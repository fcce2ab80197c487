package uk.turnstone.history;

import java.util.Arrays;

/**
 * Kinds of event, by the numbers that events carry ({@code history.event_kind}).
 *
 * <table>
 * <caption>Kinds</caption>
 * <tr><th>kind</th><th>data category</th><th>lasts</th></tr>
 * <tr><td>crime</td><td>open data</td><td>no</td></tr>
 * <tr><td>arrest</td><td>arrests</td><td>no</td></tr>
 * <tr><td>conviction, caution</td><td>convictions</td><td>no</td></tr>
 * <tr><td>order, requirement</td><td>orders-licence</td><td>yes</td></tr>
 * <tr><td>treatment</td><td>treatment-attendance</td><td>yes</td></tr>
 * </table>
 */
public enum EventKind {
    CRIME(1, "Recorded", "", false),
    ARREST(2, "Arrested", "arrests", false),
    CONVICTION(3, "Convicted", "convictions", false),
    CAUTION(4, "Cautioned", "convictions", false),
    ORDER(5, "Order or licence", "orders-licence", true),
    REQUIREMENT(6, "Requirement", "orders-licence", true),
    TREATMENT(7, "Treatment", "treatment-attendance", true);

    private final int number;
    private final String words;
    private final String category;
    private final boolean lasts;

    EventKind(int number, String words, String category, boolean lasts) {
        this.number = number;
        this.words = words;
        this.category = category;
        this.lasts = lasts;
    }

    /** The kind with this number. @throws IllegalArgumentException where there is none */
    public static EventKind of(int number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of event with number " + number));
    }

    /** The number that events of this kind carry. */
    public int number() {
        return number;
    }

    /** What happened, in a word or two before the title of the event. */
    public String words() {
        return words;
    }

    /** Data category under which an agency holds events of this kind; empty where they are about nobody. */
    public String category() {
        return category;
    }

    /** Whether it has a beginning and an end. */
    public boolean lasts() {
        return lasts;
    }
}
