package uk.turnstone.intake;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key by which a row's record is known, made as staging makes it: from partnership and agency, format, and the values
 * of the format's key. Here for asking what is known of a record before its row is taken in.
 */
final class RecordKey {
    private RecordKey() {}

    /**
     * The key of a row that has been read.
     *
     * @param partnership number of the partnership
     * @param agency code of the agency
     * @param row values in the order of the format's columns
     * @return empty where the format has no key, or the row not all of it
     */
    static Optional<UUID> of(
            int partnership, String agency, Format format, RowReading reading, @Nullable Object[] row) {
        int[] columns = reading.indexes(format.key());
        ContentKey key = new ContentKey()
                .with(partnership + " " + agency)
                .with(format.name())
                .with("key");
        for (int column : columns) {
            String part = RowReading.text(row[column]);
            if (part == null) {
                return Optional.empty();
            }
            key.with(part.strip());
        }
        return columns.length == 0 ? Optional.empty() : Optional.of(uuid(key.key()));
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
