package uk.turnstone.web.list;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read, its values by the keys of columns.
 *
 * @param key the row's own key, as text
 */
public record Row(String key, Map<String, @Nullable Object> values) {

    /** @throws IllegalArgumentException if that column was not read */
    public @Nullable Object value(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("Not read: " + column);
        }
        return values.get(column);
    }

    public @Nullable String text(String column) {
        return (String) value(column);
    }

    public @Nullable LocalDate day(String column) {
        return (LocalDate) value(column);
    }

    public @Nullable LocalDateTime moment(String column) {
        return (LocalDateTime) value(column);
    }

    /** 0 where there is none. */
    public long number(String column) {
        return value(column) instanceof Long number ? number : 0;
    }

    public @Nullable UUID key(String column) {
        return (UUID) value(column);
    }
}
