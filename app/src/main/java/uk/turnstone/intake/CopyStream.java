package uk.turnstone.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one table by PostgreSQL's binary COPY: the quickest way in, and nothing is parsed twice. A row is
 * {@link #row} with the number of its fields, then each field in order. The rows of a small delivery are gathered and go in
 * at the end.
 */
final class CopyStream implements AutoCloseable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    /** Number of the type text in the catalogue of every PostgreSQL. */
    private static final int TEXT = 25;

    private static final int BLOCK = 1 << 17;
    private static final int GATHERED_AT_FIRST = 1 << 12;

    private @Nullable CopyIn copy;
    private byte[] buffer;
    private int length = HEADER.length;
    private boolean finished;

    private CopyStream(int size) {
        this.buffer = Arrays.copyOf(HEADER, size);
    }

    /**
     * Rows are kept until {@link #send} or {@link #pour}.
     *
     * @param soonSent whether that will be at once
     */
    static CopyStream gathering(boolean soonSent) {
        return new CopyStream(soonSent ? BLOCK : GATHERED_AT_FIRST);
    }

    /** From here on rows go to the server as they come; the table must have been made in the transaction of the connection. */
    void send(Connection connection, String table, String columns) throws SQLException {
        copy = begin(connection, table, columns);
    }

    boolean isSent() {
        return copy != null;
    }

    /** Bytes that are kept. */
    int gathered() {
        return length;
    }

    /** Sends the rows that were gathered, and ends them; the table must have been made in the same transaction. */
    void pour(Connection connection, String table, String columns) throws SQLException {
        send(connection, table, columns);
        finish();
    }

    private static CopyIn begin(Connection connection, String table, String columns) throws SQLException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary, FREEZE)");
    }

    CopyStream row(int fields) {
        if (copy != null && length > BLOCK - 4096) {
            flush(copy);
        }
        room(2);
        buffer[length++] = (byte) (fields >> 8);
        buffer[length++] = (byte) fields;
        return this;
    }

    CopyStream nothing() {
        return int32(-1);
    }

    CopyStream text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyStream bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        int32(value.length);
        room(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    /** A text[] value of one dimension. */
    CopyStream texts(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return nothing();
        }
        List<byte[]> written = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int32(20 + written.stream().mapToInt(value -> 4 + value.length).sum());
        int32(1).int32(0).int32(TEXT).int32(written.size()).int32(1);
        written.forEach(this::bytes);
        return this;
    }

    /** A jsonb value: version 1, then its text. */
    CopyStream json(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        int32(text.length + 1);
        room(text.length + 1);
        buffer[length++] = 1;
        System.arraycopy(text, 0, buffer, length, text.length);
        length += text.length;
        return this;
    }

    CopyStream smallint(int value) {
        int32(2);
        room(2);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
        return this;
    }

    CopyStream integer(@Nullable Integer value) {
        return value == null ? nothing() : int32(4).int32(value);
    }

    CopyStream bigint(@Nullable Long value) {
        return value == null ? nothing() : int32(8).int64(value);
    }

    CopyStream number(@Nullable Double value) {
        return value == null ? nothing() : bigint(Double.doubleToRawLongBits(value));
    }

    private CopyStream int32(int value) {
        room(4);
        buffer[length++] = (byte) (value >> 24);
        buffer[length++] = (byte) (value >> 16);
        buffer[length++] = (byte) (value >> 8);
        buffer[length++] = (byte) value;
        return this;
    }

    private CopyStream int64(long value) {
        return int32((int) (value >> 32)).int32((int) value);
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            if (copy != null) {
                flush(copy);
            }
            if (length + bytes > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
            }
        }
    }

    private void flush(CopyIn to) {
        try {
            to.writeToCopy(buffer, 0, length);
            length = 0;
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    /** Ends the rows and waits until the server has them all. */
    void finish() {
        CopyIn to = java.util.Objects.requireNonNull(copy);
        try {
            row(-1);
            flush(to);
            to.endCopy();
            finished = true;
        } catch (SQLException e) {
            throw new StagingTrouble(e);
        }
    }

    @Override
    public void close() {
        if (copy != null && !finished && copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                // The server answers a cancelled COPY with an error: that it was cancelled.
                return;
            }
        }
    }
}
