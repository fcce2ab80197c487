package uk.turnstone.intake;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what the record of a row is known: partnership and agency, format, and the values of the format's key; and the period
 * that the row is of. Not for several threads.
 */
final class RecordKey {
    private static final int PERIODS_REMEMBERED = 1_000;

    private final String owner;
    private final String format;
    private final int[] columns;
    private final int[] period;
    private final Map<List<@Nullable Object>, String> periods = new HashMap<>();
    private final ContentKey hash = new ContentKey();

    /**
     * @param partnership number of the partnership
     * @param agency code of the agency
     */
    RecordKey(int partnership, String agency, Format format, RowReading reading) {
        this.owner = partnership + " " + agency;
        this.format = format.name();
        this.columns = reading.indexes(format.key());
        this.period = reading.indexes(format.period());
    }

    /**
     * The key of a row that has been read, 16 bytes.
     *
     * @param row values in the order of the format's columns
     * @return null where the format has no key, or the row not all of it
     */
    byte @Nullable [] of(@Nullable Object[] row) {
        if (columns.length == 0) {
            return null;
        }
        for (int column : columns) {
            if (row[column] == null) {
                return null;
            }
        }
        other("key");
        for (int column : columns) {
            String part = RowReading.text(row[column]);
            hash.with(part == null ? null : part.strip());
        }
        return hash.key();
    }

    /** As {@link #of}, in the form in which it is kept. */
    Optional<UUID> kept(@Nullable Object[] row) {
        return Optional.ofNullable(of(row)).map(ByteBuffer::wrap).map(key -> new UUID(key.getLong(), key.getLong()));
    }

    /** The beginning of a key of another kind, for a row that has none of its own. */
    ContentKey other(String kind) {
        return hash.with(owner).with(format).with(kind);
    }

    /** The period that a row is of; null for formats without one. Files hold few different ones, over and over. */
    @Nullable String period(@Nullable Object[] row) {
        if (period.length == 0) {
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[period.length];
        for (int i = 0; i < period.length; i++) {
            values[i] = row[period[i]];
        }
        if (periods.size() >= PERIODS_REMEMBERED) {
            periods.clear();
        }
        return periods.computeIfAbsent(
                Arrays.asList(values), all -> all.stream().map(RowReading::text).collect(Collectors.joining(" ")));
    }
}
