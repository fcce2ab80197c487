package uk.turnstone.web.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell of a page shows: words one after the other, each plain, a link, late, muted, a tag or a row of bars. */
public record Cell(List<Part> parts) {
    public static final Cell EMPTY = new Cell(List.of());

    /** One of the things in a cell. */
    public sealed interface Part {}

    /** How words look. */
    public enum Tone {
        PLAIN(""),
        STRONG("ts-list__strong"),
        LATE("ts-late"),
        GOOD("ts-list__good"),
        MUTED("ts-muted");

        private final String style;

        Tone(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    /**
     * Words, or a link.
     *
     * @param href address within Turnstone; null for plain words
     * @param heard words added for those who hear the page, so that links can be told apart; may be empty
     */
    public record Words(String text, Tone tone, @Nullable String href, String heard) implements Part {}

    /** A state in a word, with a frame; late ones in russet. */
    public record Tag(String text, boolean late, boolean fill) implements Part {}

    /** The next part begins a line. */
    public record Break() implements Part {}

    /**
     * Counts by month, the oldest first, drawn as bars; the earlier half paler.
     *
     * @param words what the bars say, in a sentence
     */
    public record Bars(List<Integer> counts, String words) implements Part {}

    public Cell {
        parts = List.copyOf(parts);
    }

    public static Cell of(String text) {
        return EMPTY.and(text, Tone.PLAIN);
    }

    public static Cell link(String text, String href) {
        return EMPTY.andLink(text, href, "");
    }

    public static Cell tag(String text, boolean late, boolean fill) {
        return EMPTY.with(new Tag(text, late, fill));
    }

    public Cell and(String text, Tone tone) {
        return with(new Words(text, tone, null, ""));
    }

    public Cell andLink(String text, String href, String heard) {
        return with(new Words(text, Tone.PLAIN, href, heard));
    }

    public Cell andLine(String text, Tone tone) {
        return with(new Break()).and(text, tone);
    }

    public Cell with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Cell(more);
    }
}
