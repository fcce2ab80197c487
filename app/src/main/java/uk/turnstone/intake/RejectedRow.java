package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row turned back.
 *
 * @param line line of the file at which it begins
 * @param cells its cells as given, in the order of the file's headings
 * @param problems why it was turned back
 * @param corrected what made it good; null while it is open
 */
public record RejectedRow(
        long line,
        List<String> cells,
        List<Problem> problems,
        @Nullable Corrected corrected) {

    /**
     * What made a row good.
     *
     * @param delivery key of the delivery that brought the good row
     * @param by name of who delivered it
     * @param typed true if it was corrected here, false if the partner sent it again
     * @param at when, Europe/London
     */
    public record Corrected(
            UUID delivery,
            String by,
            boolean typed,
            @Nullable LocalDateTime at) {}
}
