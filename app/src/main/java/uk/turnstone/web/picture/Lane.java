package uk.turnstone.web.picture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a life.
 *
 * @param title what is in it
 * @param second a second, smaller line; may be empty
 * @param occasions what happened on a day
 * @param stretches what lasts
 */
public record Lane(String title, String second, List<Occasion> occasions, List<Stretch> stretches) {

    /**
     * Something that happened on a day.
     *
     * @param text stands in a {@link Marker#BOX}; empty otherwise
     * @param words what it is, told where one points at it and in the table
     */
    public record Occasion(LocalDate day, Marker marker, String text, String words) {}

    /**
     * Something that lasts.
     *
     * @param end last day; null where no end is known: it then reaches to today and stays open
     * @param label printed in the bar as far as there is room
     * @param words what it is, told where one points at it and in the table
     */
    public record Stretch(LocalDate begin, @Nullable LocalDate end, Look look, String label, String words) {}

    /** How a stretch is drawn: outline and filling differ as well as colour. */
    public enum Look {
        /** Solid: sentence served. */
        CUSTODY(Colour.CUSTODY, Colour.CUSTODY),
        /** Barred: held without sentence. */
        REMAND(Colour.WHITE, Colour.CUSTODY),
        ORDER(Colour.SAND, Colour.ORDERS),
        SERVICE(Colour.MIST, Colour.SERVICES),
        /** Dashed and empty: ended before it was done. */
        LEFT_EARLY(Colour.WHITE, Colour.SERVICES);

        private final Colour fill;
        private final Colour edge;

        Look(Colour fill, Colour edge) {
            this.fill = fill;
            this.edge = edge;
        }

        Colour fill() {
            return fill;
        }

        Pen pen() {
            Pen pen = Pen.of(edge, 1.5);
            return this == LEFT_EARLY ? pen.dashed("4 3") : pen;
        }
    }

    public Lane {
        occasions = List.copyOf(occasions);
        stretches = List.copyOf(stretches);
    }
}
