package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;
import uk.turnstone.web.list.ListShown;

/**
 * What arrived, and how fresh each source is.
 *
 * @param list a page of deliveries
 * @param sources one for each extract of each agency
 * @param mayDeliver whether the reader delivers files of any format
 */
public record DeliveriesPage(ListShown list, List<Source> sources, boolean mayDeliver) {

    /**
     * The last of one extract of one agency.
     *
     * @param quality address of the report on the agency's data; null where nothing has come
     * @param href address of the latest delivery; null where there is none
     * @param waiting address of a delivery that waits; null where none does
     */
    public record Source(
            String agency,
            @Nullable String quality,
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
