package uk.turnstone.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Problems;

/**
 * A rejected row with one field for each column.
 *
 * @param delivery the delivery it was turned back from
 * @param row the row
 * @param fields one for each heading of the file
 * @param problems why it was turned back, or is still wrong
 * @param beyond what stood beyond the last heading; null for nothing
 * @param overtaken whether what the reader typed came too late
 * @param newer what has come since that this row would take the place of; null for nothing
 */
public record RowPage(
        Delivery delivery,
        RejectedRow row,
        List<Field> fields,
        Problems problems,
        @Nullable String beyond,
        boolean overtaken,
        @Nullable NewerVersion newer) {

    /** The fields that are wrong, to be shown first. */
    public List<Field> wrong() {
        return fields.stream()
                .filter(field -> problems.with(field.name()) != null)
                .toList();
    }

    public List<Field> rest() {
        return fields.stream()
                .filter(field -> problems.with(field.name()) == null)
                .toList();
    }

    /**
     * A cell.
     *
     * @param name name of the field, “cell-0” being the first
     * @param heading heading of the file
     * @param value the cell as given or typed
     * @param hint what may be written; null for a text that may be empty, and for a column that the format does not read
     */
    public record Field(
            String name,
            String heading,
            String value,
            @Nullable String hint) {
        /** Too long for one line, or of several. */
        public boolean several() {
            return value.length() > 100 || value.indexOf('\n') >= 0;
        }
    }
}
