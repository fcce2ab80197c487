package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;

/**
 * What arrived, and how fresh each source is.
 *
 * @param lines deliveries, newest first
 * @param sources one for each extract of each agency
 * @param mayDeliver whether the reader delivers files of any format
 * @param previous address of the page of newer ones; null for none
 * @param next address of the page of older ones; null for none
 */
public record DeliveriesPage(
        List<Line> lines,
        List<Source> sources,
        boolean mayDeliver,
        @Nullable String previous,
        @Nullable String next) {

    /** A delivery with the title of its format. */
    public record Line(Delivery delivery, String title) {
        public String href() {
            return "/deliveries/" + delivery.key();
        }

        /** “60 new, 10 rejected”; what is nought is left out. */
        public String numbers() {
            return HeapWords.list(delivery);
        }

        /** “3 rows corrected”; empty where none has been. */
        public String corrected() {
            return HeapWords.corrected(delivery);
        }
    }

    /**
     * The last of one extract of one agency.
     *
     * @param href address of the latest delivery; null where there is none
     * @param waiting address of a delivery that waits; null where none does
     */
    public record Source(
            String agency,
            String title,
            @Nullable LocalDateTime latest,
            @Nullable String href,
            long waits,
            @Nullable String waiting) {
        public String when() {
            return latest == null ? "nothing yet" : Words.moment(latest);
        }
    }
}
